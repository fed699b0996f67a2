import type { Instruction, Program } from "../machine/machine.js";
import type { Dice } from "./dice.js";

/** Programs about one thing. */
export interface Theme {
  /** What its objects are like, among so many threads. */
  shape(dice: Dice, threads: number): Omit<Program, "bodies">;
  /** What each thread does; the first one is main, between spawning the others and joining them. */
  scripts(dice: Dice, threads: number, shape: Omit<Program, "bodies">): readonly (readonly Instruction[])[];
  /** What a thread of its own does before all that. */
  before?(dice: Dice): readonly Instruction[];
  /** What main does when it has joined the others. */
  after?(dice: Dice): readonly Instruction[];
}

/** A theme whose threads all do some of the same things. */
export function alike(statement: (dice: Dice) => readonly Instruction[]): Theme {
  return {
    shape: () => ({}),
    scripts: (dice, threads) =>
      Array.from({ length: threads }, (_, thread) =>
        Array.from({ length: dice.below(2) + Number(thread > 0) }, () => statement(dice)).flat(),
      ),
  };
}

/** A number of things in a row. */
export function some(count: number, thing: (index: number) => readonly Instruction[]): Instruction[] {
  return Array.from({ length: count }, (_, index) => thing(index)).flat();
}
