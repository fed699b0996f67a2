import { endlessSpinIn } from "../spin.js";
import type { Trace } from "./trace.js";

/** So many steps of a loop without end tell enough of it. */
const shown = 8;

/** The trace, without the rounds that all look alike where a loop never ends. */
export function cutLoop(trace: Trace): Trace {
  const loop = trace.end === "limit" ? endlessSpinIn(trace) : null;
  if (loop === null) return trace;
  const { run, steps, stepOf, positions } = trace;
  const length = loop.from + shown;
  const isKept = (_: unknown, event: number): boolean => (stepOf[event] ?? length) < length;
  return {
    ...trace,
    run: { ...run, events: run.events.filter(isKept) },
    steps: steps.slice(0, length),
    stepOf: stepOf.filter((step) => step < length),
    after: steps[length]?.before ?? [],
    positions: { ...positions, steps: positions.steps.slice(0, length) },
    loops: loop.thread,
  };
}
