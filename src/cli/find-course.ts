import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { holdsCourse } from "../course/load.js";
import { bundled, parseWorkspace, type Workspace, workspaceFile } from "../course/workspace.js";
import { UserError } from "../user-error.js";
import type { Context } from "./context.js";
import { packageDir } from "./package.js";

/** Where a course is. */
export interface Location {
  /** The author's folder. */
  readonly home: string;
  /** The learner's folder, if that is another one. */
  readonly workspace: { readonly dir: string; readonly solutions: boolean } | null;
}

/**
 * The folder that `--course` names, else the nearest one, from the current folder upwards, that is a workspace or a
 * course; null where there is none.
 */
export async function findCourse({
  courseDir,
  cwd,
}: Pick<Context, "courseDir" | "cwd">): Promise<Location | null> {
  if (courseDir !== null) return locationOf(resolve(cwd, courseDir));
  const nearest = withParents(cwd).find((dir) => holdsWorkspace(dir) || holdsCourse(dir));
  return nearest === undefined ? null : locationOf(nearest);
}

/** Whether `dir` looks like a workspace. */
export function holdsWorkspace(dir: string): boolean {
  return existsSync(join(dir, workspaceFile));
}

async function locationOf(dir: string): Promise<Location> {
  if (!holdsWorkspace(dir)) return { home: dir, workspace: null };
  const { home, solutions } = await openWorkspace(dir);
  return { home, workspace: { dir, solutions } };
}

/** The settings of the workspace in `dir`, and where its course is. */
export async function openWorkspace(dir: string): Promise<Workspace & Pick<Location, "home">> {
  const file = join(dir, workspaceFile);
  const settings = parseWorkspace(await readSettings(file), file);
  const home = settings.course === bundled ? packageDir : resolve(dir, settings.course);
  if (holdsCourse(home)) return { ...settings, home };
  throw new UserError({
    code: "no-course",
    what: `the course of this workspace is not there: ${home}`,
    where: file,
    help: 'bring it back, or mend "course"',
  });
}

async function readSettings(file: string): Promise<string> {
  return readFile(file, "utf8").catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UserError({
      code: "malformed-workspace",
      what: `it cannot be read: ${reason}`,
      where: file,
      help: "let it be a file that may be read",
      cause,
    });
  });
}

/** `/a/b`, `/a`, `/`. */
function withParents(dir: string): readonly string[] {
  const parent = dirname(dir);
  return parent === dir ? [dir] : [dir, ...withParents(parent)];
}
