import { type Address, allocate, type Heap, read } from "./heap.js";
import { EventKind, eventRecord, header } from "./layout.js";
import type { RunEvent } from "./run.js";
import { getText, putText } from "./values.js";

export interface NewEvent {
  readonly kind: number;
  readonly thread: number;
  readonly at: number;
  readonly argument?: number;
  readonly text?: string;
}

/** Adds to the run's log. The caller sees to it that one thread at a time does this. */
export function record(heap: Heap, { kind, thread, at, argument = 0, text }: NewEvent): void {
  const event = allocate(heap, eventRecord.size);
  const { words } = heap;
  words[event + eventRecord.kind] = kind;
  words[event + eventRecord.thread] = thread;
  words[event + eventRecord.argument] = argument;
  heap.doubles[(event + eventRecord.at) / 2] = at;
  if (text !== undefined) words[event + eventRecord.blob] = putText(heap, text);
  const last = read(heap, header.eventTail);
  Atomics.store(words, last === 0 ? header.eventHead : last + eventRecord.next, event);
  Atomics.store(words, header.eventTail, event);
}

/** The log from after `last` on (0: from its start), with the address of its last event. */
export function readEvents(heap: Heap, last: Address): { events: RunEvent[]; last: Address } {
  const events: RunEvent[] = [];
  let end = last;
  for (;;) {
    const next = read(heap, end === 0 ? header.eventHead : end + eventRecord.next);
    if (next === 0) return { events, last: end };
    events.push(readEvent(heap, next));
    end = next;
  }
}

function readEvent(heap: Heap, address: Address): RunEvent {
  const blob = read(heap, address + eventRecord.blob);
  const text = blob === 0 ? null : getText(heap, blob);
  const thread = read(heap, address + eventRecord.thread);
  const at = heap.doubles[(address + eventRecord.at) / 2] ?? 0;
  const child = read(heap, address + eventRecord.argument);
  switch (read(heap, address + eventRecord.kind)) {
    case EventKind.stdout:
      return { kind: "print", thread, at, stream: "stdout", text: text ?? "" };
    case EventKind.stderr:
      return { kind: "print", thread, at, stream: "stderr", text: text ?? "" };
    case EventKind.spawn:
      return { kind: "spawn", thread, at, child, name: text };
    case EventKind.exit:
      return { kind: "exit", thread, at };
    case EventKind.join:
      return { kind: "join", thread, at, child };
    case EventKind.killed:
      return { kind: "killed", thread, at };
    default:
      return { kind: "panic", thread, at, ...(JSON.parse(text ?? "{}") as PanicDetails) };
  }
}

/** What a panic event carries as JSON. */
export interface PanicDetails {
  readonly message: string;
  readonly position: string | null;
  readonly payload: string;
}
