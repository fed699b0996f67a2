import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Run } from "../engine/run.js";

/** A run that an expectation does not allow, and the first event at which it cannot be met any more. */
export interface Finding {
  readonly run: Run;
  /** Index into `run.events`; their number when it is the end of the run that cannot be. */
  readonly at: number;
  /** One sentence: what is wrong there, as in "main returned while spawned still had 3 lines to print". */
  readonly reason: string;
  /** What could have come instead, one line each; empty when nothing could. */
  readonly expected: readonly string[];
}

/** Why a program does not pass. */
export type Failure =
  | { readonly kind: "diagnostics"; readonly message: string; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: "behaviour"; readonly message: string; readonly finding: Finding }
  | { readonly kind: "source"; readonly message: string; readonly help: string | null };

/** What the tool says of one source text. "Could not judge" is a verdict of its own: never a pass and never a fail. */
export type Verdict =
  | { readonly kind: "passed"; readonly runs: readonly Run[]; readonly warnings: readonly Diagnostic[] }
  | { readonly kind: "failed"; readonly failures: readonly Failure[]; readonly runs: readonly Run[] }
  | { readonly kind: "unjudged"; readonly reason: string; readonly help: string | null };
