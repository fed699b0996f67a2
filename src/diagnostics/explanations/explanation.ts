import type { Diagnostic } from "../diagnostic.js";

/** The long story behind a diagnostic. Prose is wrapped when it is shown; programs are complete and stay as they are. */
export interface Explanation {
  readonly code: Diagnostic["code"];
  readonly severity: Diagnostic["severity"];
  /** A few words, for the list of all codes. */
  readonly title: string;
  /** The rule, in one sentence. */
  readonly rule: string;
  /** A small program that breaks the rule, and no other. */
  readonly broken: string;
  /** What would go wrong with threads if the rule did not exist. */
  readonly why: string;
  /** Ways out, the usual one first. */
  readonly mends: readonly Mend[];
  /** What Rust says of the same case. */
  readonly rust: string;
  /** What is different here; null when nothing is. */
  readonly here: string | null;
}

/** One way to mend a program. */
export interface Mend {
  /** A sentence; from the second mend on it begins with "Or". */
  readonly how: string;
  /** A program that the tool accepts without a word. */
  readonly program: string;
}
