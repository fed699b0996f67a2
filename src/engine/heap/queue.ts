import { type Address, type Heap, locked, read } from "./heap.js";
import { header, RunState, threadRecord } from "./layout.js";

/** Puts a thread at the end of the queue of those that no worker has. Its lock is that of the list of threads. */
export function enqueue(heap: Heap, thread: Address): void {
  const { words } = heap;
  const last = read(heap, header.queueTail);
  words[last === 0 ? header.queueHead : last + threadRecord.nextQueued] = thread;
  words[header.queueTail] = thread;
  Atomics.add(words, header.queueLength, 1);
}

/** Takes the first thread that wants such a stack off the queue; 0 when there is none. */
export function dequeue(heap: Heap, stack: number): Address {
  const { words } = heap;
  if (read(heap, header.runState) !== RunState.running) return 0;
  let previous = 0;
  for (const thread of queued(heap)) {
    if (words[thread + threadRecord.stack] === stack) {
      unlink(words, thread, previous);
      return thread;
    }
    previous = thread;
  }
  return 0;
}

function unlink(words: Int32Array, thread: Address, previous: Address): void {
  words[previous === 0 ? header.queueHead : previous + threadRecord.nextQueued] =
    words[thread + threadRecord.nextQueued] ?? 0;
  if (words[header.queueTail] === thread) words[header.queueTail] = previous;
  Atomics.sub(words, header.queueLength, 1);
  Atomics.add(words, header.taken, 1);
}

function* queued(heap: Heap): Iterable<Address> {
  for (let t = read(heap, header.queueHead); t !== 0; t = read(heap, t + threadRecord.nextQueued)) yield t;
}

/** The sizes of stack that the queued threads want, in their order. */
export function queuedStacks(heap: Heap): number[] {
  return locked(heap, header.threads, () =>
    [...queued(heap)].map((thread) => read(heap, thread + threadRecord.stack)),
  );
}
