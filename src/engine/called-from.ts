import type { Call } from "./calls.js";
import type { Execution } from "./execution.js";
import { Operation } from "./operation.js";

/** Where in the source things were done, as in "p.ts:4:9"; null in code that is not the learner's. */
export interface Positions {
  readonly steps: readonly (string | null)[];
  /** Where each thread stands that is alive at the end. */
  readonly after: readonly (string | null)[];
}

/** Says which call each step is: a thread calls its operations in their order, but for its start, which nobody calls. */
export function calledFrom({ steps, after }: Execution, calls: readonly Call[]): Positions {
  const byThread = new Map<number, (string | null)[]>();
  for (const { thread, position } of calls) {
    const positions = byThread.get(thread);
    if (positions === undefined) byThread.set(thread, [position]);
    else positions.push(position);
  }
  const take = ({ thread, operation }: Pick<Execution["steps"][number], "thread" | "operation">) =>
    operation.kind === Operation.start ? null : (byThread.get(thread)?.shift() ?? null);
  return { steps: steps.map(take), after: after.map(take) };
}
