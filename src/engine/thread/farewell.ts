import type { Address } from "../heap/heap.js";
import { EndKind, threadRecord } from "../heap/layout.js";
import { Operation } from "../operation.js";
import type { Thread } from "./thread.js";

/** Runs what is to be done at the end of the thread, the last first. A panic in it ends the process. */
export function runDestructors(thread: Thread): void {
  thread.unwinds.clear();
  for (let next = thread.destructors.pop(); next !== undefined; next = thread.destructors.pop())
    orAbort(thread, "thread local panicked on drop", next);
}

/** Runs `destructor`; when it panics, the process ends and says `what` happened. */
export function orAbort(thread: Thread, what: string, destructor: () => void): void {
  try {
    destructor();
  } catch (error) {
    thread.unwinding(error);
    thread.printNow("stderr", `fatal runtime error: ${what}, aborting`);
    thread.end(EndKind.called, 134);
  }
}

/** What became of a thread's handle and result: whoever comes second drops the result. */
const Handle = { held: 0, dropped: 1, resultLeft: 2 } as const;

/** Leaves the thread's result to its handle; false when there is no handle any more. */
export function leaveResult({ gate, heap, record }: Thread): boolean {
  gate.pass(Operation.isFinished, record);
  return swap(heap.words, record, Handle.resultLeft) !== Handle.dropped;
}

/** Gives up the handle of the thread at `record`; true when its result was left and is now the caller's to drop. */
export function dropHandle({ gate, heap }: Thread, record: Address): boolean {
  gate.pass(Operation.isFinished, record);
  return swap(heap.words, record, Handle.dropped) === Handle.resultLeft;
}

/** Sets the state unless there is one; returns the one before. */
function swap(words: Int32Array, record: Address, state: number): number {
  return Atomics.compareExchange(words, record + threadRecord.handle, Handle.held, state);
}
