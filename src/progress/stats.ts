import { recordOf } from "./changes.js";
import type { Outcome, Snapshot } from "./progress.js";
import { answersTo, dueReviews, type QuestionKey, reviewQueue } from "./review.js";

/** The part of a course that is counted. */
export interface CountedCourse {
  readonly chapters: readonly CountedChapter[];
}

export interface CountedChapter {
  readonly name: string;
  readonly title: string;
  readonly exercises: readonly { readonly name: string }[];
  readonly questions: readonly QuestionKey[];
}

/** How questions went when they were first answered. */
export interface QuizStats {
  readonly questions: number;
  /** Right at the first try, at a later one, not at all, passed over so far. */
  readonly first: number;
  readonly second: number;
  readonly missed: number;
  readonly skipped: number;
}

export interface ChapterStats {
  readonly name: string;
  readonly title: string;
  readonly exercises: number;
  readonly passed: number;
  /** How many hints were shown, of all its exercises. */
  readonly hints: number;
  readonly quiz: QuizStats;
}

export interface Stats {
  readonly chapters: readonly ChapterStats[];
  /** On how many days, by the learner's clock, something passed or was answered. */
  readonly days: number;
  /** Questions to be asked again now, and those that will be later. */
  readonly due: number;
  readonly waiting: number;
}

/** How it went with a course, by what is remembered. */
export function statsOf({ chapters }: CountedCourse, snapshot: Snapshot): Stats {
  const questions = chapters.flatMap((chapter) => chapter.questions);
  const query = { snapshot, questions, finished: isFinished({ chapters }, snapshot) };
  const due = dueReviews(query).length;
  return {
    chapters: chapters.map((chapter) => chapterStats(chapter, snapshot)),
    days: activeDays(snapshot),
    due,
    waiting: reviewQueue(query).length - due,
  };
}

/** Whether nothing is left to be passed. */
export function isFinished({ chapters }: CountedCourse, snapshot: Snapshot): boolean {
  return chapters.every(({ exercises }) =>
    exercises.every(({ name }) => recordOf(snapshot, name).passedAt !== null),
  );
}

function chapterStats(
  { name, title, exercises, questions }: CountedChapter,
  snapshot: Snapshot,
): ChapterStats {
  const records = exercises.map((exercise) => recordOf(snapshot, exercise.name));
  return {
    name,
    title,
    exercises: exercises.length,
    passed: records.filter(({ passedAt }) => passedAt !== null).length,
    hints: records.reduce((sum, { hints }) => sum + hints, 0),
    quiz: quizStats(questions, snapshot),
  };
}

function quizStats(questions: readonly QuestionKey[], snapshot: Snapshot): QuizStats {
  const outcomes = questions.map((question) => firstOutcome(question, snapshot));
  const count = (wanted: Outcome): number => outcomes.filter((outcome) => outcome === wanted).length;
  return {
    questions: questions.length,
    first: count("first"),
    second: count("second"),
    missed: count("missed"),
    skipped: count("skipped"),
  };
}

/** Skipping is no answer, unless nothing else came. */
function firstOutcome(question: QuestionKey, snapshot: Snapshot): Outcome | null {
  const outcomes = answersTo(question, snapshot).map(({ outcome }) => outcome);
  return outcomes.find((outcome) => outcome !== "skipped") ?? outcomes[0] ?? null;
}

function activeDays({ exercises, answers }: Snapshot): number {
  const passes = Object.values(exercises).flatMap(({ passedAt }) => (passedAt === null ? [] : [passedAt]));
  const times = [...passes, ...answers.map(({ at }) => at)];
  return new Set(times.map((time) => new Date(time).toDateString())).size;
}
