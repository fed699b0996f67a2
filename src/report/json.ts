import { reasons } from "./reasons.js";
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
