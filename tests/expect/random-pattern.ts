import { by, child, line, main } from "#lib/expect/lines.js";
import { anyOrder, cut, oneOf, optional, par, repeat, seq } from "#lib/expect/orders.js";
import type { Pattern } from "#lib/expect/pattern.js";

/** A small deterministic generator of numbers from 0 to below 1 (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Choices {
  readonly leaves: readonly (string | RegExp)[];
  readonly repeats: boolean;
}

export function randomPattern(random: () => number, depth: number, choices: Choices): Pattern {
  const below = (count: number): number => Math.floor(random() * count);
  const inside = (): Pattern => randomPattern(random, depth - 1, choices);
  const some = (): Pattern[] => Array.from({ length: 1 + below(3) }, inside);
  const leaf = (): Pattern => line(choices.leaves[below(choices.leaves.length)] ?? "a");
  if (depth === 0) return leaf();
  const kinds: (() => Pattern)[] = [
    leaf,
    () => seq(...some()),
    () => par(...some()),
    () => anyOrder(...some()),
    () => oneOf(...some()),
    () => cut(inside()),
    () => optional(inside()),
    () => by(below(2) === 0 ? main : child(1), inside()),
  ];
  if (choices.repeats) kinds.push(() => repeat(below(2), 1 + below(2), inside()));
  return (kinds[below(kinds.length)] ?? leaf)();
}
