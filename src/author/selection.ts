import type { Chapter, Course, Exercise } from "../course/course.js";
import { findExercise } from "../course/find.js";
import { malformed, type Problem } from "../course/rule.js";
import { UserError } from "../user-error.js";

/** A course as far as it can be read, and what is wrong with the rest. */
export interface Read {
  readonly course: Course;
  readonly problems: readonly Problem[];
}

/** The part of a course that is looked at. */
export interface Selection {
  readonly exercises: readonly Exercise[];
  /** Chapters that are looked at as a whole: their README, their questions, their keys. */
  readonly chapters: readonly Chapter[];
  /** What cannot be read of it. */
  readonly problems: readonly Problem[];
  /** Whether it is the whole course. */
  readonly all: boolean;
}

/** What `names` name: exercises, and chapters by their folders. Without a name it is everything. */
export function select({ course, problems }: Read, names: readonly string[]): Selection {
  const chapters = course.chapters.filter(({ name }) => names.length === 0 || names.includes(name));
  const named = names
    .filter((name) => !chapters.some((chapter) => chapter.name === name))
    .map((name) => find({ course, problems }, name));
  const exercises = new Set([...chapters.flatMap((chapter) => chapter.exercises), ...named]);
  const folders = chapters.map(({ name }) => `exercises/${name}/`);
  return {
    exercises: [...exercises],
    chapters,
    problems: problems.filter(
      ({ file }) => names.length === 0 || folders.some((folder) => file.startsWith(folder)),
    ),
    all: names.length === 0,
  };
}

/** An exercise that cannot be read is not there, and why is the better answer. */
function find({ course, problems }: Read, name: string): Exercise {
  try {
    return findExercise(course, name);
  } catch (error) {
    throw error instanceof UserError && problems.length > 0 ? malformed(problems) : error;
  }
}
