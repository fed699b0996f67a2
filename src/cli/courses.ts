import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Course } from "../course/course.js";
import { holdsCourse, loadCourse } from "../course/load.js";
import { remember, type Transpile } from "../course/transpile.js";
import type { Context } from "./context.js";

/** This package, whose course is the default one. */
export const packageDir = fileURLToPath(new URL("../..", import.meta.url));

/** Filled by the build with the metadata of the package's own course. */
export const bundledCache = join(packageDir, "dist", "course-cache");

/** The course of `--course`; else the one in the current folder; else the package's. */
export function openCourse({ courseDir, cwd }: Pick<Context, "courseDir" | "cwd">): Promise<Course> {
  return loadCourse(courseFolder(courseDir, cwd), {
    transpile: remember({ transpile, caches: [bundledCache, ownCache()] }),
  });
}

function courseFolder(courseDir: string | null, cwd: string): string {
  if (courseDir !== null) return resolve(cwd, courseDir);
  return holdsCourse(cwd) ? cwd : packageDir;
}

/** Loads the compiler, which takes a while: only for metadata that is new. */
export const transpile: Transpile = async ({ file, text }) => {
  const { transpileData } = await import("../compiler/transpile.js");
  return transpileData(text, file);
};

function ownCache(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "thread-lessons", "course");
}
