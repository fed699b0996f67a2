import { type Heap, locked, read } from "../heap/heap.js";
import { EventKind, eventChunk, eventRecord, header } from "../heap/layout.js";
import { getText } from "../heap/values.js";
import { type NewEvent, record } from "./events.js";

/** Where a thread was when it came to a visible operation: "p.ts:4:9"; null in code that is not the learner's. */
export interface Call {
  readonly thread: number;
  readonly position: string | null;
  /** What it had last done with the value of a lock: bits of `Used`; absent: nothing. */
  readonly used?: number;
  /** What it found there when it did it, and what it left. */
  readonly found?: Glimpse;
  readonly left?: Glimpse;
}

/** What somebody sees of a value who only glances at it. */
export interface Glimpse {
  /** A short value itself; of any other one a text that is another when the value has changed. */
  readonly text: string;
  readonly isValue: boolean;
}

/** Adds a call to the run's log, also after the run's end. */
export function recordCall(heap: Heap, { thread, position, used = 0 }: Call): void {
  const event = { kind: EventKind.call, thread, at: 0, argument: used, text: position };
  locked(heap, header.outputLock, () => record(heap, event));
}

/** Adds to a thread's last call what it found there, or what it left. */
export function recordValue(
  heap: Heap,
  thread: number,
  which: "found" | "left",
  { text, isValue }: Glimpse,
): void {
  const argument = Number(which === "left") + 2 * Number(isValue);
  const event = { kind: EventKind.value, thread, at: 0, argument, text };
  locked(heap, header.outputLock, () => record(heap, event));
}

/** The calls of a run, in their order. */
export function readCalls(heap: Heap): readonly Call[] {
  const calls: Call[] = [];
  /** By thread: where its last call is among them. */
  const last = new Map<number, number>();
  for (const { kind, thread, argument, text } of told(heap)) {
    const at = kind === EventKind.call ? calls.length : last.get(thread);
    if (at === undefined) continue;
    last.set(thread, at);
    const call = calls[at] ?? { thread, position: text, used: argument };
    const glimpse = { text, isValue: argument >= 2 };
    calls[at] =
      kind === EventKind.call ? call : { ...call, [argument % 2 === 1 ? "left" : "found"]: glimpse };
  }
  return calls;
}

/** What threads told of their calls. */
function* told(heap: Heap): Iterable<Omit<NewEvent, "at">> {
  for (let chunk = read(heap, header.eventHead); chunk !== 0; chunk = read(heap, chunk + eventChunk.next)) {
    const filled = read(heap, chunk + eventChunk.count);
    for (let count = 0; count < filled; count++) {
      const event = chunk + eventChunk.first + count * eventRecord.size;
      const kind = read(heap, event + eventRecord.kind);
      if (kind !== EventKind.call && kind !== EventKind.value) continue;
      const blob = read(heap, event + eventRecord.blob);
      yield {
        kind,
        thread: read(heap, event + eventRecord.thread),
        argument: read(heap, event + eventRecord.argument),
        text: blob === 0 ? null : getText(heap, blob),
      };
    }
  }
}
