import type { Course } from "../../course/course.js";
import { type Complaint, complaint } from "../complaint.js";
import type { Selection } from "../selection.js";
import { strayFolders } from "../trials/wrong-answers.js";
import { complaintsAboutHints } from "./hints.js";
import { sharedIds } from "./ids.js";
import { complaintsAboutReadme } from "./readme.js";
import { unlistedFiles } from "./unlisted.js";

/** What can be said of a course without running anything. */
export async function lint(course: Course, selection: Selection): Promise<readonly Complaint[]> {
  const { exercises, chapters, problems } = selection;
  const found = await Promise.all([
    problems.map(({ file, rule, remedy }) => complaint(file, rule, remedy)),
    ...exercises.map((exercise) => complaintsAboutHints(exercise, course.home)),
    ...chapters.map((chapter) => complaintsAboutReadme(chapter, course.home)),
    sharedIds(chapters),
    ...(problems.length === 0 ? strays(course, selection) : []),
  ]);
  return found.flat();
}

/** What belongs to no exercise. While the course cannot be read, nobody knows what does. */
function strays(course: Course, { chapters, all }: Selection): readonly Promise<readonly Complaint[]>[] {
  return [...chapters.map(unlistedFiles), ...(all ? [strayFolders(course)] : [])];
}
