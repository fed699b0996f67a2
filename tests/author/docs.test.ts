import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import * as author from "#lib/course/author.js";
import { read, smallCourse } from "./fixture.js";

const text = readFileSync(join(import.meta.dirname, "../../docs/authors.md"), "utf8");

function example(start: RegExp): string {
  const blocks = [...text.matchAll(/```(?:ts|json)\n([\s\S]*?)```/g)].map(([, block = ""]) => block);
  const found = blocks.find((block) => start.test(block));
  if (found === undefined) throw new Error(`no example has ${start}`);
  return found;
}

it("the examples for authors are a course without problems", async () => {
  const dir = await smallCourse({
    "exercises/01_one/first_steps.exercise.ts": example(/export const about/),
    "exercises/01_one/questions.ts": example(/export const questions/),
  });
  const { problems, course } = await read(dir);
  expect(problems).toEqual([]);
  expect(course.chapters[0]?.questions.map(({ kind }) => kind)).toEqual([
    "choice",
    "yes-no",
    "recall",
    "predict",
  ]);
});

it("every word of the vocabulary is explained", () => {
  const explained = (name: string): boolean => new RegExp(`[^.]\\b${name}[("]`).test(text);
  expect(Object.keys(author).filter((name) => !explained(name))).toEqual([]);
});
