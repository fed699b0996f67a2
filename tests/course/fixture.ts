import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { transpileData } from "#lib/compiler/transpile.js";
import { loadCourse } from "#lib/course/load.js";
import type { Transpile } from "#lib/course/transpile.js";
import { UserError } from "#lib/user-error.js";

export type Files = Readonly<Record<string, string>>;

export const transpile: Transpile = async ({ file, text }) => transpileData(text, file);

const about = `
  import { exercise, expectation } from "thread-lessons/author";
  export const about = exercise({
    title: "A title",
    expectation: expectation("hello"),
    fails: "a line is missing",
    hints: ["look", "cause", "remedy"],
    notes: "Why.",
  });`;

export const smallCourse: Files = {
  "exercises/course.json": JSON.stringify({
    title: "Small",
    chapters: [{ folder: "01_one", title: "One", exercises: ["first_thing", "second_thing"] }],
  }),
  "exercises/01_one/README.md": "# One\n",
  "exercises/01_one/first_thing.ts": "",
  "exercises/01_one/first_thing.exercise.ts": about,
  "exercises/01_one/second_thing.ts": "",
  "exercises/01_one/second_thing.exercise.ts": about,
};

/** A folder with these files, removed when the test is over. A file of null is left out. */
export async function folder(files: Readonly<Record<string, string | null>>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "thread-lessons-"));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    if (text === null) continue;
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), text);
  }
  return dir;
}

/** What is wrong with the small course after these changes. */
export async function complaint(changes: Readonly<Record<string, string | null>>): Promise<string> {
  const dir = await folder({ ...smallCourse, ...changes });
  const error: unknown = await loadCourse(dir, { transpile }).catch((reason: unknown) => reason);
  if (!(error instanceof UserError)) throw new Error(`no UserError but ${String(error)}`);
  return `${error.message}: ${error.help ?? ""}`;
}
