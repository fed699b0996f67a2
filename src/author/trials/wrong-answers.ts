import type { Dirent } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Course, type Exercise, exercisesOf } from "../../course/course.js";
import { UserError } from "../../user-error.js";
import { type Complaint, complaint } from "../complaint.js";
import type { Trials } from "./trial.js";

/** Where a course keeps plausible wrong answers, a folder for each exercise. */
export const wrongAnswersDir = "tests/wrong";

/** Fewer would prove little about an expectation. */
const fewest = 2;

/** Reads the wrong answers to one exercise. */
export async function wrongAnswersTo(exercise: Exercise, dir: string, runs: number): Promise<Trials> {
  const folder = `${wrongAnswersDir}/${exercise.name}`;
  const names = (await entriesOf(join(dir, folder)))
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map(({ name }) => name)
    .sort();
  const answers = await Promise.all(
    names.map((name) => readAnswer(exercise, `${folder}/${name}`, { dir, runs })),
  );
  return {
    trials: answers.flatMap(({ trials }) => trials),
    complaints: [
      ...(names.length < fewest ? [tooFew(folder, names.length)] : []),
      ...answers.flatMap(({ complaints }) => complaints),
    ],
  };
}

async function readAnswer(
  exercise: Exercise,
  file: string,
  { dir, runs }: { readonly dir: string; readonly runs: number },
): Promise<Trials> {
  const text = await readFile(join(dir, file), "utf8").catch(() => null);
  if (text === null)
    return {
      trials: [],
      complaints: [complaint(file, "it cannot be read", "let it be a file that may be read")],
    };
  const fails = /^\/\/ Fails: *(\S.*)/.exec(text)?.[1]?.trim() ?? null;
  return {
    trials: fails === null ? [] : [{ kind: "wrong", exercise, file, text, fails, runs }],
    complaints: complaintsAboutHeader(file, text, fails),
  };
}

/** Folders of wrong answers that belong to no exercise would never be tried. */
export async function strayFolders(course: Course): Promise<readonly Complaint[]> {
  const known = new Set(exercisesOf(course).map(({ name }) => name));
  const entries = await entriesOf(join(course.home, wrongAnswersDir));
  return entries
    .filter((entry) => entry.isDirectory() && !known.has(entry.name))
    .map(({ name }) => {
      const remedy = "name the folder after an exercise of exercises/course.json, or take it away";
      return complaint(`${wrongAnswersDir}/${name}`, `there is no exercise "${name}"`, remedy);
    });
}

/** None where there is no such folder. */
function entriesOf(folder: string): Promise<readonly Dirent[]> {
  return readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    const code = cause instanceof Error && "code" in cause ? cause.code : "";
    if (code === "ENOENT" || code === "ENOTDIR") return [];
    const what = `this folder cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`;
    throw new UserError({ code: "unreadable", what, where: folder, help: "let it be read", cause });
  });
}

function tooFew(folder: string, count: number): Complaint {
  const rule = count === 0 ? "there are no wrong answers" : "there is only one wrong answer";
  return complaint(folder, rule, `write at least ${fewest}: programs that a learner may well believe in`);
}

function complaintsAboutHeader(file: string, text: string, fails: string | null): readonly Complaint[] {
  if (fails === null)
    return [
      complaint(
        file,
        'its first line is not "// Fails: …"',
        "say there what a reason of its rejection contains",
      ),
    ];
  if (/^\/\/ *\S/.test(text.split("\n")[1] ?? "")) return [];
  return [
    complaint(file, "it does not say which misconception it is", "say it in a comment on its second line"),
  ];
}
