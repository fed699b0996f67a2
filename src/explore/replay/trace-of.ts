import type { ControlledRun, Session } from "../../engine/driver.js";
import type { Pending, Step } from "../../engine/execution.js";
import type { Made } from "../../engine/log/things.js";
import { isOnThing } from "./phrases.js";
import type { Trace } from "./trace.js";

/** Executes what a plan's choices say, with all that there is to tell. */
export async function traceOf(session: Session, choices: readonly number[]): Promise<Trace> {
  return traceIn(await session.execute({ choices, sleep: [], tells: true }));
}

/** What an execution has told. */
export function traceIn({ steps, after, end, run, stepOf, told }: ControlledRun): Trace {
  const { made = [], positions = { steps: [], after: [] }, values = [] } = told ?? {};
  return {
    steps: steps.map((step, index) => ({
      ...numbered(step, index, made),
      before: step.before.map((pending) => numbered(pending, index, made)),
    })),
    after: after.map((pending) => numbered(pending, steps.length, made)),
    end,
    run,
    stepOf,
    positions,
    values,
  };
}

/** An operation with the number of its object, which had its address when so many steps were done. */
function numbered<One extends Step | Pending>(one: One, steps: number, made: readonly Made[]): One {
  const { kind, object } = one.operation;
  if (!isOnThing(kind)) return one;
  const thing = made.findLast(({ address, step }) => address === object && step <= steps);
  return { ...one, operation: { ...one.operation, object: thing?.number ?? 0 } };
}
