import type { Execution } from "../../engine/execution.js";
import type { Positions } from "../../engine/log/called-from.js";
import type { Run } from "../../engine/run.js";
import type { Deviation } from "../schedule.js";

/** One execution step by step, as JSON. What is done to a thing has the thing's number as its object. */
export interface Trace extends Pick<Execution, "steps" | "after" | "end"> {
  readonly run: Run;
  /** For each event of the run the step that it belongs to, by index; their number for what came of the end itself. */
  readonly stepOf: readonly number[];
  /** Where in the source each step is done, and where those stand who are alive at the end. */
  readonly positions: Positions;
  /** The values that each step was about, as `Run` has them. */
  readonly values: readonly string[];
  /** The thread that goes on for ever as it did last. */
  readonly loops?: number;
}

/** Which execution is to be done, as JSON. */
export interface ReplayTask {
  readonly schedule: readonly Deviation[];
}
