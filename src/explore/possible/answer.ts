import type { Trace } from "../replay/trace.js";
import type { Deviation } from "../schedule.js";
import type { Budget, Surveyed } from "../survey.js";

/** Whether a program can print exactly these lines, as JSON. */
export interface PossibleTask {
  readonly lines: readonly string[];
  readonly budget: Budget;
}

/** What a search for an output came to, as JSON. */
export interface Answer extends Surveyed {
  /** Whether every order was looked at, so that what was not found cannot be. */
  readonly complete: boolean;
  /** An execution that prints the lines and no other; null when none was found. */
  readonly shown: Example | null;
  /** How far executions come that print them. */
  readonly furthest: Furthest;
}

export interface Example {
  readonly trace: Trace;
  readonly schedule: readonly Deviation[];
}

/** The longest beginning of the lines that was printed. */
export interface Furthest {
  readonly lines: number;
  /** What comes then instead of the next line. */
  readonly instead: readonly Instead[];
  /** What keeps the next line from coming; null when all lines were printed, and more. */
  readonly obstacle: Obstacle | null;
}

export type Instead =
  | { readonly kind: "line"; readonly text: string; readonly thread: string }
  | { readonly kind: "exit"; readonly code: number }
  | { readonly kind: "deadlock" }
  | { readonly kind: "limit" };

/** Why a line cannot come next: it never comes, it does not come any more, or others come before it. */
export type Obstacle =
  | { readonly kind: "never" }
  | { readonly kind: "gone" }
  | { readonly kind: "later"; readonly after: readonly { readonly text: string; readonly thread: string }[] };
