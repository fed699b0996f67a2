import type { Instruction } from "../machine/machine.js";
import type { Dice } from "./dice.js";
import { some, type Theme } from "./theme.js";

/** Main wakes the first child, before or after the second one has ended. */
export const parking: Theme = {
  shape: () => ({}),
  scripts(dice, threads) {
    const isAlone = threads === 2;
    const after: Instruction[] = isAlone || dice.once(2) ? [] : [{ op: "join", child: 1 }];
    const unparks = some(1 + dice.below(2), () => [...print(dice), { op: "unpark", child: 0 }]);
    const parks = some(1 + dice.below(3), () => [
      dice.one<Instruction>({ op: "park" }, { op: "parkInTime" }),
      ...print(dice),
    ]);
    const other = print(dice);
    return [[...after, ...unparks], parks, ...(isAlone ? [] : [other])];
  },
};

function print(dice: Dice): Instruction[] {
  return dice.once(2) ? [dice.print()] : [];
}
