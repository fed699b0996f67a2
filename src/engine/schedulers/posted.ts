import type { Line } from "../gate.js";
import { type Address, allocate, type Heap, read } from "../heap/heap.js";
import { EventKind, header, postedLine, RunState, ThreadState, threadRecord } from "../heap/layout.js";
import { liveThreads } from "../heap/records.js";
import { putText } from "../heap/values.js";
import { append } from "../log/events.js";

/**
 * Keeps a line of `thread` for its turn; `at` are milliseconds of the thread's time. False when there is no room for it,
 * or the run takes no more.
 */
export function postLine(heap: Heap, thread: Address, { stream, text }: Line, at: number): boolean {
  const { words } = heap;
  const line = roomFor(heap, thread);
  if (line === 0 || read(heap, header.runState) !== RunState.running) return false;
  const bytes = (words[header.outputBytes] ?? 0) + Buffer.byteLength(text) + 1;
  if (bytes > (words[header.outputLimit] ?? 0)) return false;
  words[header.outputBytes] = bytes;
  heap.doubles[(line + postedLine.at) / 2] = at;
  words[line + postedLine.kind] = stream === "stdout" ? EventKind.stdout : EventKind.stderr;
  words[line + postedLine.blob] = putText(heap, text);
  words[thread + threadRecord.posted] ||= line;
  words[thread + threadRecord.postedEnd] = line + postedLine.size;
  return true;
}

/** Where the next line goes; 0 when there is no room. */
function roomFor(heap: Heap, thread: Address): Address {
  const { words } = heap;
  words[thread + threadRecord.lines] ||= allocate(heap, postedLine.most * postedLine.size);
  const lines = words[thread + threadRecord.lines] ?? 0;
  if (words[thread + threadRecord.posted] === 0) return lines;
  const end = words[thread + threadRecord.postedEnd] ?? 0;
  return end < lines + postedLine.most * postedLine.size ? end : 0;
}

/** Prints the first line that `thread` has posted. False when there is none. */
export function printPosted(heap: Heap, thread: Address): boolean {
  const { words } = heap;
  const line = words[thread + threadRecord.posted] ?? 0;
  if (line === 0) return false;
  const id = words[thread + threadRecord.id] ?? 0;
  const kind = words[line + postedLine.kind] ?? 0;
  const at = heap.doubles[(line + postedLine.at) / 2] ?? 0;
  append(heap, { kind, thread: id, at, argument: 0 }, words[line + postedLine.blob] ?? 0);
  words[header.current] = id;
  const next = line + postedLine.size;
  words[thread + threadRecord.posted] = next === words[thread + threadRecord.postedEnd] ? 0 : next;
  return true;
}

/** Prints what the thread that runs has posted: the run ends before its turn comes. */
export function printRest(heap: Heap): void {
  for (const thread of liveThreads(heap))
    if (heap.words[thread + threadRecord.state] === ThreadState.running) while (printPosted(heap, thread));
}

/** To which stream `thread` prints the first line that it has posted, as prints name it; null when there is none. */
export function postedStream(words: Int32Array, thread: Address): number | null {
  const line = words[thread + threadRecord.posted] ?? 0;
  if (line === 0) return null;
  return words[line + postedLine.kind] === EventKind.stdout ? 0 : 1;
}
