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

/** The live threads in the order of their ids, each by its place: what the policy looks at may be rows in the heap. */
export interface Line {
  readonly count: number;
  thread(place: number): number;
  /** What it would do. */
  kind(place: number): number;
  /** Whether it may be taken. */
  isAwake(place: number): boolean;
}

/** No place in a line. */
export const nobody = -1;

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
 * The place of whom to take when no plan says: who runs goes on, but for one that yields or spins, then the next by id;
 * the end of the process comes last, unless others never end.
 */
export function byDefault(line: Line, habit: Habit): number {
  let [first, staying, next, ending] = [nobody, nobody, nobody, nobody];
  for (let place = 0; place < line.count; place++) {
    if (!line.isAwake(place)) continue;
    if (first === nobody) first = place;
    const [thread, kind] = [line.thread(place), line.kind(place)];
    if (kind === Operation.exitProcess) {
      if (ending === nobody) ending = place;
      continue;
    }
    if (thread === habit.running && kind !== Operation.yield && !spins(habit) && !isOverdue(habit))
      return place;
    if (staying === nobody) staying = place;
    if (next === nobody && thread > habit.running) next = place;
  }
  if (staying === nobody || isOverdue(habit)) return ending === nobody ? first : ending;
  return next === nobody ? staying : next;
}

/** What is remembered after a step; `alive` are all threads before it. */
export function habitAfter(habit: Habit, thread: number, alive: Line): Habit {
  return {
    running: thread,
    burst: thread === habit.running ? habit.burst + 1 : 0,
    lingering: habit.lingering + Number(someEnds(alive)),
  };
}

function someEnds(line: Line): boolean {
  for (let place = 0; place < line.count; place++)
    if (line.kind(place) === Operation.exitProcess) return true;
  return false;
}

/** Whether who runs has run for so long that others go first. */
export function spins({ burst }: Habit): boolean {
  return burst > longestBurst;
}

/** Whether the process has been about to end for so long that it does. */
export function isOverdue({ lingering }: Habit): boolean {
  return lingering >= mostLingering;
}

export function endsProcess({ kind }: Candidate): boolean {
  return kind === Operation.exitProcess;
}
