import { UserError } from "../user-error.js";

/** A rule of the course format that a file breaks. */
export interface Problem {
  /** Relative to the course's folder. */
  readonly file: string;
  readonly rule: string;
  readonly remedy: string;
}

/** Leaves the file that is being read; `loadCourse` gathers them, so that an author sees all of them at once. */
export class BrokenRule extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.rule);
    this.problem = problem;
  }
}

/** Throws a `BrokenRule` unless `condition` holds. */
export function ensure(condition: boolean, problem: Problem): asserts condition {
  if (!condition) throw new BrokenRule(problem);
}

/** One error that tells all that is wrong with a course, file by file. */
export function malformed(problems: readonly Problem[]): UserError {
  const inOrder = problems.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  const lines = inOrder.map(({ file, rule, remedy }) => `${file}: ${rule}\n  ${remedy}`);
  const many = problems.length === 1 ? "a problem" : `${problems.length} problems`;
  return new UserError({ code: "malformed-course", what: `the course has ${many}`, help: lines.join("\n") });
}
