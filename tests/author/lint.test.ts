import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lint } from "#lib/author/lint/lint.js";
import { addExercise } from "#lib/author/skeleton/new.js";
import { read, smallCourse } from "./fixture.js";

const about = (hints: readonly string[]): string => `
  import { exercise, expectation } from "thread-lessons/author";
  export const about = exercise({
    title: "A title", expectation: expectation("hello"), fails: "a line is missing", hints: ${JSON.stringify(hints)}, notes: "Why.",
  });`;

const yesNo = `
  import { question } from "thread-lessons/author";
  export const questions = [question({
    kind: "yes-no", id: "waits", revision: 1, text: "Does it?", answer: true, feedback: "Look.", explanation: "It does.",
  })];`;

async function rules(changes: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { course, selection } = await read(await smallCourse(changes));
  return (await lint(course, selection)).map(({ rule }) => rule);
}

describe("what is written around the programs", () => {
  it("of the skeleton is fine", async () => {
    expect(await rules({})).toEqual([]);
  });

  it.each<readonly [string, Readonly<Record<string, string>>, string]>([
    [
      "hints that repeat themselves",
      { "exercises/01_one/first_steps.exercise.ts": about(["Look.", "Why?", "Look.  "]) },
      "two hints are the same",
    ],
    [
      "a hint that gives everything away",
      {
        "exercises/01_one/first_steps.exercise.ts": about([
          "Look.",
          "Why?",
          "`const handle = thread.spawn(() => {`, and at the end `handle.join().unwrap();`",
        ]),
      },
      "hint 3 contains the whole solution",
    ],
    [
      "a README without a title",
      { "exercises/01_one/README.md": "word ".repeat(50) },
      "it does not begin with a title",
    ],
    ["a README that says nothing", { "exercises/01_one/README.md": "# One\n" }, "it has fewer than 40 words"],
    [
      "a program that is in no manifest",
      { "exercises/01_one/draft.ts": "" },
      "no exercise of the course needs it",
    ],
    [
      "questions that cannot be read",
      { "exercises/01_one/questions.ts": "export const questions = 1;" },
      'it has no export "questions"',
    ],
  ])("is complained about: %s", async (_, changes, rule) => {
    expect(await rules(changes)).toEqual([rule]);
  });

  it("is complained about where it is missing", async () => {
    const dir = await smallCourse();
    await rm(join(dir, "exercises/01_one/README.md"));
    const { course, selection } = await read(dir);
    expect((await lint(course, selection)).map(({ rule }) => rule)).toEqual(["it does not exist"]);
    await rm(join(dir, "exercises/01_one"), { recursive: true });
    const gone = await read(dir);
    expect(await lint(gone.course, gone.selection)).toHaveLength(2);
  });

  it("may name the one line that a solution is about", async () => {
    const exercise = "export function main(): void {\n  thread.spawn(f);\n}\n";
    const solution = "export function main(): void {\n  thread.spawn(f).join();\n}\n";
    const changes = {
      "exercises/01_one/first_steps.ts": exercise,
      "solutions/01_one/first_steps.ts": solution,
      "exercises/01_one/first_steps.exercise.ts": about(["a", "b", "`thread.spawn(f).join();`"]),
    };
    expect(await rules(changes)).toEqual([]);
  });

  it("uses an id for one question only, in the whole course", async () => {
    const dir = await smallCourse({ "exercises/01_one/questions.ts": yesNo });
    await addExercise(dir, "02_two", "second_steps");
    await writeFile(join(dir, "exercises/02_two/questions.ts"), yesNo);
    const { course, selection } = await read(dir);
    expect((await lint(course, selection)).map(({ rule }) => rule)).toContain(
      'question "waits" is in 01_one, too',
    );
  });
});

describe("names on the command line", () => {
  it("choose exercises, and chapters as a whole", async () => {
    const dir = await smallCourse();
    await addExercise(dir, "02_two", "second_steps");
    const chosen = async (...names: readonly string[]) => {
      const { exercises, chapters } = (await read(dir, names)).selection;
      return [...chapters, ...exercises].map(({ name }) => name);
    };
    expect(await chosen()).toEqual(["01_one", "02_two", "first_steps", "second_steps"]);
    expect(await chosen("second_steps")).toEqual(["second_steps"]);
    expect(await chosen("02_two", "second_steps", "first_steps")).toEqual([
      "02_two",
      "second_steps",
      "first_steps",
    ]);
    await expect(chosen("secnd_steps")).rejects.toThrow('there is no exercise "secnd_steps"');
  });

  it("leave out what is wrong elsewhere", async () => {
    const dir = await smallCourse({ "exercises/01_one/questions.ts": "nonsense(" });
    await addExercise(dir, "02_two", "second_steps");
    expect((await read(dir, ["02_two"])).selection.problems).toEqual([]);
    expect((await read(dir)).selection.problems).toHaveLength(1);
  });
});
