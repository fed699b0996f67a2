import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Complaint } from "#lib/author/complaint.js";
import { concurrently } from "#lib/author/concurrently.js";
import type { Read } from "#lib/author/selection.js";
import { listTrials } from "#lib/author/trials/list.js";
import type { Trial } from "#lib/author/trials/trial.js";
import { tryOut } from "#lib/author/trials/try.js";
import { wrongAnswersDir } from "#lib/author/trials/wrong-answers.js";
import { createWorkbench, type Workbench } from "#lib/author/workbench.js";
import { createCompiler } from "#lib/compiler/compiler.js";
import { exercisesOf } from "#lib/course/course.js";
import { readCourse } from "#lib/course/load.js";
import { checkOwnership } from "#lib/ownership/ownership.js";
import { engineForTests } from "../engine/programs.js";
import { transpile } from "./fixture.js";

/** The course of this package, as its authors see it. */
export function ownCourse(): Promise<Read> {
  return readCourse(join(import.meta.dirname, "../.."), { transpile, keys: "ignored" });
}

/** Opens a workbench with one compiler and one engine for `work`, and closes it afterwards. */
export async function atWorkbench<T>(work: (workbench: Workbench) => Promise<T>): Promise<T> {
  const engine = engineForTests();
  const { compile } = createCompiler();
  const { signal } = new AbortController();
  const atOnce = availableParallelism() + 1;
  try {
    return await work(createWorkbench({ compile, checkOwnership, engine, atOnce, signal }));
  } finally {
    await engine.close();
  }
}

/** Tries all programs of some kinds of the package's own course; what is to be mended is the result. */
export async function complaintsOfAll(...kinds: readonly Trial["kind"][]): Promise<readonly Complaint[]> {
  const { course } = await ownCourse();
  const listed = await listTrials(exercisesOf(course), { dir: course.home, runs: 1 });
  const wanted = listed.trials.filter(({ kind }) => kinds.includes(kind));
  const tried = await atWorkbench((workbench) =>
    concurrently(wanted, workbench.atOnce, (trial) =>
      tryOut(trial, { check: workbench.check, count: async () => null }),
    ),
  );
  const missing = listed.complaints.filter(
    ({ file }) => file.startsWith(wrongAnswersDir) === kinds.includes("wrong"),
  );
  return [...missing, ...tried.flatMap(({ complaints }) => complaints)];
}
