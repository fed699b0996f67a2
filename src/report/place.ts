import type { Failure, Finding, Verdict } from "../checker/verdict.js";
import { briefPlace } from "../expect/place.js";

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

/**
 * Where in the source the end of a run comes from that is wrong, as in "this line is printed at night_mail.ts:14"; null
 * where that is not known, or would say nothing new.
 */
export function placeClause({ run, at }: Finding): string | null {
  const { events } = run;
  const exit = events.findIndex((event) => event.kind === "exit" && event.called === true);
  const [index, clause] =
    events[at]?.kind === "print"
      ? [at, "this line is printed"]
      : [at < exit ? -1 : exit, "the program is ended"];
  const place = briefPlace(positionAt(run, index));
  return place === "" ? null : `${clause} at ${place}`;
}
