import type { Execution, Step } from "../execution.js";
import { Used } from "../heap/layout.js";
import { Operation } from "../operation.js";
import type { Use } from "../run.js";
import { callsOf } from "./called-from.js";
import type { Call } from "./calls.js";

/** What each step did with the value of an atomic, or its thread with that of the lock that it gives back. */
export function usesOf(execution: Execution, calls: readonly Call[]): readonly (Use | null)[] {
  const { steps } = callsOf(execution, calls);
  /** By thread and lock: what stood there when the lock was taken. */
  const found = new Map<string, string | undefined>();
  return execution.steps.map(({ thread, operation }, index) => {
    const call = steps[index] ?? null;
    const key = `${thread} ${operation.object}`;
    const before = found.get(key);
    found.set(key, call?.found?.text);
    return useOf(operation, call, before !== undefined && before !== call?.found?.text);
  });
}

function useOf({ kind, other }: Step["operation"], call: Call | null, isOther: boolean): Use | null {
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
    case Operation.unlockWrite: {
      const use = uses[call?.used ?? 0] ?? null;
      // An object can be changed without being replaced.
      return use === "reads" && isOther ? "changes" : use;
    }
    default:
      return null;
  }
}

const uses: Readonly<Record<number, Use>> = {
  [Used.read]: "reads",
  [Used.written]: "writes",
  [Used.read | Used.written]: "changes",
};
