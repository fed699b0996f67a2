import type { Finding } from "../../checker/verdict.js";
import type { Run } from "../../engine/run.js";
import { type Deed, deedOf, lastDeeds } from "./deeds.js";

/** One row of a drawing: what happens at one time. */
export interface Moment {
  /** Its place in the run, from 1; of a run that can be replayed the step of the replay. */
  readonly number: number;
  readonly deeds: readonly Deed[];
  /** Whether this is where the run cannot be right any more. */
  readonly breaks: boolean;
  /** Whether that comes of it: it belongs to an update that is lost. */
  readonly matters: boolean;
}

/** The moments of a run that are worth drawing, the breaking one among them. */
export function momentsOf({ run, at, numbers, lost }: Finding): Moment[] {
  const rows = rowsOf(run);
  const found = rows.findIndex(({ last }) => last >= at);
  const broken = found === -1 ? rows.length - 1 : found;
  return rows.map(({ deeds, first }, index) => ({
    number: numbers?.[first] ?? index + 1,
    deeds,
    breaks: index === broken,
    matters: lost?.events.includes(first) === true,
  }));
}

interface Row {
  readonly deeds: readonly Deed[];
  /** Index of the first event in it. */
  readonly first: number;
  /** Index of the last event in it. */
  readonly last: number;
}

function rowsOf(run: Run): Row[] {
  const rows: Row[] = [];
  for (const [index, event] of run.events.entries()) {
    const deed = deedOf(event, index, run);
    const before = rows.at(-1);
    if (deed === null) continue;
    if (event.kind === "killed" && before !== undefined && endsProgram(before))
      rows[rows.length - 1] = { ...before, deeds: [...before.deeds, deed], last: index };
    else rows.push({ deeds: [deed], first: index, last: index });
  }
  const end = lastDeeds(run);
  const { length } = run.events;
  return end.length === 0 ? rows : [...rows, { deeds: end, first: length, last: length }];
}

function endsProgram({ deeds: [first] }: Row): boolean {
  return first?.kind === "end";
}
