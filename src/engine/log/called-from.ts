import type { Execution } from "../execution.js";
import { Operation } from "../operation.js";
import type { Call } from "./calls.js";

/** Where in the source things were done, as in "p.ts:4:9"; null in code that is not the learner's. */
export interface Positions {
  readonly steps: readonly (string | null)[];
  /** Where each thread stands that is alive at the end. */
  readonly after: readonly (string | null)[];
}

/** Where each step was called. */
export function calledFrom(execution: Execution, calls: readonly Call[]): Positions {
  const { steps, after } = callsOf(execution, calls);
  const position = (call: Call | null): string | null => call?.position ?? null;
  return { steps: steps.map(position), after: after.map(position) };
}

/** The call of each step, and of each operation that did not come to be done. */
interface Calls {
  readonly steps: readonly (Call | null)[];
  readonly after: readonly (Call | null)[];
}

/** Says which call each step is: a thread calls its operations in their order, but for its start, which nobody calls. */
export function callsOf({ steps, after }: Execution, calls: readonly Call[]): Calls {
  const byThread = new Map<number, Call[]>();
  for (const call of calls) {
    const own = byThread.get(call.thread);
    if (own === undefined) byThread.set(call.thread, [call]);
    else own.push(call);
  }
  const take = ({ thread, operation }: Pick<Execution["steps"][number], "thread" | "operation">) =>
    operation.kind === Operation.start ? null : (byThread.get(thread)?.shift() ?? null);
  return { steps: steps.map(take), after: after.map(take) };
}
