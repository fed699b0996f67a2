import { readdir } from "node:fs/promises";
import { dirname } from "node:path";
import type { Chapter } from "../../course/course.js";
import { type Complaint, complaint } from "../complaint.js";

/** An exercise that is not in the manifest is never given to anybody. */
export async function unlistedFiles(chapter: Chapter): Promise<readonly Complaint[]> {
  const known = new Set(chapter.exercises.flatMap(({ name }) => [`${name}.ts`, `${name}.exercise.ts`]));
  const names = await readdir(dirname(chapter.readme));
  return names
    .filter((name) => name.endsWith(".ts") && name !== "questions.ts" && !known.has(name))
    .map((name) => {
      const remedy = "list its exercise in exercises/course.json, or take it away";
      return complaint(`exercises/${chapter.name}/${name}`, "no exercise of the course needs it", remedy);
    });
}
