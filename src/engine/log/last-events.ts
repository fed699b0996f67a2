import { type Heap, read } from "../heap/heap.js";
import { EndKind, header, Scheduler, threadRecord } from "../heap/layout.js";
import { liveThreads } from "../heap/records.js";
import type { RunEvent } from "../run.js";
import { monotonic } from "../schedulers/native.js";

/** What the end of a run itself did: main (or who called exit) left, and the others were killed. */
export function lastEvents(heap: Heap): RunEvent[] {
  const at = read(heap, header.scheduler) === Scheduler.native ? elapsed(heap) : clock(heap);
  const by = read(heap, header.endThread);
  const exited = exitOf(read(heap, header.endKind), by, at);
  const others = [...liveThreads(heap)].map((thread) => read(heap, thread + threadRecord.id));
  return [
    ...exited,
    ...others.filter((id) => id !== by).map((thread): RunEvent => ({ kind: "killed", thread, at })),
  ];
}

function exitOf(kind: number, thread: number, at: number): RunEvent[] {
  if (kind === EndKind.called) return [{ kind: "exit", thread, at, called: true }];
  return kind === EndKind.exit ? [{ kind: "exit", thread, at }] : [];
}

function elapsed(heap: Heap): number {
  return monotonic() - (heap.doubles[header.startedAt / 2] ?? 0);
}

function clock(heap: Heap): number {
  return heap.doubles[header.clock / 2] ?? 0;
}
