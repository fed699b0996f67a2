import { type Course, exercisesOf } from "../../course/course.js";
import { UserError } from "../../user-error.js";
import type { Context } from "../context.js";
import { openCourse } from "../courses.js";
import { type Finding, fail, ok, warn } from "./finding.js";

export interface CourseFinding {
  readonly finding: Finding;
  /** Null when it cannot be read. */
  readonly course: Course | null;
}

/** Whether the course can be read; one that is broken is a finding, not an error. */
export async function courseFinding(context: Context): Promise<CourseFinding> {
  try {
    const course = await openCourse(context);
    const text = `${course.title}: ${exercisesOf(course).length} exercises in ${course.dir}`;
    return { finding: ok("course", text), course };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const place = error.where === null ? "" : ` (${error.where})`;
    // Who has just installed this wants to know of the machine first.
    const level = error.code === "no-workspace" ? warn : fail;
    const fix = error.help ?? "name another course with --course <dir>";
    return { finding: level("course", `${error.message}${place}`, fix), course: null };
  }
}
