import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Read, Selection } from "#lib/author/selection.js";
import { select } from "#lib/author/selection.js";
import { addExercise } from "#lib/author/skeleton/new.js";
import type { Workbench } from "#lib/author/workbench.js";
import type { Failure, Verdict } from "#lib/checker/verdict.js";
import type { Exercise } from "#lib/course/course.js";
import { readCourse } from "#lib/course/load.js";
import type { PredictQuestion } from "#lib/course/question.js";
import type { Diagnostic } from "#lib/diagnostics/diagnostic.js";
import type { Run } from "#lib/engine/run.js";
import { expectation } from "#lib/expect/vocabulary.js";
import { folder, transpile } from "../course/fixture.js";

/** A course of one exercise in a folder of its own, with changes to its files. */
export async function smallCourse(changes: Readonly<Record<string, string>> = {}): Promise<string> {
  const dir = await folder({});
  await addExercise(dir, "01_one", "first_steps");
  const readme = "exercises/01_one/README.md";
  const all = { [readme]: `# One\n\n${"word ".repeat(50)}`, ...changes };
  for (const [file, text] of Object.entries(all)) await writeFile(join(dir, file), text);
  return dir;
}

/** Reads a course as its author does. */
export async function read(
  dir: string,
  names: readonly string[] = [],
): Promise<Read & { selection: Selection }> {
  const found = await readCourse(dir, { transpile, keys: "ignored" });
  return { ...found, selection: select(found, names) };
}

export function textIn(dir: string, file: string): Promise<string> {
  return readFile(join(dir, file), "utf8");
}

export const exercise: Exercise = {
  title: "A title",
  expectation: expectation("hello"),
  fails: "a line is missing",
  hints: ["look", "cause", "remedy"],
  notes: "Why.",
  name: "first_steps",
  path: "01_one/first_steps.ts",
  file: "/course/exercises/01_one/first_steps.ts",
  solution: "/course/solutions/01_one/first_steps.ts",
};

export function diagnostic(code: string, severity: Diagnostic["severity"] = "error", line = 3): Diagnostic {
  const span = { file: "p.ts", line, column: 1, endLine: line, endColumn: 2 };
  return { code, severity, message: "no", span, labels: [], notes: [], help: null };
}

export function passed(...runs: readonly Run[]): Verdict {
  return { kind: "passed", runs, warnings: [], search: null };
}

/** A rejection because of how the first of these runs went. */
export function misbehaved(reason: string, ...runs: readonly Run[]): Verdict {
  const [run] = runs;
  const failures: Failure[] =
    run === undefined
      ? [{ kind: "source", message: reason, help: null }]
      : [{ kind: "behaviour", message: reason, finding: { run, at: 0, reason, expected: [] } }];
  return { kind: "failed", failures, runs, search: null };
}

/** A workbench of which the test uses one part. */
export function workbench(parts: Partial<Workbench>): Workbench {
  const unused = () => Promise.reject(new Error("the test uses more than it gives"));
  return {
    check: unused,
    prepare: () => ({ program: null, diagnostics: [] }),
    engine: { run: unused, simulate: unused, control: unused },
    atOnce: 2,
    signal: new AbortController().signal,
    ...parts,
  };
}

export function predictQuestion(parts: Partial<PredictQuestion>): PredictQuestion {
  return {
    kind: "predict",
    id: "early-end",
    revision: 1,
    text: "Which?",
    explanation: "So.",
    tries: 2,
    program: "…",
    asks: "possible",
    pick: "several",
    outcomes: [],
    key: { right: [], errorLine: null },
    ...parts,
  };
}
