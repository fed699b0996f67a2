import type { Step, Visible } from "../engine/execution.js";
import { Operation } from "../engine/operation.js";
import type { Relations } from "./relations.js";

/** For each thread, by id, how many of its steps happened before; 0 for threads that it does not name. */
export type Clock = readonly number[];

/** A step with its place in the order of what happened before what (Mazurkiewicz's trace, by vector clocks). */
export interface Happening extends Step {
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

  constructor(relations: Relations) {
    this.#relations = relations;
  }

  /** Forgets all but the first `length` steps. */
  truncate(length: number): void {
    this.happenings.length = Math.min(this.happenings.length, length);
  }

  add(step: Step): Happening {
    const known = this.knowledgeOf(step.thread);
    const clock = [...known];
    const turn = (known[step.thread] ?? 0) + 1;
    for (const earlier of this.happenings) {
      const ordered = this.#relations.conflicts(earlier, step) || this.#relations.enables(earlier, step);
      if (ordered && !happenedBefore(earlier, clock)) merge(clock, earlier.clock);
    }
    set(clock, step.thread, turn);
    const happening = { ...step, turn, clock, known };
    this.happenings.push(happening);
    return happening;
  }

  operationsOf(thread: number): readonly Visible[] {
    return this.happenings.filter((one) => one.thread === thread).map(({ operation }) => operation);
  }

  /** What a thread knows after its last step; before its first one what its spawner knew. */
  knowledgeOf(thread: number): Clock {
    const own = this.happenings.findLast((one) => one.thread === thread);
    return (own ?? this.happenings.find((one) => isSpawnOf(thread, one)))?.clock ?? nothing;
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
  for (const [thread, turn] of other.entries()) {
    if (turn > (clock[thread] ?? 0)) set(clock, thread, turn);
  }
}

function set(clock: number[], thread: number, turn: number): void {
  while (clock.length <= thread) clock.push(0);
  clock[thread] = turn;
}
