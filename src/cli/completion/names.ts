import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { manifestFile, parseManifest } from "../../course/manifest.js";
import type { Context } from "../context.js";
import { findCourse } from "../find-course.js";
import { packageDir } from "../package.js";

/** What can be typed for an exercise or a chapter here; nothing where there is no course. For Tab, so it is quick. */
export async function namesOf(what: "exercises" | "chapters", context: Context): Promise<readonly string[]> {
  const location = await findCourse(context).catch(() => null);
  const file = join(location?.home ?? packageDir, manifestFile);
  try {
    const { chapters } = parseManifest(await readFile(file, "utf8"));
    return chapters.flatMap(({ folder, exercises }) => (what === "chapters" ? [folder] : exercises));
  } catch {
    // A shell that completes is no place for complaints.
    return [];
  }
}
