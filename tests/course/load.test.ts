import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exercisesOf, questionsOf } from "#lib/course/course.js";
import { formatKeys, hashOfPrediction } from "#lib/course/keys.js";
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

const complete = 'title: "T", expectation: expectation("x"), fails: "F", hints: ["a", "b", "c"], notes: "N"';
const yes = '{ id: "a", text: "A", right: true, feedback: "f" }';
const no = '{ id: "b", text: "B", right: false, feedback: "f" }';
const alsoNo = '{ id: "d", text: "D", right: false, feedback: "f" }';
const alsoYes = '{ id: "c", text: "C", right: true, feedback: "f" }';

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
      /first_thing\.exercise\.ts: it is no TypeScript: line 1: ',' expected\.[\s\S]*mend the syntax/,
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
      { [questions]: asking(`kind: "choice", choices: [${yes}, ${no}, ${alsoYes}]`) },
      /2 answers are right, and one is to be chosen[\s\S]*pick: "several"/,
    ],
    [
      "none right",
      {
        [questions]: asking(`kind: "choice", choices: [${no}, ${alsoNo}]`),
      },
      /no answer is right/,
    ],
    [
      "all right",
      { [questions]: asking(`kind: "choice", pick: "several", choices: [${yes}, ${alsoYes}]`) },
      /every answer is right/,
    ],
    [
      "ids twice",
      { [questions]: asking(`kind: "choice", choices: [${yes}, ${no}, ${no}]`) },
      /two answers share an id/,
    ],
    [
      "texts twice",
      { [questions]: asking(`kind: "choice", choices: [${yes}, ${no}, ${no.replace('"b"', '"d"')}]`) },
      /two answers have the same text/,
    ],
    [
      "an id that cannot be typed",
      { [questions]: asking(`kind: "choice", choices: [${yes}, ${no.replace('"b"', '"b,c"')}]`) },
      /an answer has no proper "id"/,
    ],
    ["no points", { [questions]: asking('kind: "recall", model: "M", points: []') }, /"points" are no texts/],
    [
      "nothing shown",
      { [questions]: asking(`kind: "predict", program: "x", outcomes: [${yes}, ${no}]`) },
      /answer "a" does not say what it "shows"/,
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

describe("a prediction", () => {
  const program = `\`
      export function main(): void {
        console.log("x");
      }
    \``;
  const outcomes = `[
    { id: "x", text: "x", shows: expectation("x"), feedback: "f" },
    { id: "y", text: "y", shows: expectation("y"), feedback: "f" },
  ]`;
  const keys = "exercises/01_one/keys.json";
  const text = (outcomes_ = outcomes, pick = "one"): string =>
    asking(`kind: "predict", pick: "${pick}", program: ${program}, outcomes: ${outcomes_}`).replace(
      "{ question }",
      "{ expectation, question }",
    );

  async function loaded(changes: Readonly<Record<string, string>>, options: { keys?: "ignored" } = {}) {
    const dir = await folder({ ...smallCourse, [questions]: text(), ...changes });
    const [question] = questionsOf(await loadCourse(dir, { transpile, ...options }));
    if (question?.kind !== "predict") throw new Error("no prediction");
    return question;
  }

  async function keyOf(right: readonly string[], errorLine: number | null = null): Promise<string> {
    const of = hashOfPrediction(await loaded({}, { keys: "ignored" }));
    return formatKeys(new Map([["q", { of, right, errorLine }]]));
  }

  it("has the key that was computed for it", async () => {
    const question = await loaded({ [keys]: await keyOf(["x"], 2) });
    expect(question.key).toEqual({ right: ["x"], errorLine: 2 });
  });

  it("has no key where keys are ignored, and a program without the indentation of its literal", async () => {
    expect(await loaded({}, { keys: "ignored" })).toMatchObject({
      key: { right: [], errorLine: null },
      program: 'export function main(): void {\n  console.log("x");\n}',
    });
  });

  it("without a key, or with a malformed file of keys, is a problem of the course", async () => {
    expect(await complaint({ [questions]: text() })).toMatch(
      /01_one\/keys\.json: question "q" has no key\n {2}run `thread-lessons dev check`/,
    );
    expect(await complaint({ [questions]: text(), [keys]: "{" })).toMatch(/keys\.json: it is no JSON/);
  });

  it("that changed since has a stale key", async () => {
    const changed = { [questions]: text().replace('console.log("x")', 'console.log("z")') };
    expect(await complaint({ ...changed, [keys]: await keyOf(["x"]) })).toMatch(
      /the key of question "q" is stale/,
    );
  });

  it("with a mended typo keeps its key", async () => {
    const mended = { [questions]: text().replace("Well?", "Now?").replace('text: "x"', 'text: "just x"') };
    expect((await loaded({ ...mended, [keys]: await keyOf(["x"]) })).key.right).toEqual(["x"]);
  });

  it.each([
    [[], /questions\.ts: question "q" \(possible\): no answer is right/],
    [["x", "y"], /every answer is right/],
    [["z"], /its key names "z"/],
  ])("whose key is %j is refused", async (right, expected) => {
    expect(await complaint({ [questions]: text(), [keys]: await keyOf(right) })).toMatch(expected);
  });

  it("with several right answers has to ask for several", async () => {
    const three = outcomes.replace("]", '{ id: "w", text: "w", shows: expectation("w"), feedback: "f" }]');
    const one = await folder({ ...smallCourse, [questions]: text(three) });
    const [question] = questionsOf(await loadCourse(one, { transpile, keys: "ignored" }));
    const of = question?.kind === "predict" ? hashOfPrediction(question) : "";
    const key = formatKeys(new Map([["q", { of, right: ["x", "y"], errorLine: null }]]));
    expect(await complaint({ [questions]: text(three), [keys]: key })).toMatch(/2 answers are right/);
    const dir = await folder({ ...smallCourse, [questions]: text(three, "several"), [keys]: key });
    expect(questionsOf(await loadCourse(dir, { transpile }))).toHaveLength(1);
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
