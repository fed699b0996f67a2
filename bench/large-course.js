// @ts-check
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const source = fileURLToPath(new URL("../tests/fixtures/course", import.meta.url));
const { title, chapters } = JSON.parse(readFileSync(join(source, "exercises/course.json"), "utf8"));
const [chapter] = chapters;

/** The name of an exercise in every course that is written. */
export const firstExercise = `${chapter.exercises[0]}_1`;

/**
 * Writes a course of `count` exercises into `folder`: those of the tests' course, again and again.
 * @param {string} folder @param {number} count
 */
export function writeCourse(folder, count) {
  /** @type {readonly (readonly [string, string])[]} */
  const files = [
    ["exercises", ".ts"],
    ["exercises", ".exercise.ts"],
    ["solutions", ".ts"],
  ];
  const names = Array.from({ length: count }, (_, index) => {
    const original = chapter.exercises[index % chapter.exercises.length];
    const name = `${original}_${Math.floor(index / chapter.exercises.length) + 1}`;
    for (const [room, ending] of files) {
      const place = (/** @type {string} */ root, /** @type {string} */ file) =>
        join(root, room, chapter.folder, file + ending);
      mkdirSync(join(folder, room, chapter.folder), { recursive: true });
      cpSync(place(source, original), place(folder, name));
    }
    return name;
  });
  const readme = join("exercises", chapter.folder, "README.md");
  cpSync(join(source, readme), join(folder, readme));
  const manifest = { title, chapters: [{ ...chapter, exercises: names }] };
  writeFileSync(join(folder, "exercises/course.json"), JSON.stringify(manifest));
}
