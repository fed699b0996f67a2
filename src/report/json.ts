import type { Failure, Verdict } from "../checker/verdict.js";
import type { ExerciseReport, Reporter } from "./report.js";

const VERSION = 1;

/** For programs; docs/json.md describes it. Style is of no meaning here. */
export const json: Reporter = (reports) =>
  JSON.stringify({ version: VERSION, exercises: reports.map(entry) }, null, 2);

function entry({ name, verdict, ms, schedule }: ExerciseReport): object {
  return {
    name,
    verdict: verdict.kind,
    reasons: reasons(verdict),
    ms,
    ...(schedule !== undefined && { schedule }),
  };
}

function reasons(verdict: Verdict): string[] {
  switch (verdict.kind) {
    case "passed":
      return [];
    case "unjudged":
      return [verdict.reason];
    case "failed":
      return verdict.failures.flatMap(failureReasons);
    default:
      return verdict satisfies never;
  }
}

function behaviour({ message, finding: { reason } }: Extract<Failure, { kind: "behaviour" }>): string {
  return reason === message ? message : `${message}: ${reason}`;
}

function failureReasons(failure: Failure): string[] {
  switch (failure.kind) {
    case "behaviour":
      return [behaviour(failure)];
    case "diagnostics":
      return failure.diagnostics.map(({ code, message }) => `${code}: ${message}`);
    case "source":
      return [failure.message];
    default:
      return failure satisfies never;
  }
}
