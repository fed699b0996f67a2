import type { Instruction } from "../machine/machine.js";
import type { Dice } from "./dice.js";
import { alike, some, type Theme } from "./theme.js";

export const atomics = alike((dice) => {
  const atomic = dice.once(3) ? 1 : 0;
  return dice.one<Instruction[]>(
    [{ op: "load", atomic }, dice.show()],
    [{ op: "store", atomic, value: 1 + dice.below(3) }],
    [{ op: "add", atomic, by: 1 }, ...(dice.once(2) ? [dice.show()] : [])],
    [{ op: "exchange", atomic, expected: dice.below(3), value: 1 + dice.below(3) }, dice.show()],
    [{ op: "store", atomic: 0, value: 1 }, { op: "load", atomic: 1 }, dice.show()],
  );
});

const arc = 0;

/** Each thread has one of an Arc's owners, and may make more; main has a Weak only. */
export const owners: Theme = {
  shape: (_, threads) => ({ arcs: [threads - 1] }),
  scripts: (dice, threads) =>
    Array.from({ length: threads }, (_, thread) => {
      const looks = some(dice.below(2), () => look(dice));
      return thread === 0 ? looks : [...looks, ...end(dice)];
    }),
};

function look(dice: Dice): Instruction[] {
  const whileOwner = [...(dice.once(2) ? [dice.print()] : []), ...drop(dice)];
  return dice.one<Instruction[]>(
    [{ op: "countOwners", arc }, dice.show()],
    [{ op: "upgrade", arc, skip: whileOwner.length }, ...whileOwner, dice.print()],
    [dice.print()],
  );
}

function end(dice: Dice): Instruction[] {
  const others = drop(dice);
  return dice.one<Instruction[]>(
    drop(dice),
    [{ op: "intoInner", arc }, dice.show()],
    [{ op: "cloneArc", arc }, ...drop(dice), ...drop(dice)],
    [{ op: "tryUnwrap", arc, skip: others.length }, ...others, dice.show()],
  );
}

/** The last to drop it says so. */
function drop(dice: Dice): Instruction[] {
  return [{ op: "dropArc", arc, skip: 1 }, dice.print()];
}
