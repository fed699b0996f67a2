import type { ControlledRun } from "../../engine/driver.js";
import { deviationsOf } from "../../explore/schedule.js";
import { endlessSpinIn, type Spin, spinIn } from "../../explore/spin.js";
import type { Found } from "../exploration/task.js";
import type { Waiting } from "./waiting.js";
import { endlessSentence } from "./words.js";

/** A loop that waits, and an execution that shows it. */
export interface Loop {
  readonly execution: ControlledRun;
  readonly spin: Spin;
  /** The step from which on nobody was left who could have changed the answer; null where somebody was. */
  readonly endlessFrom: number | null;
}

/** The loop for which an execution had to be stopped: it made too many steps. Null where it was stopped for something else. */
export function loopThatStopped(execution: ControlledRun): Loop | null {
  const { end } = execution.run;
  if (end.kind !== "limit" || end.limit !== "steps") return null;
  const endless = endlessSpinIn(execution);
  const spin = endless ?? spinIn(execution);
  return spin && { execution, spin, endlessFrom: endless?.from ?? null };
}

/** So many steps of a loop without end are shown. */
const shown = 8;

/** That a loop never ends, with the first of its rounds; null where it may. */
export function endlessFinding({ execution, spin, endlessFrom }: Loop, waiting: Waiting): Found | null {
  if (endlessFrom === null) return null;
  const { run, steps, stepOf } = execution;
  const { thread } = spin;
  const place = waiting.position === null ? null : { thread, position: waiting.position };
  const events = run.events.filter((_, index) => (stepOf[index] ?? 0) < endlessFrom + shown);
  return {
    run: {
      ...run,
      events,
      end: run.end.kind === "limit" && place !== null ? { ...run.end, place } : run.end,
    },
    mismatch: { cause: "endless", at: events.length, reason: endlessSentence(waiting), expected: [] },
    schedule: deviationsOf(steps),
  };
}
