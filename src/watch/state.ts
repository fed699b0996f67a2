import type { Verdict } from "../checker/verdict.js";
import type { Chapter, Course, Exercise } from "../course/course.js";
import type { Question } from "../course/question.js";

/** What is known of the text of the current exercise. A verdict belongs to the content hash that it names. */
export type Check =
  | { readonly kind: "waiting" }
  | { readonly kind: "missing" }
  | { readonly kind: "running"; readonly hash: string; readonly text: string }
  | {
      readonly kind: "judged";
      readonly hash: string;
      readonly text: string;
      readonly verdict: Verdict;
      readonly ms: number;
    };

export interface Step {
  readonly exercise: Exercise;
  readonly chapter: Chapter;
}

export interface State {
  readonly steps: readonly Step[];
  /** Index into `steps`; their number when all are done. */
  readonly at: number;
  readonly check: Check;
  /** At the start, exercises that pass already are passed over. */
  readonly seeking: boolean;
  readonly hintsShown: number;
  readonly helpShown: boolean;
  /** Why the last key did nothing. */
  readonly notice: string | null;
  /** A prompt is open: it has the keys and the screen. */
  readonly asking: boolean;
  /** Input has ended: quit as soon as there is a verdict. */
  readonly leaving: boolean;
}

export type Event =
  | { readonly kind: "key"; readonly key: string }
  | { readonly kind: "input-ended" }
  | { readonly kind: "saved"; readonly file: string; readonly hash: string; readonly text: string }
  | { readonly kind: "missing"; readonly file: string }
  | { readonly kind: "judged"; readonly hash: string; readonly verdict: Verdict; readonly ms: number }
  | { readonly kind: "asked" };

/** What the loop does for the state, which does nothing itself. */
export type Effect =
  | { readonly kind: "open"; readonly file: string }
  | { readonly kind: "check"; readonly exercise: Exercise; readonly hash: string; readonly text: string }
  | { readonly kind: "abort" }
  | { readonly kind: "ask"; readonly questions: readonly Question[] }
  | { readonly kind: "suspend" }
  | { readonly kind: "quit"; readonly code: number };

export interface Change {
  readonly state: State;
  readonly effects: readonly Effect[];
}

export function initialState(course: Course, start: Exercise | null): State {
  const steps = course.chapters.flatMap((chapter) =>
    chapter.exercises.map((exercise) => ({ exercise, chapter })),
  );
  const at = steps.findIndex(({ exercise }) => exercise === start);
  return {
    steps,
    at: Math.max(at, 0),
    check: { kind: "waiting" },
    seeking: start === null,
    hintsShown: 0,
    helpShown: false,
    notice: null,
    asking: false,
    leaving: false,
  };
}

/** The step that the learner is at; null when all are done. */
export function currentStep(state: State): Step | null {
  return state.steps[state.at] ?? null;
}

export function hasPassed({ check }: State): boolean {
  return check.kind === "judged" && check.verdict.kind === "passed";
}

/** The state at step `at`, with nothing known of its file yet. */
export function goTo(state: State, at: number): Change {
  const next: State = {
    ...state,
    at,
    check: { kind: "waiting" },
    hintsShown: 0,
    helpShown: false,
    notice: null,
  };
  const step = currentStep(next);
  if (step === null) return { state: { ...next, seeking: false }, effects: [{ kind: "abort" }] };
  return { state: next, effects: [{ kind: "abort" }, { kind: "open", file: step.exercise.file }] };
}
