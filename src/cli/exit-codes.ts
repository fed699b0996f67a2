import type { Verdict } from "../checker/verdict.js";

/** How a command ends. `exec` ends as the program does, apart from `stuck`. */
export const exitCodes = {
  good: 0,
  failed: 1,
  /** Wrong usage, a broken course, or a program that could not be judged. */
  unjudged: 2,
  /** A bug of this tool. */
  crash: 70,
  /** `exec`: a deadlock, or a limit was reached. */
  stuck: 124,
  interrupted: 130,
  /** Nobody reads our output any more; as shells say of SIGPIPE. */
  unread: 141,
} as const;

export const exitCodeHelp = `
Exit codes:
  0    good
  1    an exercise fails, or a program has errors
  2    wrong usage, or it could not be judged
  130  interrupted
  "exec" ends with the program's own code; 1 if it does not compile; 124 for a deadlock or a limit.`;

/** A failure outweighs what could not be judged, and that outweighs what is good. */
export function codeOf(verdicts: readonly Verdict[]): number {
  if (verdicts.some(({ kind }) => kind === "failed")) return exitCodes.failed;
  return verdicts.some(({ kind }) => kind === "unjudged") ? exitCodes.unjudged : exitCodes.good;
}
