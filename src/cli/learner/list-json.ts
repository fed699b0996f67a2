import { recordOf } from "../../progress/changes.js";
import type { Learner } from "./open-learner.js";
import { countDone, type Entry, type Overview } from "./overview.js";

/** docs/progress.md describes it. */
export function listJson(
  { course, progress }: Learner,
  { entries, current }: Overview,
  chosen: readonly Entry[],
): string {
  const exercises = chosen.map(({ exercise, chapter, standing, isCurrent }) => {
    const { passedAt, hints } = recordOf(progress.snapshot, exercise.name);
    const { name, path, title } = exercise;
    return { name, chapter: chapter.name, path, title, standing, current: isCurrent, passedAt, hints };
  });
  const total = { course: course.title, done: countDone(entries), total: entries.length };
  return JSON.stringify(
    { version: 1, ...total, current: current?.exercise.name ?? null, exercises },
    null,
    2,
  );
}
