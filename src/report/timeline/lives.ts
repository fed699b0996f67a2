import type { Run, RunEvent } from "../../engine/run.js";
import { labelOf } from "../../expect/threads.js";

/** A stretch of virtual time, in milliseconds. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A thread's life on an ideal machine: whenever it does not sleep it waits, for computing takes no time there. */
export interface Life extends Stretch {
  readonly label: string;
  readonly sleeps: readonly Stretch[];
}

/** Whether it is known where the time of a run went. */
export function isTimed({ scheduler, makespan }: Run): boolean {
  return scheduler !== "native" && scheduler !== "controlled" && makespan > 0;
}

/** The lives of the threads of a simulated run. */
export function livesOf({ threads, events, makespan }: Run): readonly Life[] {
  return threads.map((thread) => {
    const own = events.filter((event) => event.thread === thread.id);
    const from = events.find((event) => event.kind === "spawn" && event.child === thread.id)?.at ?? 0;
    const to = own.find(isEnd)?.at ?? makespan;
    const sleeps = own.flatMap((event) =>
      event.kind === "sleep" ? [{ from: event.at, to: Math.min(event.until, to) }] : [],
    );
    return { label: labelOf(thread), from, to, sleeps };
  });
}

function isEnd({ kind }: RunEvent): boolean {
  return kind === "exit" || kind === "killed" || kind === "panic";
}

/** How many milliseconds of its life a thread sleeps. */
export function asleep({ sleeps }: Life): number {
  return sleeps.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** How many milliseconds of its life it waits for other threads. */
export function waiting(life: Life): number {
  return life.to - life.from - asleep(life);
}
