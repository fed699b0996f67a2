import type { Problem } from "../course/rule.js";

/** Something that an author has to mend: what, where, and how. */
export interface Complaint extends Problem {
  /** True when it could not be found out whether all is well: a run was stopped, or the engine failed. */
  readonly unjudged: boolean;
}

/** A complaint about `file`, which is relative to the course's folder. */
export function complaint(file: string, rule: string, remedy: string): Complaint {
  return { file, rule, remedy, unjudged: false };
}
