import { type Course, type Exercise, exercisesOf } from "../../course/course.js";
import { findExercise } from "../../course/find.js";
import { chapterNamed } from "../../course/find-chapter.js";
import { UserError } from "../../user-error.js";
import { type Shard, shardOf } from "./shard.js";

export interface Selection {
  /** Exercises, and chapters by number or folder; all exercises when there is none. */
  readonly names: readonly string[];
  readonly shard?: Shard;
  /** How many of them are to pass. */
  readonly min?: number;
}

/** The exercises to judge, each once. */
export function select(course: Course, { names, shard, min = 0 }: Selection): readonly Exercise[] {
  const named = names.flatMap(
    (name) => chapterNamed(course.chapters, name)?.exercises ?? [findExercise(course, name)],
  );
  const all = names.length === 0 ? exercisesOf(course) : [...new Set(named)];
  const selected = shard === undefined ? all : shardOf(all, shard);
  if (min > selected.length) throw tooMany(min, selected.length);
  return selected;
}

function tooMany(min: number, count: number): UserError {
  const are = count === 1 ? "is 1 exercise" : `are ${count} exercises`;
  return new UserError({
    code: "min-out-of-reach",
    what: `${min} exercises can never pass: there ${are} to judge`,
    where: "--min",
    help: `ask for ${count} at most`,
  });
}
