import type { Instruction } from "../machine/machine.js";
import type { Dice } from "./dice.js";
import { alike, type Theme } from "./theme.js";

/** Changes the value, or looks at it, or panics. */
function inside(dice: Dice, of: "mutex" | "rwlock", lock: number): Instruction[] {
  const change: Instruction[] = [{ op: "get", of, lock }, { op: "increment" }, { op: "put", of, lock }];
  return dice.one(change, [...change, dice.show()], [dice.show()], [dice.panic()]);
}

function mending(dice: Dice, of: "mutex" | "rwlock", lock: number): Instruction[] {
  return dice.one<Instruction[]>(
    [{ op: "isPoisoned", of, lock }, dice.show()],
    [{ op: "clearPoison", of, lock }],
    [dice.print()],
  );
}

/** With poison, and what looks at it. */
export const mutexes = alike((dice) => {
  const mutex = dice.below(4) === 0 ? 1 : 0;
  const body = inside(dice, "mutex", mutex);
  const section: Instruction[] = [...body, { op: "unlock", mutex }];
  return dice.one<Instruction[]>(
    [{ op: "lock", mutex }, ...section],
    [{ op: "tryLock", mutex, skip: section.length }, ...section],
    mending(dice, "mutex", mutex),
    [{ op: "lock", mutex }, dice.show(), { op: "unlock", mutex }],
  );
});

export const rwlocks = alike((dice) => {
  const rwlock = dice.below(5) === 0 ? 1 : 0;
  const look: Instruction[] = [
    { op: "get", of: "rwlock", lock: rwlock },
    dice.one<Instruction>(dice.show(), dice.show(), dice.panic()),
    { op: "unlockRead", rwlock },
  ];
  const change: Instruction[] = [...inside(dice, "rwlock", rwlock), { op: "unlockWrite", rwlock }];
  return dice.one<Instruction[]>(
    [{ op: "read", rwlock }, ...look],
    [{ op: "write", rwlock }, ...change],
    [{ op: "tryRead", rwlock, skip: look.length }, ...look],
    [{ op: "tryWrite", rwlock, skip: change.length }, ...change],
    mending(dice, "rwlock", rwlock),
  );
});

/** A lock that is poisoned from the start, and all that looks at that. */
function poison(of: "mutex" | "rwlock"): Theme {
  const take: Instruction = of === "mutex" ? { op: "lock", mutex: 0 } : { op: "write", rwlock: 0 };
  return {
    shape: () => ({}),
    before: (dice) => [take, dice.panic()],
    scripts: alike((dice) => poisoned(dice, of)).scripts,
    after: (dice) => (dice.once(3) ? [] : [{ op: "isPoisoned", of, lock: 0 }, dice.show()]),
  };
}

export const poisonedMutex = poison("mutex");
export const poisonedRwlock = poison("rwlock");

function poisoned(dice: Dice, of: "mutex" | "rwlock"): Instruction[] {
  const [lock, mutex, rwlock] = [0, 0, 0];
  const inside = dice.once(3) ? dice.panic() : dice.show();
  const [take, leave]: [Instruction, Instruction] =
    of === "mutex"
      ? [
          { op: "lock", mutex },
          { op: "unlock", mutex },
        ]
      : [
          { op: "write", rwlock },
          { op: "unlockWrite", rwlock },
        ];
  const tries: Instruction =
    of === "mutex" ? { op: "tryLock", mutex, skip: 2 } : { op: "tryWrite", rwlock, skip: 2 };
  const reading: Instruction[] =
    of === "mutex"
      ? [take, dice.show(), leave]
      : dice.one<Instruction[]>(
          [{ op: "read", rwlock }, dice.show(), { op: "unlockRead", rwlock }],
          [{ op: "tryRead", rwlock, skip: 2 }, dice.show(), { op: "unlockRead", rwlock }],
        );
  return dice.one<Instruction[]>(
    [take, inside, leave],
    [tries, inside, leave],
    reading,
    [{ op: "isPoisoned", of, lock }, dice.show()],
    [{ op: "clearPoison", of, lock }],
    [{ op: "clearPoison", of, lock }],
  );
}
