import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exercisesOf, questionsOf } from "#lib/course/course.js";
import { loadCourse } from "#lib/course/load.js";
import { UserError } from "#lib/user-error.js";
import { complaint, folder, smallCourse, transpile } from "./fixture.js";

const metadata = "exercises/01_one/first_thing.exercise.ts";
const questions = "exercises/01_one/questions.ts";

function about(fields: string): string {
  return `import { expectation } from "thread-lessons/author"; export const about = { ${fields} };`;
}

function asking(fields: string): string {
  const common = 'id: "q", revision: 1, text: "Well?", explanation: "So."';
  return `import { question } from "thread-lessons/author";
    export const questions = [question({ ${common}, ${fields} })];`;
}

function manifest(chapters: unknown): Record<string, string> {
  return { "exercises/course.json": JSON.stringify({ title: "Small", chapters }) };
}

const complete = 'title: "T", expectation: expectation("x"), hints: ["a", "b", "c"], notes: "N"';
const yes = '{ id: "a", text: "A", right: true, feedback: "f" }';
const no = '{ id: "b", text: "B", right: false, feedback: "f" }';

describe("a course", () => {
  it("has its exercises in the manifest's order, with their files and solutions", async () => {
    const dir = await folder(smallCourse);
    const course = await loadCourse(dir, { transpile });
    expect(exercisesOf(course).map(({ name }) => name)).toEqual(["first_thing", "second_thing"]);
    expect(exercisesOf(course)[0]).toMatchObject({
      path: "01_one/first_thing.ts",
      file: join(dir, "exercises/01_one/first_thing.ts"),
      solution: join(dir, "solutions/01_one/first_thing.ts"),
      hints: ["look", "cause", "remedy"],
    });
  });

  it("gives a question two tries unless its author says otherwise", async () => {
    const dir = await folder({
      ...smallCourse,
      [questions]: asking(`kind: "choice", choices: [${yes}, ${no}]`),
    });
    expect(questionsOf(await loadCourse(dir, { transpile }))[0]).toMatchObject({ id: "q", tries: 2 });
  });

  it("does not miss a learner's file before somebody wants to check it", async () => {
    const { "exercises/01_one/first_thing.ts": _, ...rest } = smallCourse;
    expect(exercisesOf(await loadCourse(await folder(rest), { transpile }))).toHaveLength(2);
  });

  it("says what cannot be read", async () => {
    expect(await complaint({ [metadata]: null, [`${metadata}/inner`]: "" })).toMatch(
      /first_thing\.exercise\.ts: it cannot be read: EISDIR/,
    );
    const manifestFolder = { "exercises/course.json": null, "exercises/course.json/inner": "" };
    expect(await complaint(manifestFolder)).toMatch(/exercises\/course\.json: it cannot be read: EISDIR/);
  });

  it("does not end the process", async () => {
    expect(await complaint({ [metadata]: "process.exit(0);" })).toMatch(
      /first_thing\.exercise\.ts: it stops with/,
    );
  });

  it("is not there: says how to name one", async () => {
    const dir = await folder({});
    await expect(loadCourse(dir, { transpile })).rejects.toThrow(
      expect.objectContaining({ code: "no-course", where: dir, help: expect.stringContaining("--course") }),
    );
  });

  it("reports all that is wrong at once, in the order of the files", async () => {
    const text = await complaint({ [metadata]: null, "exercises/01_one/README.md": null });
    expect(text).toMatch(
      /2 problems: exercises\/01_one\/README\.md[\s\S]*exercises\/01_one\/first_thing\.exercise\.ts/,
    );
  });
});

describe("a malformed course names file, rule and remedy:", () => {
  it.each([
    ["no JSON", { "exercises/course.json": "{" }, /course\.json: it is no JSON[\s\S]*mend the syntax/],
    ["no object", { "exercises/course.json": "[]" }, /course\.json: it is no object/],
    ["no title", { "exercises/course.json": "{}" }, /"title" is missing/],
    ["no chapters", manifest([]), /"chapters" has no entries/],
    [
      "an odd folder",
      manifest([{ folder: "../x", title: "X", exercises: ["a"] }]),
      /chapter 1 has no proper "folder"/,
    ],
    ["no exercises", manifest([{ folder: "01_one", title: "X" }]), /01_one lists no "exercises"/],
    ["an odd name", manifest([{ folder: "01_one", title: "X", exercises: ["a/b"] }]), /impossible name/],
    [
      "a name twice",
      manifest([{ folder: "01_one", title: "X", exercises: ["first_thing", "first_thing"] }]),
      /the exercise "first_thing" is listed twice/,
    ],
    [
      "a missing file",
      { [metadata]: null },
      /first_thing\.exercise\.ts: it does not exist[\s\S]*course\.json/,
    ],
    ["no export", { [metadata]: "export const other = 1;" }, /it has no export "about"/],
    [
      "a syntax error",
      { [metadata]: 'export const about = { title: "x" "y" };' },
      /first_thing\.exercise\.ts: it stops with/,
    ],
    ["an exception", { [metadata]: "throw new Error('oops');" }, /it stops with "oops"/],
    ["a thrown string", { [metadata]: "throw 'oops';" }, /it stops with "oops"/],
    [
      "a builder's refusal",
      { [metadata]: about('expectation: expectation("a", "b")') },
      /it stops with "expectation: two claims settle/,
    ],
    [
      "a foreign import",
      { [metadata]: 'import { readFileSync } from "node:fs"; readFileSync("/");' },
      /it imports "node:fs"[\s\S]*import only from "thread-lessons\/author"/,
    ],
    [
      "no expectation",
      { [metadata]: about(complete.replace('expectation("x")', "{}")) },
      /"expectation" is missing/,
    ],
    ["two hints", { [metadata]: about(complete.replace(', "c"', "")) }, /"hints" are not three texts/],
    ["no notes", { [metadata]: about(complete.replace('"N"', '" "')) }, /"notes" are missing/],
    ["no questions", { [questions]: "export {};" }, /it has no export "questions"/],
    ["an unknown kind", { [questions]: asking('kind: "essay"') }, /question "q": unknown kind "essay"/],
    ["one choice", { [questions]: asking(`kind: "choice", choices: [${yes}]`) }, /fewer than two choices/],
    [
      "two right",
      { [questions]: asking(`kind: "choice", choices: [${yes}, ${yes}]`) },
      /2 choices are right/,
    ],
    [
      "ids twice",
      { [questions]: asking(`kind: "choice", choices: [${yes}, ${no}, ${no}]`) },
      /two choices share an id/,
    ],
    [
      "no answer",
      { [questions]: asking('kind: "yes-no", feedback: "f"') },
      /"answer" is neither true nor false/,
    ],
    [
      "no tries",
      { [questions]: asking(`kind: "choice", tries: 0, choices: [${yes}, ${no}]`) },
      /"tries" is no whole/,
    ],
  ])("%s", async (_title, changes, expected) => {
    expect(await complaint(changes)).toMatch(expected);
  });
});

describe("the course of this package", () => {
  it("is well formed", async () => {
    const course = await loadCourse(process.cwd(), { transpile });
    expect(exercisesOf(course).length).toBeGreaterThanOrEqual(4);
    expect(questionsOf(course).length).toBeGreaterThanOrEqual(1);
  });
});

it("errors of a course are the user's to mend, not ours", async () => {
  const dir = await folder({ ...smallCourse, [metadata]: "" });
  await expect(loadCourse(dir, { transpile })).rejects.toBeInstanceOf(UserError);
});
