/** What a run shows that it must not, in one word, so that runs can be counted by it. */
export type Cause =
  | "line"
  | "missing"
  | "panic"
  | "exit"
  | "deadlock"
  | "limit"
  | "endless"
  | "measure"
  | "forbidden";

/** Where a run cannot be what was expected any more, and why. */
export interface Mismatch {
  readonly cause: Cause;
  /** Index into `run.events`; their number when it is the end of the run that cannot be. */
  readonly at: number;
  /** One sentence, in lower case and without a full stop. */
  readonly reason: string;
  /** What it comes to, in a few words, where the cause alone does not say it. */
  readonly summary?: string;
  /** What could have come instead, one line each; empty when nothing could. */
  readonly expected: readonly string[];
}
