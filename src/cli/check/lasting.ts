import type { Failure, Verdict } from "../../checker/verdict.js";
import type { Run } from "../../engine/run.js";

/**
 * Whether the same program would get this verdict again. What only real threads have shown, and what a busy machine may
 * have caused, is luck; so is a search that came to no end. "Could not judge" is no verdict to rest on.
 */
export function isLasting(verdict: Verdict): boolean {
  switch (verdict.kind) {
    case "passed":
      return verdict.search?.complete ?? true;
    case "failed":
      return verdict.failures.some(showsAgain);
    case "unjudged":
      return false;
    default:
      return verdict satisfies never;
  }
}

function showsAgain(failure: Failure): boolean {
  return failure.kind !== "behaviour" || isRepeatable(failure.finding.run);
}

function isRepeatable({ scheduler, end }: Run): boolean {
  const stopped = end.kind === "limit" && (end.limit === "time" || end.limit === "memory");
  return scheduler !== "native" && !stopped;
}
