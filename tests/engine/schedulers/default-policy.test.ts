import { expect, test } from "vitest";
import { Operation } from "#lib/engine/operation.js";
import {
  byDefault,
  type Habit,
  habitAfter,
  type Line,
  nobody,
  noHabit,
} from "#lib/engine/schedulers/default-policy.js";

interface Standing {
  readonly thread: number;
  readonly kind?: number;
  readonly awake?: boolean;
}

function line(...threads: Standing[]): Line {
  return {
    count: threads.length,
    thread: (place) => threads[place]?.thread ?? 0,
    kind: (place) => threads[place]?.kind ?? Operation.print,
    isAwake: (place) => threads[place]?.awake ?? true,
  };
}

const { exitProcess, yield: yields } = Operation;
const after = (running: number, more: Partial<Habit> = {}): Habit => ({ ...noHabit, running, ...more });

test.each<[string, Line, Habit, number]>([
  ["who runs goes on", line({ thread: 1 }, { thread: 2 }, { thread: 3 }), after(2), 1],
  [
    "after who is stuck comes the next by id",
    line({ thread: 1 }, { thread: 2, awake: false }, { thread: 3 }),
    after(2),
    2,
  ],
  [
    "after the last comes the first",
    line({ thread: 1 }, { thread: 2 }, { thread: 3, awake: false }),
    after(3),
    0,
  ],
  [
    "who yields lets the next one go",
    line({ thread: 1 }, { thread: 2, kind: yields }, { thread: 3 }),
    after(2),
    2,
  ],
  ["who yields goes on when nobody else can", line({ thread: 2, kind: yields }), after(2), 0],
  ["who spins lets the next one go", line({ thread: 1 }, { thread: 2 }), after(1, { burst: 31 }), 1],
  ["the end of the process comes last", line({ thread: 1, kind: exitProcess }, { thread: 2 }), after(1), 1],
  [
    "it comes when nothing else is left",
    line({ thread: 1, kind: exitProcess }, { thread: 2, awake: false }),
    after(2),
    0,
  ],
  [
    "it comes when others never end",
    line({ thread: 1, kind: exitProcess }, { thread: 2 }),
    after(2, { lingering: 200 }),
    0,
  ],
  ["nobody, where all are asleep", line({ thread: 1, awake: false }), after(1), nobody],
])("%s", (_, threads, habit, place) => {
  expect(byDefault(threads, habit)).toBe(place);
});

test("what is remembered: who ran, how often in a row, and how long the end of the process has waited", () => {
  const ending = line({ thread: 1, kind: exitProcess }, { thread: 2 });
  expect(habitAfter(after(2, { burst: 4 }), 2, ending)).toEqual({ running: 2, burst: 5, lingering: 1 });
  expect(habitAfter(after(1, { burst: 4 }), 2, line({ thread: 2 }))).toEqual({
    running: 2,
    burst: 0,
    lingering: 0,
  });
});
