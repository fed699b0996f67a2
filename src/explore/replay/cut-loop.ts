import type { Run } from "../../engine/run.js";
import { changesIn } from "../looks.js";
import { endlessSpinIn } from "../spin.js";
import type { Trace } from "./trace.js";

/** So many steps of a loop without end tell enough of it. */
const shown = 8;

/** The trace, without the rounds that all look alike where a loop never ends. */
export function cutLoop(trace: Trace): Trace {
  const loop = trace.end === "limit" ? endlessSpinIn(trace, changesIn(trace)) : null;
  if (loop === null) return trace;
  const { run, steps, stepOf, positions, values } = trace;
  const length = loop.from + shown;
  const kept = stepOf.filter((step) => step < length);
  return {
    ...trace,
    run: beginningOf(run, kept.length),
    steps: steps.slice(0, length),
    stepOf: kept,
    after: steps[length]?.before ?? [],
    positions: { ...positions, steps: positions.steps.slice(0, length) },
    values: values.slice(0, length),
    loops: loop.thread,
  };
}

function beginningOf(run: Run, events: number): Run {
  const { positions, uses, values } = run;
  return {
    ...run,
    events: run.events.slice(0, events),
    ...(positions && { positions: positions.slice(0, events) }),
    ...(uses && { uses: uses.slice(0, events) }),
    ...(values && { values: values.slice(0, events) }),
  };
}
