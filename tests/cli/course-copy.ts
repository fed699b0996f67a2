import { readFileSync } from "node:fs";
import { join } from "node:path";
import { folder } from "../course/fixture.js";

const exercises = join(import.meta.dirname, "../fixtures/course/exercises");
const chapter = "01_first_threads";
const names = ["lost_ledger", "late_table", "guest_list", "broken_sensor"];

/** A course of four exercises in a folder of its own, with changes. A file of null is left out. */
export function copyOfCourse(changes: Readonly<Record<string, string | null>> = {}): Promise<string> {
  const files = names.flatMap((name) => [`${chapter}/${name}.ts`, `${chapter}/${name}.exercise.ts`]);
  const all = ["course.json", `${chapter}/README.md`, `${chapter}/questions.ts`, ...files];
  const texts = all.map(
    (file) => [`exercises/${file}`, readFileSync(join(exercises, file), "utf8")] as const,
  );
  return folder({ ...Object.fromEntries(texts), ...changes });
}
