import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Limits } from "../engine/engine.js";
import type { Run, RunEvent } from "../engine/run.js";
import type { Expectation } from "../expect/expectation.js";
import type { Finding, Verdict } from "./verdict.js";

/** A stage before the runs, when it is over. */
export interface Stage {
  readonly kind: "types" | "ownership";
  readonly diagnostics: readonly Diagnostic[];
}

export interface CheckRequest {
  /** The source's name, as diagnostics and panics print it. */
  readonly file: string;
  readonly text: string;
  readonly expectation: Expectation;
  /** Ends the check at once; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly limits?: Partial<Limits>;
  readonly onStage?: (stage: Stage) => void;
  /** Called for each run as it ends, with what is wrong with it. */
  readonly onRun?: (run: Run, finding: Finding | null) => void;
  /**
   * Called with the verdict as soon as it stands, on the grounds of the simulated runs. The native run may still go on:
   * `check` resolves when that is over, too, with a verdict that it may have changed. Not called for a program that does not run.
   */
  readonly onVerdict?: (verdict: Verdict) => void;
  /** Called for each event of the native run as it comes in. */
  readonly onEvent?: (event: RunEvent) => void;
}
