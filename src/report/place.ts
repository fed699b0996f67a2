import type { Failure, Finding, Verdict } from "../checker/verdict.js";

/** Where in a file; both count from 1, columns in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where to look first: at the first error, or at what should not happen; null where no place is known. */
export function placeOf(verdict: Verdict): Place | null {
  const failures = verdict.kind === "failed" ? verdict.failures : [];
  return failures.map(placeOfFailure).find((place) => place !== null) ?? null;
}

function placeOfFailure(failure: Failure): Place | null {
  switch (failure.kind) {
    case "diagnostics":
      return failure.diagnostics.find(({ severity }) => severity === "error")?.span ?? null;
    case "behaviour":
      return placeIn(positionOf(failure.finding));
    case "source":
    case "orders":
      return null;
    default:
      return failure satisfies never;
  }
}

/** At what breaks the run; of a deadlock, at a thread that main waits for rather than at main. */
function positionOf({ run, at }: Finding): string | null {
  if (at < run.events.length || run.end.kind !== "deadlock") return positionAt(run, at);
  const known = run.end.waits.filter(({ position }) => position !== undefined);
  return (known.find(({ thread }) => thread !== 1) ?? known[0])?.position ?? null;
}

/** Where in the source an event of a run happened, as in "p.ts:4:9"; null where that is not known. */
export function positionAt({ events, positions }: Finding["run"], index: number): string | null {
  const event = events[index];
  return event?.kind === "panic" ? event.position : (positions?.[index] ?? null);
}

/** The place that a position such as "p.ts:4:9" names. */
export function placeIn(position: string | null): Place | null {
  const [, line, column] = (/:(\d+):(\d+)$/.exec(position ?? "") ?? []).map(Number);
  return line === undefined || column === undefined ? null : { line, column };
}

/** A position as it stands beside other words: "night_mail.ts:14" for "02_main_ends/night_mail.ts:14:3"; "" for none. */
export function briefPosition(position: string | null): string {
  return /[^/\\]*:\d+(?=:\d+$)/.exec(position ?? "")?.[0] ?? "";
}

/** "this line is printed at night_mail.ts:14"; null where it is no line that breaks the run, or its place is not known. */
export function printedAt({ run, at }: Finding): string | null {
  const place = run.events[at]?.kind === "print" ? briefPosition(positionAt(run, at)) : "";
  return place === "" ? null : `this line is printed at ${place}`;
}
