import type { Visible } from "../engine/execution.js";
import { Operation } from "../engine/operation.js";

/** After so many rounds without a change a loop that waits is not followed further. */
const mostRounds = 3;
const longestRound = 4;
/** So many of a thread's last operations tell whether it spins. */
export const remembered = mostRounds * longestRound;

const on = Operation;
/** They only ask, whatever the answer. */
const questions: ReadonlySet<Operation> = new Set([
  on.isFinished,
  on.isPoisoned,
  on.isComplete,
  on.countOwners,
  on.upgrade,
  on.load,
]);
/** They ask where they fail, and change something where they succeed: nobody waits by succeeding again and again. */
const attempts: ReadonlySet<Operation> = new Set([
  on.compareExchange,
  on.trySend,
  on.tryReceive,
  on.wokenInTime,
  on.parkInTime,
]);
/** What is taken by them is given back: they may be there for a look at what the lock guards. */
const tries: ReadonlySet<Operation> = new Set([on.tryLock, on.tryRead, on.tryWrite]);
const pauses: ReadonlySet<Operation> = new Set([on.yield, on.sleep]);
const aroundThem: ReadonlySet<Operation> = new Set([
  on.lock,
  on.unlock,
  on.read,
  on.unlockRead,
  on.wait,
  on.clock,
  ...tries,
  ...pauses,
]);

/**
 * Whether `next`, after what the same thread did before, is one round more of a loop that waits: the same few operations,
 * which ask for something in vain or let others go first, again and again. Each round could be one more class, without end.
 */
export function isSpinning(before: readonly Visible[], next: Visible): boolean {
  if (before.length < mostRounds || !canRepeat(next)) return false;
  for (let round = 1; round <= longestRound; round++) {
    const last = [...before.slice(-round * mostRounds), next];
    if (last.length > round * mostRounds && isRepetition(last, round))
      return last.some((one) => asksInVain(one) || pauses.has(one.kind));
  }
  return false;
}

function isRepetition(operations: readonly Visible[], round: number): boolean {
  return operations.every((one, index) => {
    const earlier = operations[index - round];
    const isSame = earlier === undefined || (earlier.kind === one.kind && earlier.object === one.object);
    return isSame && canRepeat(one);
  });
}

function canRepeat(one: Visible): boolean {
  return asksInVain(one) || aroundThem.has(one.kind);
}

/** A try says 1 when it succeeds, and an end of a channel the number of a message, which is not negative. */
export function asksInVain({ kind, other }: Visible): boolean {
  if (questions.has(kind)) return true;
  if (kind === on.trySend || kind === on.tryReceive) return other < 0;
  return (attempts.has(kind) || tries.has(kind)) && other === 0;
}
