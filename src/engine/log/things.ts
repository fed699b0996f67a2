import { type Address, allocate, type Heap, read } from "../heap/heap.js";
import { header, thingRecord } from "../heap/layout.js";

/** What findings speak of, by the names that learners know. */
export const ThingKind = {
  mutex: 0,
  RwLock: 1,
  Condvar: 2,
  Barrier: 3,
  Once: 4,
  OnceLock: 5,
  LazyLock: 6,
  atomic: 7,
  channel: 8,
  Arc: 9,
} as const;
export type ThingKind = (typeof ThingKind)[keyof typeof ThingKind];

const kindNames = Object.keys(ThingKind);

/** So many things of a run have a name; those that are made later go by their numbers. */
const most = 4096;

/** Words for the list, which last from run to run. */
export function allocateThings(heap: Heap): Address {
  return allocate(heap, most * thingRecord.size);
}

/** A thread that makes something. */
export interface Maker {
  readonly heap: Heap;
  /** The number of what it made last. */
  lastThing: number;
}

/** Adds what `maker` has made at `address` to the list. Returns its number in the order of creation, from 1. */
export function addThing(maker: Maker, address: Address, kind: ThingKind): number {
  const { words } = maker.heap;
  const number = Atomics.add(words, header.lastObject, 1) + 1;
  maker.lastThing = number;
  if (number >= most) return number;
  const row = rowOf(words, number);
  words[row + thingRecord.address] = address;
  words[row + thingRecord.kind] = kind;
  words[row + thingRecord.name] = 0;
  words[row + thingRecord.step] = words[header.steps] ?? 0;
  return number;
}

/** What `maker` made last has the name with this index, from 1, among the program's. */
export function nameThing({ heap: { words }, lastThing }: Maker, name: number): void {
  if (lastThing < most) words[rowOf(words, lastThing) + thingRecord.name] = name;
}

function rowOf(words: Int32Array, number: number): Address {
  return (words[header.things] ?? 0) + number * thingRecord.size;
}

/** Something on the list. */
export interface Made {
  readonly number: number;
  readonly address: Address;
  /** "mutex" */
  readonly kind: string;
  /** What the source calls it; null where it has no name. */
  readonly name: string | null;
  /** How many visible operations had been chosen by then, where one thread runs at a time. */
  readonly step: number;
}

/** The things of the run, in the order of creation. */
export function readThings(heap: Heap, names: readonly string[]): readonly Made[] {
  return Array.from({ length: countThings(heap) }, (_, index) => {
    const row = rowOf(heap.words, index + 1);
    const word = (at: number): number => heap.words[row + at] ?? 0;
    return {
      number: index + 1,
      address: word(thingRecord.address),
      kind: kindNames[word(thingRecord.kind)] ?? "",
      name: names[word(thingRecord.name) - 1] ?? null,
      step: word(thingRecord.step),
    };
  });
}

/** How many things of the run are on the list. */
export function countThings(heap: Heap): number {
  return Math.min(read(heap, header.lastObject), most - 1);
}

/** What a thing is and what it is called, as a number; `place` counts from 0. */
export function keyOfThing({ words }: Heap, place: number): number {
  const row = rowOf(words, place + 1);
  return (words[row + thingRecord.name] ?? 0) * kindNames.length + (words[row + thingRecord.kind] ?? 0);
}
