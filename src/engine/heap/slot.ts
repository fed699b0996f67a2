import { type Address, free, type Heap } from "./heap.js";
import { clearJournal, journalSpan } from "./journal.js";
import type { Values } from "./values.js";

/**
 * A slot: the words in the heap where a value lives that threads read and replace. Numbers, booleans, null, undefined
 * and short strings stand in the slot itself; anything else stands in a block of its own, encoded, and what changed
 * since in a journal.
 *
 * A slot begins at an even address, as `undefined` when its words are zero. It guards nothing: who loads or stores
 * has the right to, by a lock or a state word, and what makes that right pass on is an atomic operation.
 *
 * @example
 * const record = { owner: 0, serial: 2, value: 4, size: 4 + slotSize } as const;
 * storeSlot(thread, address + record.value, 7, "the Mutex's value");
 * loadSlot(thread, address + record.value); // 7
 */
export const slotSize = 8;

/** What stands in a slot: in the lower byte of its first word. Above it is the length of a text. */
const Kind = { undefined: 0, null: 1, false: 2, true: 3, number: 4, text: 5, block: 6 } as const;

/** Words from the slot's start: a 64-bit number, a text's characters (a byte each), or a block's and a journal's address. */
const content = 2;
const journal = 3;
const longestText = (slotSize - content) * 4;

/** The thread that reads or writes, or what matters of it. */
export interface Owner {
  readonly heap: Heap;
  readonly values: Values;
}

/** Whether the value stands in a block of its own, as every object does: reading it takes time. */
export function holdsBlock({ words }: Heap, slot: Address): boolean {
  return words[slot] === Kind.block;
}

/** Where the slot's block is. */
export function blockIn({ words }: Heap, slot: Address): Address {
  return words[slot + content] ?? 0;
}

/** Bytes of the value in the slot's block, as it was stored. */
export function blockLength({ words }: Heap, slot: Address): number {
  return words[words[slot + content] ?? 0] ?? 0;
}

/** The word for the changes to the value in the slot's block. */
export function journalOf(slot: Address): Address {
  return slot + journal;
}

/** The value, for the caller to do with as it likes: nobody else has the same object. */
export function loadSlot(owner: Owner, slot: Address): unknown {
  const { heap } = owner;
  const head = heap.words[slot] ?? 0;
  switch (head & 0xff) {
    case Kind.null:
      return null;
    case Kind.false:
      return false;
    case Kind.true:
      return true;
    case Kind.number:
      return heap.doubles[(slot + content) >> 1];
    case Kind.text:
      return textAt(heap, slot, head >> 8);
    case Kind.block:
      return loadBlock(owner, slot);
    default:
      return undefined;
  }
}

/**
 * Replaces the value. Throws `CannotCross` when a part of it may not leave its thread, and leaves the slot as it was;
 * `what` names the whole in the message.
 */
export function storeSlot(owner: Owner, slot: Address, value: unknown, what: string): void {
  const { heap } = owner;
  if (typeof value === "number") {
    clearSlot(heap, slot);
    heap.words[slot] = Kind.number;
    heap.doubles[(slot + content) >> 1] = value;
    return;
  }
  if (typeof value === "string" && value.length <= longestText && isNarrow(value)) {
    clearSlot(heap, slot);
    return storeText(heap, slot, value);
  }
  const constant = kindOf(value);
  if (constant === null) return storeBlock(owner, slot, value, what);
  clearSlot(heap, slot);
  heap.words[slot] = constant;
}

/** The value, which leaves the slot for the caller. */
export function takeSlot(owner: Owner, slot: Address): unknown {
  const value = loadSlot(owner, slot);
  clearSlot(owner.heap, slot);
  return value;
}

/** Moves what stands in a slot to another one, which must be `undefined`, as the first one is afterwards. */
export function moveSlot({ words }: Heap, from: Address, to: Address): void {
  for (let i = 0; i < slotSize; i++) words[to + i] = words[from + i] ?? 0;
  words[from] = Kind.undefined;
}

/** Makes the slot `undefined` and gives back what it holds of the heap: before its own words are freed. */
export function clearSlot(heap: Heap, slot: Address): void {
  if (heap.words[slot] === Kind.block) {
    free(heap, heap.words[slot + content] ?? 0);
    clearJournal(heap, slot + journal);
  }
  heap.words[slot] = Kind.undefined;
}

function loadBlock({ heap, values }: Owner, slot: Address): unknown {
  const value = values.get(heap.words[slot + content] ?? 0);
  const span = journalSpan(heap, slot + journal);
  return span.start === span.end ? value : values.changes.applied(value, span);
}

function storeBlock({ heap, values }: Owner, slot: Address, value: unknown, what: string): void {
  const { words } = heap;
  if (words[slot] === Kind.block && words[slot + journal] === 0) {
    words[slot + content] = values.changed(words[slot + content] ?? 0, value, what);
    return;
  }
  const block = values.put(value, what);
  clearSlot(heap, slot);
  words[slot + content] = block;
  words[slot + journal] = 0;
  words[slot] = Kind.block;
}

function kindOf(value: unknown): number | null {
  if (value === undefined) return Kind.undefined;
  if (value === null) return Kind.null;
  return typeof value === "boolean" ? (value ? Kind.true : Kind.false) : null;
}

function isNarrow(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0xff) return false;
  return true;
}

function storeText(heap: Heap, slot: Address, text: string): void {
  const start = (slot + content) << 2;
  for (let i = 0; i < text.length; i++) heap.bytes[start + i] = text.charCodeAt(i);
  heap.words[slot] = Kind.text | (text.length << 8);
}

function textAt({ bytes }: Heap, slot: Address, length: number): string {
  const start = (slot + content) << 2;
  return bytes.toString("latin1", start, start + length);
}
