import type { ControlledRun } from "../driver.js";
import type { Heap } from "../heap/heap.js";
import { Operation } from "../operation.js";
import { calledFrom } from "./called-from.js";
import { readCalls } from "./calls.js";
import type { Made } from "./things.js";
import { usesOf } from "./uses.js";
import { valuesOf } from "./values.js";

/** An execution with what its threads told for people to look at. */
export function withTold(execution: ControlledRun, heap: Heap, made: readonly Made[]): ControlledRun {
  const calls = readCalls(heap);
  const positions = calledFrom(execution, calls);
  const uses = usesOf(execution, calls);
  const values = valuesOf(execution, calls);
  const run = {
    ...execution.run,
    positions: execution.stepOf.map((step, event) => positions.steps[endOr(step, event, execution)] ?? null),
    uses: execution.stepOf.map((step) => uses[step] ?? null),
    values: execution.stepOf.map((step) => values[step] ?? ""),
  };
  return { ...execution, run, told: { made, positions, values } };
}

/** The step of an event; of an end that a thread asked for, which comes behind all steps, the one that asks. */
function endOr(step: number, event: number, { run, steps }: ControlledRun): number {
  const isEnd = run.events[event]?.kind === "exit" && steps.at(-1)?.operation.kind === Operation.exitProcess;
  return isEnd ? steps.length - 1 : step;
}
