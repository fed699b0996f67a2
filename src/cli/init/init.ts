import { exercisesOf } from "../../course/course.js";
import { UserError } from "../../user-error.js";
import type { Context } from "../context.js";
import { openCourseAt } from "../courses.js";
import { holdsWorkspace } from "../find-course.js";
import { isThere, type NewFile, writeNew } from "./files.js";
import { settingsFor } from "./settings.js";
import { workspaceFiles } from "./workspace-files.js";

export interface InitOptions {
  /** With a workflow for GitHub. */
  readonly ci: boolean;
  readonly solutions: boolean;
}

export interface Initialised {
  /** False when there was a workspace before. */
  readonly isNew: boolean;
  /** Paths of what was written. */
  readonly written: readonly string[];
  /** How many exercises the workspace has. */
  readonly exercises: number;
}

/** Makes a workspace in `dir`, or adds to the one there what it lacks. Nothing is overwritten. */
export async function initialise(
  dir: string,
  place: Pick<Context, "courseDir" | "cwd">,
  { ci, solutions }: InitOptions,
): Promise<Initialised> {
  const isNew = !holdsWorkspace(dir);
  const settings = await settingsFor(dir, place, solutions);
  const course = await openCourseAt({ home: settings.home, workspace: { dir, solutions } });
  const files = await workspaceFiles(course, { settings, ci });
  const missing = files.filter((file) => !isThere(dir, file));
  if (isNew && missing.length < files.length) throw inTheWay(dir, files, missing);
  await writeNew(dir, missing);
  return { isNew, written: missing.map(({ path }) => path), exercises: exercisesOf(course).length };
}

const mostListed = 10;

function inTheWay(dir: string, files: readonly NewFile[], missing: readonly NewFile[]): UserError {
  const present = files.filter((file) => !missing.includes(file)).map(({ path }) => path);
  const rest = present.length - mostListed;
  const listed = rest > 1 ? [...present.slice(0, mostListed), `and ${rest} others`] : present;
  return new UserError({
    code: "in-the-way",
    what: "this folder has files of its own where those of the course belong; nothing was written",
    where: dir,
    help: ["name a new folder, as in `thread-lessons init learn`. In the way:", ...listed].join("\n"),
  });
}
