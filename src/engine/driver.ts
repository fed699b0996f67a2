import type { Execution, Plan } from "./execution.js";
import type { Positions } from "./log/called-from.js";
import type { Made } from "./log/things.js";
import type { Run } from "./run.js";

/** An execution under the controlled scheduler, with all that it showed. */
export interface ControlledRun extends Execution {
  readonly run: Run;
  /** For each event of the run the step that it belongs to, by index; their number for what came of the end itself. */
  readonly stepOf: readonly number[];
  /** What was told, where the plan asked for it. */
  readonly told?: Told;
}

/** What an execution tells for people. */
export interface Told {
  readonly made: readonly Made[];
  readonly positions: Positions;
  /** The values that each step was about, as `Run` has them. */
  readonly values: readonly string[];
}

/** What a driver is given: it lives in the program process, where a run costs microseconds. */
export interface Session {
  /** Runs the program from its start as `plan` says. */
  execute(plan: Plan): Promise<ControlledRun>;
  /** Tells the tool something, as JSON. */
  say(message: unknown): void;
}

/** The module that a `control` request names exports this. */
export type Drive = (session: Session, task: unknown) => Promise<void>;
