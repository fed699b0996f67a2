import { join } from "node:path";
import type { Course } from "../course/course.js";
import { loadCourse } from "../course/load.js";
import { remember, type Transpile } from "../course/transpile.js";
import { UserError } from "../user-error.js";
import { cacheFolder } from "./cache-folder.js";
import { loadFast } from "./code-cache.js";
import type { Context } from "./context.js";
import { findCourse, type Location } from "./find-course.js";
import { isInstalled, packageDir } from "./package.js";

/** Filled by the build with the metadata of the package's own course. */
export const bundledCache = join(packageDir, "dist", "course-cache");

/** The course of `--course`; else that of the workspace, or the one, that the current folder is in; else the package's. */
export async function openCourse(context: Pick<Context, "courseDir" | "cwd">): Promise<Course> {
  return openCourseAt((await findCourse(context)) ?? ownCourse(context));
}

/** Reads the course at a place that is known. */
export function openCourseAt({ home, workspace }: Location): Promise<Course> {
  const own = cacheFolder("course");
  const caches = own === null ? [bundledCache] : [bundledCache, own];
  return loadCourse(home, {
    transpile: remember({ transpile, caches }),
    ...(workspace !== null && { workspace }),
  });
}

/** Loads the compiler, which takes a while: only for metadata that is new. */
export const transpile: Transpile = async ({ file, text }) => {
  loadFast("typescript");
  const { transpileData } = await import("../compiler/transpile.js");
  return transpileData(text, file);
};

/** An installed package is no place to learn in: the next installation takes everything away. */
function ownCourse({ cwd }: Pick<Context, "cwd">): Location {
  if (!isInstalled) return { home: packageDir, workspace: null };
  throw new UserError({
    code: "no-workspace",
    what: "there is no folder to learn in here",
    where: cwd,
    help: "make one with `npx thread-lessons init learn`, or name a course with --course <dir>",
  });
}
