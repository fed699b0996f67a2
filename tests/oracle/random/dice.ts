import type { Instruction } from "../machine/machine.js";

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Chance, and lines of which each is printed by one instruction only. */
export class Dice {
  #lines = 0;

  constructor(private readonly random: () => number) {}

  below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  /** Once in so many times. */
  once(times: number): boolean {
    return this.below(times) === 0;
  }

  one<T>(first: T, ...others: readonly T[]): T {
    return [first, ...others][this.below(1 + others.length)] ?? first;
  }

  print(): Instruction {
    return { op: "print", text: `l${this.#lines++}` };
  }

  show(): Instruction {
    return { op: "show", text: `s${this.#lines++}=` };
  }

  panic(): Instruction {
    return { op: "panic", message: `p${this.#lines++}` };
  }
}
