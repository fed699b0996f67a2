import type { Step, Visible } from "../engine/execution.js";
import { Operation } from "../engine/operation.js";
import type { Action, Relations } from "./relations.js";

/** For each thread, by id, how many of its steps happened before; 0 for threads that it does not name. */
export type Clock = readonly number[];

/** A step with its place in the order of what happened before what (Mazurkiewicz's trace, by vector clocks). */
export interface Happening extends Step {
  /** Which step it is of all, from 0. */
  readonly at: number;
  /** Which step of its thread it is, from 1. */
  readonly turn: number;
  /** What happened before it, itself included. */
  readonly clock: Clock;
  /** What its thread knew before it; what enables or hinders it left out. */
  readonly known: Clock;
}

const nothing: Clock = [];

/** Orders steps: each happened after its thread's earlier ones, and after those that it conflicts with or owes to. */
export class Timeline {
  readonly happenings: Happening[] = [];
  readonly #relations: Relations;
  /** The steps of each thread, by its id: what happened before its last one lies in that one's clock. */
  readonly #byThread: Happening[][] = [[]];

  constructor(relations: Relations) {
    this.#relations = relations;
  }

  /** Forgets all but the first `length` steps. */
  truncate(length: number): void {
    while (this.happenings.length > length) {
      const last = this.happenings.pop();
      if (last !== undefined) this.#byThread[last.thread]?.pop();
    }
  }

  add(step: Step): Happening {
    const known = this.knowledgeOf(step.thread);
    const clock = [...known];
    const turn = (known[step.thread] ?? 0) + 1;
    for (const others of this.#byThread) {
      const last = this.#lastBefore(others, step, clock);
      if (last !== null) merge(clock, last.clock);
    }
    set(clock, step.thread, turn);
    const { thread, operation, before } = step;
    const happening = { thread, operation, before, at: this.happenings.length, turn, clock, known };
    this.#keep(happening);
    return happening;
  }

  /** The steps of other threads that `action` conflicts with and that `known` does not count. */
  rivalsOf(action: Action, known: Clock): readonly Happening[] {
    const rivals: Happening[] = [];
    for (let thread = 0; thread < this.#byThread.length; thread++) {
      const others = this.#byThread[thread] ?? [];
      for (let index = known[thread] ?? 0; index < others.length; index++) {
        const other = others[index];
        if (other !== undefined && this.#relations.conflicts(other, action)) rivals.push(other);
      }
    }
    return rivals;
  }

  /** What a thread did last: at most `most` operations. */
  lastOperationsOf(thread: number, most: number): readonly Visible[] {
    return (this.#byThread[thread] ?? []).slice(-most).map(({ operation }) => operation);
  }

  /** What a thread knows after its last step; before its first one what its spawner knew. */
  knowledgeOf(thread: number): Clock {
    const own = this.#byThread[thread]?.at(-1);
    return (own ?? this.happenings.find((one) => isSpawnOf(thread, one)))?.clock ?? nothing;
  }

  #keep(happening: Happening): void {
    this.happenings.push(happening);
    while (this.#byThread.length <= happening.thread) this.#byThread.push([]);
    this.#byThread[happening.thread]?.push(happening);
  }

  /** The last of a thread's steps that is ordered before `step`, unless `clock` counts it. */
  #lastBefore(others: readonly Happening[], step: Step, clock: Clock): Happening | null {
    for (let i = others.length - 1; i >= 0; i--) {
      const other = others[i];
      if (other === undefined || happenedBefore(other, clock)) return null;
      if (this.#relations.conflicts(other, step) || this.#relations.enables(other, step)) return other;
    }
    return null;
  }
}

function isSpawnOf(thread: number, { operation }: Step): boolean {
  return operation.kind === Operation.spawn && operation.object === thread;
}

/** Whether `one` is among what a clock counts. */
export function happenedBefore({ thread, turn }: Happening, clock: Clock): boolean {
  return turn <= (clock[thread] ?? 0);
}

function merge(clock: number[], other: Clock): void {
  for (let thread = 0; thread < other.length; thread++) {
    const turn = other[thread] ?? 0;
    if (turn > (clock[thread] ?? 0)) set(clock, thread, turn);
  }
}

function set(clock: number[], thread: number, turn: number): void {
  while (clock.length <= thread) clock.push(0);
  clock[thread] = turn;
}
