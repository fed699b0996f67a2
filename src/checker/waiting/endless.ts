import type { ControlledRun } from "../../engine/driver.js";
import { changesIn } from "../../explore/looks.js";
import { cutLoop } from "../../explore/replay/cut-loop.js";
import { numbersOf } from "../../explore/replay/numbers.js";
import { traceIn } from "../../explore/replay/trace-of.js";
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

/** The loop for which an execution had to be stopped that was told: it made too many steps. Null for any other one. */
export function loopThatStopped(execution: ControlledRun): Loop | null {
  const endless = endlessSpinIn(execution, changesIn(execution));
  const spin = endless ?? spinIn(execution);
  return spin && { execution, spin, endlessFrom: endless?.from ?? null };
}

/** That a loop never ends, with the first of its rounds; null where it may. */
export function endlessFinding({ execution, spin, endlessFrom }: Loop, waiting: Waiting): Found | null {
  if (endlessFrom === null) return null;
  const trace = cutLoop(traceIn(execution));
  const { run } = trace;
  const place = waiting.position === null ? null : { thread: spin.thread, position: waiting.position };
  return {
    run: { ...run, end: run.end.kind === "limit" && place !== null ? { ...run.end, place } : run.end },
    mismatch: {
      cause: "endless",
      at: run.events.length,
      reason: endlessSentence(waiting),
      expected: [],
    },
    schedule: deviationsOf(execution.steps),
    numbers: numbersOf(trace),
  };
}
