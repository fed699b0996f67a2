import { type Heap, locked, read } from "../heap/heap.js";
import { EventKind, eventChunk, eventRecord, header } from "../heap/layout.js";
import { getText } from "../heap/values.js";
import { record } from "./events.js";

/** Where a thread was when it came to a visible operation: "p.ts:4:9"; null in code that is not the learner's. */
export interface Call {
  readonly thread: number;
  readonly position: string | null;
  /** What it had last done with the value of a lock: bits of `Used`; absent: nothing. */
  readonly used?: number;
}

/** Adds a call to the run's log, also after the run's end. */
export function recordCall(heap: Heap, { thread, position, used = 0 }: Call): void {
  const event = { kind: EventKind.call, thread, at: 0, argument: used, text: position };
  locked(heap, header.outputLock, () => record(heap, event));
}

/** The calls of a run, in their order. */
export function readCalls(heap: Heap): readonly Call[] {
  const calls: Call[] = [];
  for (let chunk = read(heap, header.eventHead); chunk !== 0; chunk = read(heap, chunk + eventChunk.next)) {
    const filled = read(heap, chunk + eventChunk.count);
    for (let count = 0; count < filled; count++) {
      const event = chunk + eventChunk.first + count * eventRecord.size;
      if (read(heap, event + eventRecord.kind) !== EventKind.call) continue;
      const blob = read(heap, event + eventRecord.blob);
      const position = blob === 0 ? null : getText(heap, blob);
      calls.push({
        thread: read(heap, event + eventRecord.thread),
        position,
        used: read(heap, event + eventRecord.argument),
      });
    }
  }
  return calls;
}
