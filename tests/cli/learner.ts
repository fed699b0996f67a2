import { stripVTControlCharacters } from "node:util";
import { Chalk } from "chalk";
import type { Entry, Overview } from "#lib/cli/learner/overview.js";
import { expectation } from "#lib/course/author.js";
import type { Chapter, Course } from "#lib/course/course.js";
import type { Standing } from "#lib/progress/standing.js";

/** A course of two chapters, as far as what is drawn of it needs one. */
function chapter(name: string, title: string, exercises: readonly string[]): Chapter {
  return {
    name,
    title,
    readme: `/course/exercises/${name}/README.md`,
    questions: [],
    exercises: exercises.map((exercise) => ({
      name: exercise,
      path: `${name}/${exercise}.ts`,
      file: `/course/exercises/${name}/${exercise}.ts`,
      solution: `/course/solutions/${name}/${exercise}.ts`,
      title: `What becomes of ${exercise} when somebody writes a rather long title`,
      expectation: expectation("x"),
      fails: "x",
      hints: ["a", "b", "c"],
      notes: "n",
    })),
  };
}

export const course: Course = {
  title: "A course",
  dir: "/course",
  home: "/course",
  showsSolutions: true,
  chapters: [
    chapter("01_one", "The first of the chapters", ["first_thing", "second_thing", "third_thing"]),
    chapter("02_two", "The second", ["last_thing"]),
  ],
};

/** How a learner stands who is at `current`. */
export function overview(standings: readonly Standing[], current: number, next: number | null): Overview {
  const entries: readonly Entry[] = course.chapters
    .flatMap((one) => one.exercises.map((exercise) => ({ exercise, chapter: one })))
    .map((one, index) => ({
      ...one,
      standing: standings[index] ?? "pending",
      isCurrent: index === current,
    }));
  return { entries, current: entries[current] ?? null, next: next === null ? null : (entries[next] ?? null) };
}

export function look(columns: number, { unicode = true, colour = false } = {}) {
  return { columns, unicode, colours: new Chalk({ level: colour ? 1 : 0 }), cwd: "/course" };
}

/** How wide a text is, in columns of a terminal. */
export function widest(text: string): number {
  return Math.max(
    ...stripVTControlCharacters(text)
      .split("\n")
      .map((line) => [...line].length),
  );
}
