import type { Instruction } from "../machine/machine.js";
import type { Dice } from "./dice.js";
import { alike, some, type Theme } from "./theme.js";

const barrier = 0;

export const barriers: Theme = {
  shape: (dice, threads) => ({ barriers: [dice.one(threads - 1, threads - 1, threads, 2)] }),
  scripts(dice, threads, shape) {
    const [size = 0] = shape.barriers ?? [];
    const rounds = dice.one(1, 1, 2);
    return Array.from({ length: threads }, (_, thread) => {
      // Who comes: those that are needed, or one more, or one less.
      const comes = size < threads ? thread > 0 : true;
      if (!comes || dice.once(12)) return dice.once(3) ? [dice.print()] : [];
      return some(rounds, () => meeting(dice));
    });
  },
};

function meeting(dice: Dice): Instruction[] {
  const before = dice.once(2) ? [dice.print()] : [];
  const after = dice.one<Instruction[]>([dice.show()], [dice.print()], []);
  return [...before, { op: "arrive", barrier }, { op: "released", barrier }, ...after];
}

/** What is made once, now and then by somebody who panics. */
export const onces: Theme = {
  shape: (dice) => ({ onces: [dice.one<"lock" | "poisoned">("lock", "poisoned")] }),
  scripts: (dice, threads, shape) => {
    const kind = shape.onces?.[0] ?? "lock";
    return alike((dice) => making(dice, kind)).scripts(dice, threads, shape);
  },
};

function making(dice: Dice, kind: "lock" | "poisoned"): Instruction[] {
  const once = 0;
  const body = dice.one<Instruction[]>([dice.print()], [], [], [dice.print(), dice.panic()], [dice.panic()]);
  const make: Instruction[] = [...body, { op: "complete", once }];
  const forced = kind === "lock" || dice.once(3);
  return dice.one<Instruction[]>(
    [{ op: "begin", once, skip: make.length, forced }, ...make],
    [{ op: "begin", once, skip: make.length, forced }, ...make, dice.print()],
    [{ op: "isComplete", once }, dice.show()],
  );
}
