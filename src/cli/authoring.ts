import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import type { Read } from "../author/selection.js";
import type { Workbench } from "../author/workbench.js";
import { readCourse } from "../course/load.js";
import type { Lifetime } from "../terminal/lifetime.js";
import type { Context } from "./context.js";
import { transpile } from "./courses.js";
import { openEngine, openFrontEnd } from "./workshop.js";

/** The folder of the author's course: an author never means the course of this package by naming none. */
export function ownFolder({ courseDir, cwd }: Pick<Context, "courseDir" | "cwd">): string {
  return resolve(cwd, courseDir ?? ".");
}

/** The author's course without its keys, and what cannot be read of it. */
export function readOwnCourse(context: Pick<Context, "courseDir" | "cwd">): Promise<Read> {
  return readCourse(ownFolder(context), { transpile, keys: "ignored" });
}

/** Opens compiler and engine for trying out a course; `close` ends the engine's processes. */
export async function openWorkbench(
  lifetime: Lifetime,
): Promise<{ readonly workbench: Workbench; close(): Promise<void> }> {
  const engine = await openEngine(lifetime);
  const { compile, checkOwnership } = await openFrontEnd();
  const { createWorkbench } = await import("../author/workbench.js");
  // Programs sleep a good part of their time.
  const atOnce = availableParallelism() + 1;
  const workbench = createWorkbench({ compile, checkOwnership, engine, atOnce, signal: lifetime.ending });
  return { workbench, close: () => engine.close() };
}
