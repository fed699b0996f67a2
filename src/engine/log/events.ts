import { type Address, allocate, type Heap, locked, read } from "../heap/heap.js";
import { EventKind, eventChunk, eventRecord, header, OutputMode, RunState } from "../heap/layout.js";
import { getText, putText } from "../heap/values.js";
import type { RunEvent } from "../run.js";
import { touches } from "./touches.js";

export interface NewEvent {
  readonly kind: number;
  readonly thread: number;
  readonly at: number;
  readonly argument: number;
  readonly text: string | null;
}

/** Adds to the run's log. The caller sees to it that one thread at a time does this. */
export function record(heap: Heap, event: NewEvent): void {
  append(heap, event, event.text === null ? 0 : putText(heap, event.text));
}

/** The same where no other thread holds back, unless the run is over or its output goes to the terminal. */
export function note(heap: Heap, event: NewEvent): void {
  if (read(heap, header.outputMode) === OutputMode.inherit) return;
  locked(heap, header.outputLock, () => {
    if (read(heap, header.runState) !== RunState.ending) record(heap, event);
  });
}

/** The same as `record`, with a text that the heap holds already: the log's from now on. 0: none. */
export function append(
  heap: Heap,
  { kind, thread, at, argument }: Omit<NewEvent, "text">,
  blob: Address,
): void {
  const { words } = heap;
  const chunk = chunkWithRoom(heap);
  const count = read(heap, chunk + eventChunk.count);
  const event = chunk + eventChunk.first + count * eventRecord.size;
  heap.doubles[(event + eventRecord.at) / 2] = at;
  words[event + eventRecord.kind] = kind;
  words[event + eventRecord.thread] = thread;
  words[event + eventRecord.argument] = argument;
  words[event + eventRecord.step] = read(heap, header.steps);
  words[event + eventRecord.blob] = blob;
  Atomics.store(words, chunk + eventChunk.count, count + 1);
}

function chunkWithRoom(heap: Heap): Address {
  const last = read(heap, header.eventTail);
  if (last !== 0 && read(heap, last + eventChunk.count) < eventChunk.most) return last;
  const chunk = allocate(heap, eventChunk.first + eventChunk.most * eventRecord.size);
  Atomics.store(heap.words, last === 0 ? header.eventHead : last + eventChunk.next, chunk);
  Atomics.store(heap.words, header.eventTail, chunk);
  return chunk;
}

/** A place in the log: a chunk (0: before the first) and how many of its events were read. */
export interface Cursor {
  readonly chunk: Address;
  readonly count: number;
}

export const logStart: Cursor = { chunk: 0, count: 0 };

export interface Log {
  readonly events: RunEvent[];
  /** For each event how many visible operations had been chosen when it came, where one thread runs at a time. */
  readonly steps: number[];
  readonly end: Cursor;
}

/** The log from `from` on, and where it ends now. */
export function readEvents(heap: Heap, from: Cursor): Log {
  const events: RunEvent[] = [];
  const steps: number[] = [];
  let { chunk, count } = from.chunk === 0 ? { chunk: read(heap, header.eventHead), count: 0 } : from;
  while (chunk !== 0) {
    const filled = read(heap, chunk + eventChunk.count);
    for (; count < filled; count++) {
      const event = chunk + eventChunk.first + count * eventRecord.size;
      const kind = heap.words[event + eventRecord.kind];
      if (kind === EventKind.call || kind === EventKind.value) continue;
      events.push(readEvent(heap, event));
      steps.push(read(heap, event + eventRecord.step));
    }
    const next = read(heap, chunk + eventChunk.next);
    if (next === 0) break;
    chunk = next;
    count = 0;
  }
  return { events, steps, end: { chunk, count } };
}

function readEvent(heap: Heap, address: Address): RunEvent {
  const blob = read(heap, address + eventRecord.blob);
  const text = blob === 0 ? null : getText(heap, blob);
  const thread = read(heap, address + eventRecord.thread);
  const at = heap.doubles[(address + eventRecord.at) / 2] ?? 0;
  const child = read(heap, address + eventRecord.argument);
  const kind = read(heap, address + eventRecord.kind);
  switch (kind) {
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
    case EventKind.sleep:
      return { kind: "sleep", thread, at, until: at + child / 1000 };
    case EventKind.panic:
      return { kind: "panic", thread, at, ...(JSON.parse(text ?? "{}") as PanicDetails) };
    default:
      return { kind: touches[kind - EventKind.touch] ?? "lock", thread, at, object: child };
  }
}

/** What a panic event carries as JSON. */
export interface PanicDetails {
  readonly message: string;
  readonly position: string | null;
  readonly payload: string;
}
