import type { Execution, Visible } from "../execution.js";
import { Operation } from "../operation.js";
import type { Use } from "../run.js";
import { callsOf } from "./called-from.js";
import type { Call } from "./calls.js";
import { usesOf } from "./uses.js";

const on = Operation;

/** Whether an operation can leave another value than it finds. */
export function changes(operation: Operation): boolean {
  return operation === on.store || operation === on.update || operation === on.compareExchange;
}

/** The values that each step was about, as they stand behind what was done: ": 0", " from 0 to 1"; "" for none. */
export function valuesOf(execution: Execution, calls: readonly Call[]): readonly string[] {
  const { steps } = callsOf(execution, calls);
  const uses = usesOf(execution, calls);
  return execution.steps.map(({ operation }, index) =>
    textOf(operation, steps[index] ?? null, uses[index] ?? null),
  );
}

function textOf(operation: Visible, call: Call | null, use: Use | null): string {
  const [found, left] = [call?.found, call?.left].map((one) => (one?.isValue ? one.text : undefined));
  switch (operation.kind) {
    case on.store:
      return behind(left);
    case on.update:
      return change(found, left);
    case on.compareExchange:
      return operation.other === 1 ? change(found, left) : behind(found);
    case on.unlock:
    case on.unlockWrite:
      // What a guard did not change is what it found when it locked.
      return use === "writes" || use === "changes" ? behind(found) : "";
    default:
      return isInVain(operation) ? "" : behind(found);
  }
}

function behind(value: string | undefined): string {
  return value === undefined ? "" : `: ${value}`;
}

function change(from: string | undefined, to: string | undefined): string {
  return from === undefined || to === undefined ? "" : ` from ${from} to ${to}`;
}

/** Who does not get a lock has not seen its value; an end of a channel says by a negative number that it did nothing. */
function isInVain({ kind, other }: Visible): boolean {
  switch (kind) {
    case on.tryLock:
    case on.tryRead:
    case on.tryWrite:
      return other === 0;
    case on.send:
    case on.trySend:
    case on.receive:
    case on.tryReceive:
      return other < 0;
    default:
      return false;
  }
}
