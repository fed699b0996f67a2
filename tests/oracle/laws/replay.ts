import type { Pending } from "#lib/engine/execution.js";
import type { Action } from "#lib/explore/relations.js";
import { translate } from "../explorable.js";
import { Machine, type Program, type State } from "../machine/machine.js";

/** What came of some steps of a program. */
export interface Replay {
  readonly actions: readonly Action[];
  /** Who could go on in the end, and what the program was like then. */
  readonly pending: readonly Pending[];
  readonly state: State;
}

/** Makes these threads do a step each; null when one of them cannot. */
export function replay(program: Program, threads: readonly number[]): Replay | null {
  const machine = new Machine(program, "lazy");
  const state = machine.begin();
  const actions: Action[] = [];
  for (const thread of threads) {
    const next = pendingOf(machine, state).find((one) => one.thread === thread);
    if (next === undefined || !next.enabled) return null;
    actions.push(next);
    machine.step(state, thread);
  }
  return { actions, pending: pendingOf(machine, state), state };
}

function pendingOf(machine: Machine, state: State): Pending[] {
  return state.code === null ? machine.pending(state).map(translate) : [];
}

/** Everything that later steps could notice, and what was printed, in any order. Who came first in a line is no matter. */
export function resultOf({ pending, state: { stdout, panics, condvars, ...rest } }: Replay): string {
  const lines = condvars.map(({ line }) => line.map(({ thread }) => thread).sort());
  return JSON.stringify([pending, stdout.toSorted(), panics.toSorted(), lines, rest]);
}

/** Steps until nobody can go on, as chance will have it. */
export function randomWalk(program: Program, chance: () => number): Replay {
  const machine = new Machine(program, "lazy");
  const state = machine.begin();
  const actions: Action[] = [];
  for (;;) {
    const pending = pendingOf(machine, state);
    const able = pending.filter(({ enabled }) => enabled);
    const next = able[Math.floor(chance() * able.length)];
    if (next === undefined) return { actions, pending, state };
    actions.push(next);
    machine.step(state, next.thread);
  }
}
