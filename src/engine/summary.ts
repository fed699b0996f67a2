import { type Heap, read } from "./heap.js";
import { EndKind, header } from "./layout.js";
import type { End, Limit, Run, RunEvent, SchedulerName, ThreadInfo, Wait } from "./run.js";

/** Puts together all that is known of a run that has ended. */
export function summarize(
  heap: Heap,
  scheduler: SchedulerName,
  events: readonly RunEvent[],
  waits: readonly Wait[],
): Run {
  return {
    scheduler,
    threads: listThreads(events),
    events,
    end: describeEnd(heap, waits),
    makespan: events.at(-1)?.at ?? 0,
    overlap: mostAlive(events),
    poisoned: read(heap, header.poisoned),
  };
}

/** Main and everybody who was spawned. */
export function listThreads(events: readonly RunEvent[]): ThreadInfo[] {
  const spawned = events.flatMap((event) =>
    event.kind === "spawn" ? [{ id: event.child, name: event.name, parent: event.thread }] : [],
  );
  return [{ id: 1, name: "main", parent: null }, ...spawned.sort((a, b) => a.id - b.id)];
}

/** The most threads that had been spawned and had not exited at one time. */
export function mostAlive(events: readonly RunEvent[]): number {
  let alive = 1;
  let most = 1;
  for (const { kind } of events) {
    if (kind === "spawn") most = Math.max(most, ++alive);
    if (kind === "exit") alive--;
  }
  return most;
}

const limits: Record<number, [Limit, string]> = {
  [EndKind.time]: ["time", "the program was still running when its time was up: an endless loop?"],
  [EndKind.output]: ["output", "the program printed more than it may: a print in an endless loop?"],
  [EndKind.memory]: ["memory", "the program wanted more memory than it may have"],
  [EndKind.steps]: [
    "steps",
    "the program did more visible operations than can be followed: a loop that spins?",
  ],
};

function describeEnd(heap: Heap, waits: readonly Wait[]): End {
  const kind = read(heap, header.endKind);
  const limit = limits[kind];
  if (limit !== undefined) return { kind: "limit", limit: limit[0], message: limit[1] };
  return kind === EndKind.deadlock
    ? { kind: "deadlock", waits }
    : { kind: "exit", code: read(heap, header.endCode) };
}
