import { relative, sep } from "node:path";
import { bundled, type Workspace, workspaceFile } from "../../course/workspace.js";
import { UserError } from "../../user-error.js";
import type { Context } from "../context.js";
import { findCourse, holdsWorkspace, type Location, openWorkspace } from "../find-course.js";
import { packageDir } from "../package.js";

export type Settings = Workspace & Pick<Location, "home">;

type Place = Pick<Context, "courseDir" | "cwd">;

/** What a workspace in `dir` is to be: what the one there is already, or what is asked for. */
export async function settingsFor(dir: string, place: Place, solutions: boolean): Promise<Settings> {
  const found = await findCourse(
    holdsWorkspace(dir) && place.courseDir === null ? { ...place, cwd: dir } : place,
  );
  const home = found?.home ?? packageDir;
  const asked = { course: courseName(dir, home), solutions, home };
  return holdsWorkspace(dir) ? reconciled(await openWorkspace(dir), asked, dir) : asked;
}

function courseName(dir: string, home: string): string {
  if (home === packageDir) return bundled;
  return relative(dir, home).replaceAll(sep, "/") || ".";
}

/** A workspace that is there stays what it is. */
function reconciled(present: Settings, asked: Settings, dir: string): Settings {
  const refuse = (what: string, help: string): UserError =>
    new UserError({ code: "other-workspace", what, where: `${dir}${sep}${workspaceFile}`, help });
  if (present.home !== asked.home)
    throw refuse(`this workspace is one for another course: ${present.course}`, "name another folder");
  if (present.solutions && !asked.solutions)
    throw refuse("this workspace shows the solutions", 'write "solutions": false there to keep them back');
  return present;
}
