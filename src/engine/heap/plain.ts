import { NotPlain, PlainDecoder } from "../codec/plain-decoder.js";
import { Changes } from "./changes.js";
import type { Heap } from "./heap.js";
import { journalSpan } from "./journal.js";
import { blockIn, blockLength, holdsBlock, journalOf, loadSlot, type Owner } from "./slot.js";

/** Bytes of the longest value that is looked at. */
const longest = 100;

/** What stands in a slot, to be looked at; null where it is long, or more than data. */
export function plainIn(owner: Owner, slot: number): { readonly value: unknown } | null {
  const { heap } = owner;
  if (!holdsBlock(heap, slot)) return { value: loadSlot(owner, slot) };
  if (blockLength(heap, slot) > longest) return null;
  try {
    return { value: decoded(heap, slot) };
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
}

function decoded(heap: Heap, slot: number): unknown {
  const decoder = new PlainDecoder();
  const value = decoder.decode(heap.bytes, blockIn(heap, slot) * 4 + 4);
  const span = journalSpan(heap, journalOf(slot));
  return span.start === span.end ? value : new Changes(heap, decoder).applied(value, span);
}
