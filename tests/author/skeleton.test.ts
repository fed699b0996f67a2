import { readdir } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { formatManifest, readManifest, titleOf, withExercise } from "#lib/author/skeleton/manifest.js";
import { addExercise } from "#lib/author/skeleton/new.js";
import { folder } from "../course/fixture.js";
import { read, smallCourse, textIn } from "./fixture.js";

describe("a new exercise", () => {
  it("begins a course where there is none", async () => {
    const dir = await folder({});
    const files = await addExercise(dir, "01_first_threads", "lost_ledger");
    expect(files.toSorted()).toEqual([
      "exercises/01_first_threads/README.md",
      "exercises/01_first_threads/lost_ledger.exercise.ts",
      "exercises/01_first_threads/lost_ledger.ts",
      "exercises/course.json",
      "solutions/01_first_threads/lost_ledger.ts",
      "tests/wrong/lost_ledger/handle_kept.ts",
      "tests/wrong/lost_ledger/no_thread.ts",
    ]);
    expect(await read(dir)).toMatchObject({
      problems: [],
      course: { chapters: [{ title: "First threads", exercises: [{ name: "lost_ledger" }] }] },
    });
  });

  it("goes to the end of a chapter that is there, whose README stays as it is", async () => {
    const dir = await smallCourse();
    const files = await addExercise(dir, "01_one", "second_steps");
    expect(files).not.toContain("exercises/01_one/README.md");
    expect(JSON.parse(await textIn(dir, "exercises/course.json")).chapters).toEqual([
      { folder: "01_one", title: "One", exercises: ["first_steps", "second_steps"] },
    ]);
  });

  it.each([
    ["Upper", "one", '"Upper" is no name for a chapter'],
    ["01_one", "../evil", '"../evil" is no name for an exercise'],
    ["02_two", "first_steps", 'there is an exercise "first_steps" already'],
  ])("in %s by the name %s is refused, and nothing is written", async (chapter, name, message) => {
    const dir = await smallCourse();
    const before = await readdir(dir, { recursive: true });
    await expect(addExercise(dir, chapter, name)).rejects.toThrow(message);
    expect(await readdir(dir, { recursive: true })).toEqual(before);
  });

  it("overwrites nothing, and then writes nothing", async () => {
    const dir = await folder({ "solutions/01_one/first_steps.ts": "mine" });
    await expect(addExercise(dir, "01_one", "first_steps")).rejects.toThrow(
      "a file is in the way: solutions/01_one/first_steps.ts",
    );
    expect(await readdir(dir)).toEqual(["solutions"]);
  });

  it.each([
    ["exercises", "a file, not a folder", "the files cannot be written: ENOTDIR"],
    ["solutions/01_one", "a file, not a folder", "the files cannot be written: ENOTDIR"],
    ["exercises/course.json/x", "the manifest is a folder", "the course has a problem"],
  ])("is refused where %s is %s, and no file is left behind", async (file, _what, message) => {
    const dir = await folder({ [file]: "mine" });
    await expect(addExercise(dir, "01_one", "first_steps")).rejects.toThrow(message);
    const left = await readdir(dir, { recursive: true, withFileTypes: true });
    expect(left.filter((entry) => entry.isFile())).toHaveLength(1);
  });
});

describe("the manifest", () => {
  it("has a line for each chapter, and new chapters at their place", () => {
    const manifest = readManifest(
      '{"title":"T","chapters":[{"folder":"01_a","title":"A","exercises":["x"]},{"folder":"03_c","title":"C","exercises":["y"]}]}',
    );
    expect(formatManifest(withExercise(manifest, "02_the_middle", "z"))).toBe(`{
  "title": "T",
  "chapters": [
    { "folder": "01_a", "title": "A", "exercises": ["x"] },
    { "folder": "02_the_middle", "title": "The middle", "exercises": ["z"] },
    { "folder": "03_c", "title": "C", "exercises": ["y"] }
  ]
}
`);
  });

  it("that is broken is not touched", () => {
    expect(() => readManifest("{")).toThrow("the course has a problem");
  });

  it("takes titles from folders", () => {
    expect(titleOf("02_main_ends")).toBe("Main ends");
  });
});
