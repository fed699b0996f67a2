import { readFile } from "node:fs/promises";
import type { Chapter, Exercise } from "../../course/course.js";
import { contentHash } from "../../progress/content-hash.js";
import { currentOf, nextOf, type Standing, standingOf } from "../../progress/standing.js";
import type { Learner } from "./open-learner.js";

/** One exercise, and how the learner stands with it. */
export interface Entry {
  readonly exercise: Exercise;
  readonly chapter: Chapter;
  readonly standing: Standing;
  /** Whether the learner is here. */
  readonly isCurrent: boolean;
}

export interface Overview {
  /** In the order in which they are done. */
  readonly entries: readonly Entry[];
  readonly current: Entry | null;
  /** What to do now; null when all is done. */
  readonly next: Entry | null;
}

/** How the learner stands with every exercise, by the files as they are now. */
export async function overviewOf({ course, progress }: Learner): Promise<Overview> {
  const { snapshot } = progress;
  const steps = course.chapters.flatMap((chapter) =>
    chapter.exercises.map((exercise) => ({ exercise, chapter })),
  );
  const names = steps.map(({ exercise }) => exercise.name);
  const current = currentOf(snapshot, names);
  const next = nextOf(snapshot, names);
  const entries = await Promise.all(
    steps.map(async ({ exercise, chapter }) => ({
      exercise,
      chapter,
      standing: standingOf(snapshot, exercise.name, await hashOf(exercise)),
      isCurrent: exercise.name === current,
    })),
  );
  const named = (name: string | null): Entry | null =>
    entries.find(({ exercise }) => exercise.name === name) ?? null;
  return { entries, current: named(current), next: named(next) };
}

/** What has changed since it passed has passed all the same. */
export function countDone(entries: readonly Entry[]): number {
  return entries.filter(({ standing }) => standing !== "pending").length;
}

async function hashOf({ file }: Exercise): Promise<string | null> {
  const text = await readFile(file, "utf8").catch(() => null);
  return text === null ? null : contentHash(text);
}
