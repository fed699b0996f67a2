import type { Failure, Finding, Verdict } from "../checker/verdict.js";

/** Where in a file; both count from 1, columns in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where to look first: at the first error, or at the panic that should not be; null where no place is known. */
export function placeOf(verdict: Verdict): Place | null {
  const failures = verdict.kind === "failed" ? verdict.failures : [];
  return failures.map(placeOfFailure).find((place) => place !== null) ?? null;
}

function placeOfFailure(failure: Failure): Place | null {
  switch (failure.kind) {
    case "diagnostics":
      return failure.diagnostics.find(({ severity }) => severity === "error")?.span ?? null;
    case "behaviour":
      return placeOfFinding(failure.finding);
    case "source":
    case "orders":
      return null;
    default:
      return failure satisfies never;
  }
}

function placeOfFinding({ run, at }: Finding): Place | null {
  const event = run.events[at];
  if (event?.kind !== "panic" || event.position === null) return null;
  const [, line, column] = (/:(\d+):(\d+)$/.exec(event.position) ?? []).map(Number);
  return line === undefined || column === undefined ? null : { line, column };
}
