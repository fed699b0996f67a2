import { type Address, allocate, free, type Heap } from "./heap.js";

/**
 * A journal: bytes that come one after the other, as changes to a value that stands elsewhere do, in a block of their
 * own. Its owner has one word for it, which is 0 while the journal is empty.
 */
const journal = { length: 0, capacity: 1, bytes: 2 } as const;

/** Bytes of the smallest journal. */
const smallest = 120;

/** Bytes in `heap.bytes`, from `start` to before `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function journalLength({ words }: Heap, word: Address): number {
  const at = words[word] ?? 0;
  return at === 0 ? 0 : (words[at + journal.length] ?? 0);
}

/** Where the journal stands, but for its first `known` bytes. */
export function journalSpan(heap: Heap, word: Address, known = 0): Span {
  const start = bytesOf(heap.words[word] ?? 0);
  return { start: start + known, end: start + journalLength(heap, word) };
}

function bytesOf(at: Address): number {
  return (at + journal.bytes) << 2;
}

export function appendToJournal(heap: Heap, word: Address, bytes: Uint8Array): void {
  const length = journalLength(heap, word);
  const end = length + bytes.length;
  const { words } = heap;
  const at = words[word] ?? 0;
  if (at === 0 || end > (words[at + journal.capacity] ?? 0)) grow(heap, word, end);
  const block = words[word] ?? 0;
  heap.bytes.set(bytes, bytesOf(block) + length);
  words[block + journal.length] = end;
}

function grow(heap: Heap, word: Address, needed: number): void {
  const { words } = heap;
  const old = words[word] ?? 0;
  const length = journalLength(heap, word);
  const capacity = Math.max(smallest, 2 * needed);
  const at = allocate(heap, journal.bytes + Math.ceil(capacity / 4));
  const start = bytesOf(old);
  words[at + journal.length] = length;
  words[at + journal.capacity] = capacity;
  heap.bytes.copyWithin(bytesOf(at), start, start + length);
  words[word] = at;
  free(heap, old);
}

/** Empties the journal and gives its block back. */
export function clearJournal(heap: Heap, word: Address): void {
  free(heap, heap.words[word] ?? 0);
  heap.words[word] = 0;
}
