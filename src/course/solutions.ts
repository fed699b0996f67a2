import { UserError } from "../user-error.js";
import type { Course } from "./course.js";
import { workspaceFile } from "./workspace.js";

/** Throws a `UserError` where the learner's workspace keeps the solutions back. */
export function ensureShowsSolutions({ showsSolutions }: Pick<Course, "showsSolutions">): void {
  if (showsSolutions) return;
  throw new UserError({
    code: "no-solutions",
    what: "this workspace keeps the solutions back",
    where: workspaceFile,
    help: "the three hints of an exercise lead there: `thread-lessons hint <name>`",
  });
}
