import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Run } from "../engine/run.js";
import type { LostUpdate } from "../expect/explain/lost-update.js";
import type { Deviation } from "../explore/schedule.js";

/** A run that an expectation does not allow, and the first event at which it cannot be met any more. */
export interface Finding {
  readonly run: Run;
  /** Index into `run.events`; their number when it is the end of the run that cannot be. */
  readonly at: number;
  /** One sentence: what is wrong there, as in "main returned while spawned still had 3 lines to print". */
  readonly reason: string;
  /** What could have come instead, one line each; empty when nothing could. */
  readonly expected: readonly string[];
  /** How its threads took turns; not known of a run on real threads. */
  readonly schedule?: readonly Deviation[];
  /** At which step of that schedule's replay, from 1, each event is told; and behind them all the last step, which tells the end. */
  readonly numbers?: readonly number[];
  /** The change that got lost before it, where one did and what is wrong is the output. */
  readonly lost?: LostUpdate;
}

/** What is known of all the orders in which the threads of a program can run. */
export interface Search {
  /** Whether every order was looked at: then the verdict is a proof. */
  readonly complete: boolean;
  /** Whether a thread that never ends by itself was followed for its first steps only. */
  readonly bounded: boolean;
  /** How many executions that took. */
  readonly executions: number;
  /** How many different outputs there are; null when they were not counted. */
  readonly orders: number | null;
  /** How many of these are as they should be; not there when they were not counted. */
  readonly right?: number;
  /** Where not all orders were looked at: those with at most so many preemptions were; null: not even those without any. */
  readonly preemptions?: number | null;
  /** How many of the executions were random ones. */
  readonly random?: number;
}

/** Why a program does not pass. */
export type Failure =
  | { readonly kind: "diagnostics"; readonly message: string; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: "behaviour"; readonly message: string; readonly finding: Finding }
  /** `source`: what is written; `orders`: what all orders together show. */
  | { readonly kind: "source" | "orders"; readonly message: string; readonly help: string | null };

/** What the tool says of one source text. "Could not judge" is a verdict of its own: never a pass and never a fail. */
export type Verdict =
  | {
      readonly kind: "passed";
      readonly runs: readonly Run[];
      readonly warnings: readonly Diagnostic[];
      /** What there is to say of a right program, one sentence each. */
      readonly remarks?: readonly string[];
      readonly search: Search | null;
    }
  | {
      readonly kind: "failed";
      readonly failures: readonly Failure[];
      readonly runs: readonly Run[];
      /** What the compiler warns of: it often explains the failure. Errors are among the failures. */
      readonly warnings?: readonly Diagnostic[];
      readonly search: Search | null;
    }
  | { readonly kind: "unjudged"; readonly reason: string; readonly help: string | null };
