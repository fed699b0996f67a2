import { Operation } from "../operation.js";

/** After so many steps in a row a thread counts as one that spins, and others go first. */
const longestBurst = 30;

/** So many steps may be made while main is ready to end the process: a thread may never end by itself. */
const mostLingering = 200;

/** A thread that could go on, and what it would do. */
export interface Candidate {
  readonly thread: number;
  readonly kind: number;
}

/** What the default policy remembers of the steps so far. */
export interface Habit {
  /** Who made the last step; 0 before the first. */
  readonly running: number;
  /** How many more steps it made in a row. */
  readonly burst: number;
  /** How many steps were made while a thread was ready to end the process. */
  readonly lingering: number;
}

export const noHabit: Habit = { running: 0, burst: 0, lingering: 0 };

/**
 * Whom to take when no plan says: who runs goes on, but for one that yields or spins, then the next by id; the end of the
 * process comes last, unless others never end.
 */
export function byDefault<C extends Candidate>(awake: readonly C[], habit: Habit): C | undefined {
  const staying = awake.filter((one) => !endsProcess(one));
  if (staying.length === 0 || habit.lingering >= mostLingering) return awake.find(endsProcess) ?? awake[0];
  const spins = habit.burst > longestBurst;
  const same = staying.find(
    ({ thread, kind }) => thread === habit.running && kind !== Operation.yield && !spins,
  );
  return same ?? staying.find(({ thread }) => thread > habit.running) ?? staying[0];
}

/** What is remembered after a step; `alive` are all threads before it. */
export function habitAfter(habit: Habit, thread: number, alive: readonly Candidate[]): Habit {
  return {
    running: thread,
    burst: thread === habit.running ? habit.burst + 1 : 0,
    lingering: habit.lingering + Number(alive.some(endsProcess)),
  };
}

function endsProcess({ kind }: Candidate): boolean {
  return kind === Operation.exitProcess;
}
