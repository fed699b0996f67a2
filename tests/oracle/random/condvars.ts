import type { Instruction } from "../machine/machine.js";
import type { Dice } from "./dice.js";
import type { Theme } from "./theme.js";

const [mutex, condvar] = [0, 0];

/** A wait at a condition variable, by its steps. */
export function waiting(timed = false): Instruction[] {
  return [
    { op: "line", condvar },
    { op: "letGo", mutex },
    { op: "woken", condvar, timed },
    { op: "retake", mutex },
  ];
}

/** Waits until the mutex guards something. */
export function waitingWhileZero(): Instruction[] {
  const wait = waiting();
  return [{ op: "whileZero", mutex, skip: wait.length + 1 }, ...wait, { op: "again", back: wait.length + 2 }];
}

function waiter(dice: Dice): Instruction[] {
  const wait = dice.one(waiting(), waiting(true), waiting(true), waitingWhileZero());
  const shown = dice.once(4) ? [] : [dice.show()];
  const fails = dice.once(8) ? [dice.panic()] : [];
  return [{ op: "lock", mutex }, ...wait, ...shown, ...fails, { op: "unlock", mutex }];
}

function notifier(dice: Dice): Instruction[] {
  const notify = dice.one<Instruction>(
    { op: "notifyOne", condvar },
    { op: "notifyOne", condvar },
    { op: "notifyAll", condvar },
  );
  const change: Instruction[] = [
    { op: "lock", mutex },
    { op: "get", of: "mutex", lock: mutex },
    { op: "increment" },
    { op: "put", of: "mutex", lock: mutex },
    ...(dice.once(4) ? [notify] : []),
    { op: "unlock", mutex },
  ];
  return [...(dice.once(3) ? change : []), ...(dice.once(2) ? [dice.print()] : []), notify];
}

/** Some that wait, and some that notify. */
export const condvars: Theme = {
  shape: () => ({}),
  scripts: (dice, threads) =>
    Array.from({ length: threads }, (_, thread): Instruction[] => {
      if (thread === 1) return waiter(dice);
      if (thread === 0)
        return dice.one([], notifier(dice), notifier(dice), [...notifier(dice), ...notifier(dice)]);
      return dice.one(waiter(dice), waiter(dice), notifier(dice), [...notifier(dice), ...waiter(dice)]);
    }),
};
