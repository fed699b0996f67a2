import type { Visible } from "../engine/execution.js";
import { Operation } from "../engine/operation.js";

/** After so many rounds without a change a loop that waits is not followed further. */
const mostRounds = 3;
const longestRound = 4;

const { isFinished, tryLock, lock, unlock, inspect, clock, sleep } = Operation;
const looking: ReadonlySet<Operation> = new Set([isFinished, tryLock, lock, unlock, inspect, clock]);
const giving: ReadonlySet<Operation> = new Set([Operation.yield, sleep, isFinished, tryLock, inspect]);

/**
 * Whether `next`, after what the same thread did before, is one round more of a loop that waits: the same few operations,
 * which look at things or let others go first, again and again. Each round could be one more class, without end.
 */
export function isSpinning(before: readonly Visible[], next: Visible): boolean {
  for (let round = 1; round <= longestRound; round++) {
    const last = [...before.slice(-round * mostRounds), next];
    if (last.length > round * mostRounds && isRepetition(last, round))
      return last.some(({ kind }) => giving.has(kind));
  }
  return false;
}

function isRepetition(operations: readonly Visible[], round: number): boolean {
  return operations.every(({ kind, object }, index) => {
    const earlier = operations[index - round];
    const waits = looking.has(kind) || giving.has(kind);
    return waits && (earlier === undefined || (earlier.kind === kind && earlier.object === object));
  });
}
