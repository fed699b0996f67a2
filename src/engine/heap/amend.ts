import type { Mirror } from "../codec/mirrors/mirror.js";
import type { Address, Heap } from "./heap.js";
import { appendToJournal, journalLength, journalSpan } from "./journal.js";
import { blockLength, holdsBlock, journalOf, type Owner } from "./slot.js";

/** So many bytes of changes may a slot hold at least, however small the value is. */
const fewest = 256;

/** One change that is more than such a share of the value is written as the whole. */
const share = 8;

/** How far the changes of what a slot's block holds go. */
export function changesIn(heap: Heap, slot: Address): number {
  return holdsBlock(heap, slot) ? journalLength(heap, journalOf(slot)) : 0;
}

/** Makes the changes to `mirror` that came after the first `known` bytes of them. */
export function catchUp({ heap, values }: Owner, slot: Address, mirror: Mirror, known: number): void {
  values.changes.replay(mirror, journalSpan(heap, journalOf(slot), known));
}

/**
 * Has the slot hold `value`, by writing what changed since it held what `mirror` does, which is changed too. False, and
 * nothing is written, when that is no less than to write the whole.
 */
export function amendSlot(owner: Owner, slot: Address, mirror: Mirror, value: unknown): boolean {
  const { heap, values } = owner;
  const known = changesIn(heap, slot);
  const length = blockLength(heap, slot);
  const most = Math.min(Math.max(fewest, length) - known, Math.max(fewest, length / share));
  const outcome = values.changes.compare(mirror, value, most);
  if (outcome !== "changed") return outcome === "same";
  appendToJournal(heap, journalOf(slot), values.changes.written());
  catchUp(owner, slot, mirror, known);
  return true;
}
