import { type Address, type Heap, locked, read } from "../heap/heap.js";
import { header, RunState, Scheduler, threadRecord } from "../heap/layout.js";
import { liveThreads, ring } from "../heap/records.js";

export interface EndOfRun {
  readonly kind: number;
  readonly code: number;
  /** The id of the thread that ends the run; 0 for the supervisor. */
  readonly thread: number;
}

/** Ends the run for all threads; the first end counts. When a thread ends it, no line is being printed meanwhile. */
export function endRun(heap: Heap, end: EndOfRun): void {
  // The supervisor does not wait for a terminal that nobody reads: its limits hold all the same.
  if (end.thread === 0) settle(heap, end);
  else locked(heap, header.terminalLock, () => settle(heap, end));
}

function settle(heap: Heap, { kind, code, thread }: EndOfRun): void {
  const isFirst = locked(heap, header.outputLock, () => {
    if (read(heap, header.runState) !== RunState.running) return false;
    heap.words[header.endKind] = kind;
    heap.words[header.endCode] = code;
    heap.words[header.endThread] = thread;
    Atomics.store(heap.words, header.runState, RunState.ending);
    return true;
  });
  if (!isFirst) return;
  releaseThreads(heap);
  // Who runs one execution after the other wants to hear of the last worker that leaves, and of nothing before.
  if (read(heap, header.scheduler) !== Scheduler.controlled) ring(heap);
}

/** Wakes all who wait for a turn, a time or a cell: it will not come, and they die. */
export function releaseThreads(heap: Heap): void {
  locked(heap, header.threads, () => {
    for (const thread of liveThreads(heap)) {
      if (read(heap, thread + threadRecord.worker) !== 0) release(heap, thread);
    }
  });
}

function release(heap: Heap, thread: Address): void {
  const { words } = heap;
  Atomics.store(words, thread + threadRecord.turn, 1);
  Atomics.notify(words, thread + threadRecord.turn);
  const cell = read(heap, thread + threadRecord.pendingCell);
  if (cell !== 0) Atomics.notify(words, cell);
}
