import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import type { Chapter } from "../../course/course.js";
import { type Complaint, complaint } from "../complaint.js";

/** Shorter is a placeholder. */
const fewestWords = 40;

/** A chapter's README begins with its title and teaches something. That it is missing is said by who reads the course. */
export async function complaintsAboutReadme({ readme }: Chapter, dir: string): Promise<readonly Complaint[]> {
  const file = relative(dir, readme);
  const text = await readFile(readme, "utf8").catch(() => null);
  if (text === null) return [];
  const words = text.split(/\s+/).length;
  return [
    ...(/^# \S/.test(text)
      ? []
      : [complaint(file, "it does not begin with a title", "begin with: # The title")]),
    ...(words >= fewestWords
      ? []
      : [complaint(file, `it has fewer than ${fewestWords} words`, "say what the chapter teaches, and why")]),
  ];
}
