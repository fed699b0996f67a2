import { type Heap, read } from "../heap/heap.js";
import { header } from "../heap/layout.js";
import type { Capacity } from "../run.js";

/** Stands for any number; more than the heap has room for. */
const boundless = 2 ** 30;

/** Notes for the run's summary that a channel was made with room for `bound` messages; -1: for any number. */
export function noteCapacity(heap: Heap, bound: number): void {
  const places = bound < 0 ? boundless : bound;
  raise(heap, header.mostPlaces, places + 1);
  raise(heap, header.fewestPlaces, boundless - places + 1);
}

/** What the channels of a run had room for; null when none was made. */
export function capacityOf(heap: Heap): Capacity | null {
  const [most, fewest] = [read(heap, header.mostPlaces), read(heap, header.fewestPlaces)];
  if (most === 0) return null;
  return { fewest: placesOf(boundless - fewest + 1), most: placesOf(most - 1) };
}

function placesOf(places: number): number | null {
  return places === boundless ? null : places;
}

/** The word becomes `value` where it was less. */
function raise({ words }: Heap, word: number, value: number): void {
  for (let seen = Atomics.load(words, word); seen < value; ) {
    const found = Atomics.compareExchange(words, word, seen, value);
    if (found === seen) return;
    seen = found;
  }
}
