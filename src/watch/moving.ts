import type { Chapter } from "../course/course.js";
import type { Question } from "../course/question.js";
import { dueReviews } from "../progress/review.js";
import { hasPassed } from "../progress/standing.js";
import { waiting } from "./check.js";
import type { Effect } from "./events.js";
import { remembering, wasAsked } from "./memory.js";
import { exercisePage } from "./pages.js";
import { type Change, currentStep, type State } from "./state.js";

/** What is to be done when watch begins. */
export function begin(state: State): Change {
  const { state: first, effects } = goTo(state, state.at);
  return { state: first, effects: [...effects, survey(state)] };
}

/** Looks at the files of what is done, for changes that nobody saw. */
export function survey({ steps, snapshot }: State): Effect {
  const done = steps.filter(({ exercise }) => hasPassed(snapshot, exercise.name));
  return { kind: "survey", exercises: done.map(({ exercise }) => exercise) };
}

/** The state at step `at`, with nothing known of its file yet. */
export function goTo(state: State, at: number): Change {
  const there: State = {
    ...state,
    at,
    check: waiting,
    solution: null,
    peeked: false,
    page: exercisePage,
    notice: null,
  };
  const step = currentStep(there);
  if (step === null) return { state: there, effects: [{ kind: "abort" }] };
  const { exercise } = step;
  const memo = { kind: "moved", exercise: exercise.name } as const;
  return {
    state: { ...there, snapshot: remembering(state.snapshot, memo) },
    effects: [{ kind: "abort" }, { kind: "remember", memo }, { kind: "open", exercise }],
  };
}

/** The next exercise. Before it come missed questions that are due again and, where a chapter ends, its own. */
export function goOn(state: State): Change {
  const here = currentStep(state);
  const next = nextStep(state);
  const ends = here !== null && here.chapter !== state.steps[state.at + 1]?.chapter;
  const questions = [...dueAgain(state), ...(ends ? open(here.chapter, state) : [])];
  if (questions.length === 0) return goTo(state, next);
  return { state: { ...state, asking: "next" }, effects: [{ kind: "ask", questions }] };
}

function dueAgain({ steps, snapshot }: State): readonly Question[] {
  const questions = [...new Set(steps.map(({ chapter }) => chapter))].flatMap((chapter) => chapter.questions);
  const finished = steps.every(({ exercise }) => hasPassed(snapshot, exercise.name));
  const due = dueReviews({ snapshot, questions, finished });
  return due.flatMap(({ id }) => questions.filter((question) => question.id === id));
}

/** After the last step, the first that was passed over; their number when all are done. */
export function nextStep({ steps, at, snapshot }: State): number {
  if (at + 1 < steps.length) return at + 1;
  const open = steps.findIndex(({ exercise }) => !hasPassed(snapshot, exercise.name));
  return open >= 0 ? open : steps.length;
}

/** The chapter's questions: those that were never put, or all when all were. */
export function questionsNow(chapter: Chapter, state: State): readonly Question[] {
  const left = open(chapter, state);
  return left.length === 0 ? chapter.questions : left;
}

function open({ questions }: Chapter, { snapshot }: State): readonly Question[] {
  return questions.filter((question) => !wasAsked(snapshot, question));
}
