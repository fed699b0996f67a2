import type { Program } from "./program.js";
import type { Policy, Run, RunEvent } from "./run.js";

/** Bounds on one run. Time is real milliseconds, output is bytes, memory is bytes of the whole program process. */
export interface Limits {
  readonly time: number;
  readonly output: number;
  readonly memory: number;
}

export interface NativeOptions {
  readonly limits?: Partial<Limits>;
  /** Ends the run at once; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Called for each event as it comes in. */
  readonly onEvent?: (event: RunEvent) => void;
}

export interface SimulatedOptions {
  readonly limits?: Partial<Limits>;
  readonly signal?: AbortSignal;
}

export interface ControlOptions {
  /** The table of the relation by which sleepers wake: a line of `operationKinds` for each kind of the first operation. */
  readonly conflicts: readonly number[];
  /** The module that says what to execute: it exports a `Drive` as `drive`. */
  readonly driver: URL;
  /** What the driver is given, as JSON. */
  readonly task: unknown;
  readonly onSaid: (message: unknown) => void;
  readonly limits?: Partial<Limits>;
  readonly signal?: AbortSignal;
}

/**
 * Runs programs, each in a disposable process that was started and warmed before it was needed: a hang, a crash or
 * exhausted memory ends that process and nothing else.
 */
export interface Engine {
  /** Starts the processes that the next runs need, where there are none, so that those need not wait. */
  warm(processes?: number): Promise<void>;
  /** One run on real threads. */
  run(program: Program, options?: NativeOptions): Promise<Run>;
  /**
   * One run in virtual time for each policy, in their order. A run that exceeds the limit on (real) time is the last
   * one: the others would too.
   */
  simulate(
    program: Program,
    policies: readonly Policy[],
    options?: SimulatedOptions,
  ): Promise<readonly Run[]>;
  /** Runs the program again and again, each time as a driver says. */
  control(program: Program, options: ControlOptions): Promise<void>;
  /** Ends every process of this engine. */
  close(): Promise<void>;
}
