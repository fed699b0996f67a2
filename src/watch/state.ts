import type { Chapter, Course, Exercise } from "../course/course.js";
import type { Snapshot } from "../progress/progress.js";
import { currentOf, hasPassed, type Standing, standingOf } from "../progress/standing.js";
import { type Check, isPass, waiting } from "./check.js";
import type { Effect } from "./events.js";
import { exercisePage, type Page } from "./pages.js";

export interface Step {
  readonly exercise: Exercise;
  readonly chapter: Chapter;
  /** Whether it is the first of its chapter. */
  readonly opens: boolean;
}

export interface State {
  readonly steps: readonly Step[];
  readonly snapshot: Snapshot;
  /** The newest known content hash of each file, by exercise. */
  readonly hashes: Readonly<Record<string, string>>;
  /** Index into `steps`; their number when all are done. */
  readonly at: number;
  readonly check: Check;
  /** The author's text of the current exercise; null while it is unknown, or when it is not there. */
  readonly solution: string | null;
  /** Whether it was looked at before there was a pass: who has made up their mind is not asked again. */
  readonly peeked: boolean;
  readonly page: Page;
  /** How far the page can be scrolled on the screen that it was drawn on last. */
  readonly extent: number;
  /** Why the last key did nothing; gone with the next event that matters. */
  readonly notice: string | null;
  /** What there is to know; gone with the next key. */
  readonly news: readonly string[];
  /** Which of the news tells that the file was replaced, and by which text: null until that is read. A save of another text ends it. */
  readonly replaced: { readonly said: string; readonly hash: string | null } | null;
  /** Where it goes on after the questions that are being asked, which have the keys and the screen; null for none. */
  readonly asking: "next" | "here" | null;
  /** Whether the last change of progress is not on disk. */
  readonly unsaved: boolean;
  /** Input has ended: quit as soon as there is a verdict. */
  readonly leaving: boolean;
  /** Whether keys are typed with Enter, so that a number can have two digits. */
  readonly typed: boolean;
}

export interface Change {
  readonly state: State;
  readonly effects: readonly Effect[];
}

export interface Beginning {
  readonly course: Course;
  readonly snapshot: Snapshot;
  /** Where to begin; null for where the learner was last. */
  readonly start: Exercise | null;
  readonly news: readonly string[];
  readonly typed: boolean;
}

export function initialState({ course, snapshot, start, news, typed }: Beginning): State {
  const steps = course.chapters.flatMap((chapter) =>
    chapter.exercises.map((exercise, index) => ({ exercise, chapter, opens: index === 0 })),
  );
  const names = steps.map(({ exercise }) => exercise.name);
  const wanted = start?.name ?? currentOf(snapshot, names) ?? "";
  return {
    steps,
    snapshot,
    hashes: {},
    at: names.indexOf(wanted),
    check: waiting,
    solution: null,
    peeked: false,
    page: exercisePage,
    extent: 0,
    notice: null,
    news,
    replaced: null,
    asking: null,
    unsaved: false,
    leaving: false,
    typed,
  };
}

/** The step that the learner is at; null when all are done. */
export function currentStep({ steps, at }: State): Step | null {
  return steps[at] ?? null;
}

/** Whether the current exercise was solved, by this text or by one before it. */
export function isDone(state: State): boolean {
  const step = currentStep(state);
  return step !== null && hasPassed(state.snapshot, step.exercise.name);
}

/** Whether the text that was judged last passes. */
export function passes({ check }: State): boolean {
  return check.kind === "judged" && isPass(check.verdict);
}

/** Whether an exercise has passed, and whether its file still holds the text that did, as far as that is known. */
export function standing({ snapshot, hashes }: State, { name }: Exercise): Standing {
  const hash = hashes[name];
  if (hash !== undefined) return standingOf(snapshot, name, hash);
  return hasPassed(snapshot, name) ? "done" : "pending";
}

export function countDone({ steps, snapshot }: State): number {
  return steps.filter(({ exercise }) => hasPassed(snapshot, exercise.name)).length;
}

export function same(state: State): Change {
  return { state, effects: [] };
}
