import { readFile } from "node:fs/promises";
import type { Course, Exercise } from "../../course/course.js";
import { ensureShowsSolutions } from "../../course/solutions.js";
import { UserError } from "../../user-error.js";

/** The author's solution; throws a `UserError` where it is kept back, or is not there. */
export async function solutionOf(course: Course, { name, solution }: Exercise): Promise<string> {
  ensureShowsSolutions(course);
  return readFile(solution, "utf8").catch((cause: unknown) => {
    throw new UserError({
      code: "no-solution",
      what: `the author's solution of ${name} is not here`,
      where: solution,
      help: `the hints lead there, too: thread-lessons hint ${name} --step 3`,
      cause,
    });
  });
}

/** What the learner wrote. */
export async function writtenBy({ name, file }: Exercise): Promise<string> {
  return readFile(file, "utf8").catch((cause: unknown) => {
    throw new UserError({
      code: "unreadable",
      what: `the file of ${name} cannot be read`,
      where: file,
      help: `thread-lessons reset ${name} brings back how it was given`,
      cause,
    });
  });
}
