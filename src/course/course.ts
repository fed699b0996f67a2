import type { Expectation } from "../expect/expectation.js";
import type { Question } from "./question.js";

/** Three steps: where to look, what is wrong, how to mend it. */
export type Hints = readonly [look: string, cause: string, remedy: string];

/** What an author says about one exercise, in `name.exercise.ts` beside `name.ts`. */
export interface About {
  /** A few words that name the situation, not the solution. */
  readonly title: string;
  /** What every run of a right program must show. */
  readonly expectation: Expectation;
  /**
   * Why the program as it is given does not pass, in words that one of the verdict's reasons contains: `E0373`, or
   * `main returned while`.
   */
  readonly fails: string;
  readonly hints: Hints;
  /** Shown after the pass: why it is so. */
  readonly notes: string;
}

export interface Exercise extends About {
  /** The file's name without its ending, unique in the course. */
  readonly name: string;
  /** As in `01_main_returns/lost_report.ts`, the same below `exercises` and `solutions`. */
  readonly path: string;
  /** Absolute path of the file that the learner edits. */
  readonly file: string;
  /** Absolute path of the author's solution. */
  readonly solution: string;
}

export interface Chapter {
  /** The folder's name. */
  readonly name: string;
  readonly title: string;
  /** Absolute path of the chapter's README.md. */
  readonly readme: string;
  readonly exercises: readonly Exercise[];
  /** Asked where the chapter ends. */
  readonly questions: readonly Question[];
}

export interface Course {
  readonly title: string;
  /** The learner's folder: it holds `exercises` as they edit them, and what is remembered of them. */
  readonly dir: string;
  /** The author's folder: it holds `exercises` as they are given, with their metadata, and `solutions`. Often the same. */
  readonly home: string;
  /** Whether the learner may see the solutions. */
  readonly showsSolutions: boolean;
  readonly chapters: readonly Chapter[];
}

/** Every exercise, in the order in which they are done. */
export function exercisesOf(course: Course): readonly Exercise[] {
  return course.chapters.flatMap((chapter) => chapter.exercises);
}

/** Every question, in the order in which they are asked. */
export function questionsOf(course: Course): readonly Question[] {
  return course.chapters.flatMap((chapter) => chapter.questions);
}
