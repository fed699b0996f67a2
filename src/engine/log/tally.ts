import { type Address, type Heap, read } from "../heap/heap.js";

/** How many threads have a place in a tally: those with the ids 1 to 8. Of later ones nothing is known. */
const places = 8;

/** Where a channel's record counts who has which of its ends, for texts that say who waits for whom. */
export const endTallies = { senders: 44, receivers: 44 + places, end: 44 + 2 * places } as const;

/** A thread has one handle more (`change` 1) or less (-1) of what the tally at `tally` is about. */
export function countHandle({ words }: Heap, tally: Address, thread: number, change: 1 | -1): void {
  if (thread <= places) Atomics.add(words, tally + thread - 1, change);
}

/** The threads that have such a handle, as far as the tally knows. */
export function handleHolders(heap: Heap, tally: Address): readonly number[] {
  const ids = Array.from({ length: places }, (_, index) => index + 1);
  return ids.filter((id) => read(heap, tally + id - 1) > 0);
}
