import type { Execution, Step } from "../execution.js";
import { Used } from "../heap/layout.js";
import { Operation } from "../operation.js";
import type { Use } from "../run.js";
import { callsOf } from "./called-from.js";
import type { Call } from "./calls.js";

/** What each step did with the value of an atomic, or its thread with that of the lock that it gives back. */
export function usesOf(execution: Execution, calls: readonly Call[]): readonly (Use | null)[] {
  const { steps } = callsOf(execution, calls);
  return execution.steps.map(({ operation }, index) => useOf(operation, steps[index]?.used ?? 0));
}

function useOf({ kind, other }: Step["operation"], bits: number): Use | null {
  switch (kind) {
    case Operation.load:
    case Operation.unlockRead:
      return "reads";
    case Operation.store:
      return "writes";
    case Operation.update:
      return "changes";
    case Operation.compareExchange:
      return other === 0 ? "reads" : "changes";
    case Operation.unlock:
    case Operation.unlockWrite:
      return uses[bits] ?? null;
    default:
      return null;
  }
}

const uses: Readonly<Record<number, Use>> = {
  [Used.read]: "reads",
  [Used.written]: "writes",
  [Used.read | Used.written]: "changes",
};
