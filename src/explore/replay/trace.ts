import type { Execution } from "../../engine/execution.js";
import type { Run } from "../../engine/run.js";
import type { Deviation } from "../schedule.js";

/** One execution step by step, as JSON. */
export interface Trace extends Pick<Execution, "steps" | "after" | "end"> {
  readonly run: Run;
  /** For each event of the run the step that it belongs to, by index; their number for what came of the end itself. */
  readonly stepOf: readonly number[];
}

/** Which execution is to be done, as JSON. */
export interface ReplayTask {
  readonly schedule: readonly Deviation[];
}
