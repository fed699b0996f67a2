import type { ControlledRun } from "../../engine/driver.js";
import type { Operation } from "../../engine/operation.js";
import { labelOf } from "../../expect/threads.js";
import type { Spin } from "../../explore/spin.js";
import { askedIn } from "./words.js";

/** A thread that waits by asking again and again, as JSON. */
export interface Waiting {
  /** What the thread is called. */
  readonly who: string;
  /** What it asks; null where that is not known. */
  readonly asks: Operation | null;
  /** Where in the source, as in "p.ts:4:9"; null where that is not known. */
  readonly position: string | null;
}

/** What there is to say of a loop that waits, in an execution that was told where in the source it is. */
export function waitingIn({ run, told }: ControlledRun, { thread, round }: Spin): Waiting {
  const asks = askedIn(round.map(({ kind }) => kind));
  const at = round.find(({ kind }) => kind === asks)?.at ?? 0;
  const positions = told === undefined ? [] : [...told.positions.steps, ...told.positions.after];
  const who = labelOf(run.threads.find(({ id }) => id === thread));
  return { who, asks, position: positions[at] ?? null };
}
