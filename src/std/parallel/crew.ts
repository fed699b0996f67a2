import { availableParallelism } from "node:os";
import { type Address, read } from "../../engine/heap/heap.js";
import { header, threadRecord } from "../../engine/heap/layout.js";
import { currentThread, type Thread } from "../../engine/thread/thread.js";

/** Without real time every piece may have a core of its own, and the same ones on every machine. */
const virtualCores = 4;

/** So deep do parallel parts start threads inside parallel parts where no time tells whether a core is free. */
const deepest = 2;

/** How many threads can do parallel work at the same time. */
export function cores({ gate }: Thread): number {
  return gate.isVirtual ? virtualCores : availableParallelism();
}

/** Up to `wanted` helpers, as many as there are idle cores for; to be given back by `dismiss`. */
export function hire(thread: Thread, wanted: number): number {
  if (thread.gate.isVirtual) return depthOf(thread) < deepest ? wanted : 0;
  const { words } = thread.heap;
  for (let busy = Atomics.load(words, header.helpers); ; ) {
    const hired = Math.max(0, Math.min(wanted, cores(thread) - 1 - busy));
    const found = Atomics.compareExchange(words, header.helpers, busy, busy + hired);
    if (found === busy) return hired;
    busy = found;
  }
}

export function dismiss({ gate, heap }: Thread, hired: number): void {
  if (!gate.isVirtual) Atomics.sub(heap.words, header.helpers, hired);
}

/** How many parallel parts the thread is inside of. */
function depthOf({ heap, record }: Thread): number {
  return read(heap, record + threadRecord.depth);
}

/** Has `thread` do a part of what the running one does; to be called before it can begin. */
export function enlist(record: Address): void {
  const thread = currentThread();
  thread.heap.words[record + threadRecord.depth] = depthOf(thread) + 1;
}

/** Runs `body` as a part, on the running thread. */
export function partOf<T>(body: () => T): T {
  const { heap, record } = currentThread();
  heap.words[record + threadRecord.depth] = read(heap, record + threadRecord.depth) + 1;
  try {
    return body();
  } finally {
    heap.words[record + threadRecord.depth] = read(heap, record + threadRecord.depth) - 1;
  }
}
