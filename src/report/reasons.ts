import type { Failure, Verdict } from "../checker/verdict.js";
import { lostUpdateSentence } from "./lost-update.js";
import { placeClause } from "./place.js";

/**
 * Why a verdict is no pass, one sentence each, without colours or drawings; empty for a pass. An error begins with its
 * code: `E0373: closure may outlive the current function`.
 */
export function reasons(verdict: Verdict): string[] {
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

/** The sentences of one failure: one for each of its diagnostics. */
export function failureReasons(failure: Failure): string[] {
  switch (failure.kind) {
    case "behaviour":
      return [behaviour(failure)];
    case "diagnostics":
      return failure.diagnostics.map(({ code, message }) => `${code}: ${message}`);
    case "source":
    case "orders":
      return [failure.message];
    default:
      return failure satisfies never;
  }
}

function behaviour({ message, finding }: Extract<Failure, { kind: "behaviour" }>): string {
  const { reason } = finding;
  const place = placeClause(finding);
  const lost = lostUpdateSentence(finding).map((text) => `${text[0]?.toLowerCase()}${text.slice(1)}`);
  const what = reason === message ? message : `${message}: ${reason}`;
  return [what, ...(place === null ? [] : [place]), ...lost].join("; ");
}
