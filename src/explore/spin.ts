import type { Execution, Pending, Visible } from "../engine/execution.js";
import { Operation } from "../engine/operation.js";
import { isOnLock } from "./looks.js";
import { asksInVain, isSpinning, remembered } from "./spinning.js";

/** A thread that waits in a loop, and what it does in one round of it. */
export interface Spin {
  readonly thread: number;
  readonly round: readonly Act[];
}

/** A loop that goes on for ever. */
export interface EndlessSpin extends Spin {
  /** The step from which on nothing changes. */
  readonly from: number;
}

/** An operation, and its place among the steps of an execution and, after them, what threads were about to do. */
export interface Act {
  readonly kind: Operation;
  readonly at: number;
}

type Ended = Pick<Execution, "steps" | "after">;

/** The first thread of an execution that waits by asking again and again; null when none does. */
export function spinIn(execution: Ended): Spin | null {
  const done = new Map<number, Placed[]>();
  for (const act of placed(execution)) {
    const before = done.get(act.thread) ?? [];
    if (isSpinning(before.map(operationOf), act.operation)) return spinOf([...before, act]);
    done.set(act.thread, [...before, act].slice(-remembered));
  }
  return null;
}

/** An execution that was stopped after so many steps in which nothing changed would have gone on so for ever. */
const longTail = 1_000;

/**
 * Who goes round in a loop without end, in an execution that was stopped for its length: all who could go on ask in vain,
 * and nobody is left who could change the answer. Null when it may have come to an end. `changes`: the steps, by index,
 * that changed what a lock guards, where that is known.
 */
export function endlessSpinIn(
  execution: Ended,
  changes: ReadonlySet<number> | null = null,
): EndlessSpin | null {
  const { steps, after } = execution;
  const looks = (operation: Visible, at: number): boolean =>
    changes !== null && isOnLock(operation) && !changes.has(at);
  const from = steps.findLastIndex(({ operation }, at) => !keepsAll(operation) && !looks(operation, at)) + 1;
  if (steps.length - from < longTail) return null;
  const all = placed({ steps, after: [] }).slice(from);
  const spins = after.filter(({ enabled }) => enabled).map((pending) => spinAtEnd(all, pending));
  const [first = null] = spins;
  return first === null || spins.includes(null) ? null : { ...first, from };
}

/** The loop of a thread that goes on with it; null where it does something else. */
function spinAtEnd(all: readonly Placed[], { thread, operation }: Pending): Spin | null {
  const last = all.filter((act) => act.thread === thread).slice(-remembered - 1);
  const before = last.map(operationOf);
  const next = before.pop();
  const looks = [...before, ...(next === undefined ? [] : [next])].every(isOnLock);
  if (next === undefined || !(looks || isSpinning(before, next))) return null;
  const spin = spinOf(last);
  return spin.round.some(({ kind }) => kind === operation.kind) ? spin : null;
}

const pauses: ReadonlySet<Operation> = new Set([Operation.yield, Operation.sleep, Operation.clock]);

/** Whether all is as before after an operation, and nobody can have changed what a lock guards. */
function keepsAll(operation: Visible): boolean {
  return asksInVain(operation) || pauses.has(operation.kind);
}

interface Placed {
  readonly thread: number;
  readonly operation: Visible;
  readonly at: number;
}

function placed({ steps, after }: Ended): readonly Placed[] {
  return [...steps, ...after].map(({ thread, operation }, at) => ({ thread, operation, at }));
}

function operationOf({ operation }: Placed): Visible {
  return operation;
}

/** The last acts of a thread that spins, cut to one round: the fewest that the others repeat. */
function spinOf(acts: readonly Placed[]): Spin {
  const kinds = acts.map(({ operation }) => operation.kind);
  const repeats = (length: number): boolean =>
    kinds.slice(-3 * length).every((kind, index, last) => index < length || kind === last[index - length]);
  const length = [1, 2, 3, 4].find(repeats) ?? 1;
  const round = acts.slice(-length).map(({ operation, at }): Act => ({ kind: operation.kind, at }));
  return { thread: acts[0]?.thread ?? 0, round };
}
