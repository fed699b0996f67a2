import type { Verdict } from "../../checker/verdict.js";
import { checkAll } from "../all.js";
import { errorCode, isBusy, waiting } from "../check.js";
import type { View } from "../events.js";
import { listPage } from "../list.js";
import { hintsShown } from "../memory.js";
import { goOn, goTo, questionsNow, survey } from "../moving.js";
import type { TextPage } from "../pages.js";
import { remember } from "../remember.js";
import { type Change, currentStep, isDone, passes, type State, same } from "../state.js";
import { type Binding, everywhere, type KeyTable } from "./binding.js";

const allDone = "every exercise is done; p goes back, l lists them";

/** A reason against what needs an exercise. */
const needsExercise = (state: State): string | null => (currentStep(state) === null ? allDone : null);

const bindings: readonly Binding[] = [
  {
    keys: ["n"],
    label: "next",
    help: "go on to the next exercise, once this one is done; where a chapter ends, its questions come first",
    refuse: (state) => needsExercise(state) ?? (isDone(state) || passes(state) ? null : notYet(state)),
    act: goOn,
  },
  {
    keys: ["h"],
    label: "hint",
    help: "show the next hint",
    refuse: refuseHint,
    act: hint,
  },
  {
    keys: ["e"],
    label: "explain",
    help: "tell the story behind the error, and how to mend it",
    refuse: (state) => needsExercise(state) ?? refuseStory(state),
    act: (state) => same(open(state, "story")),
  },
  {
    keys: ["o"],
    label: "outputs",
    help: "show every output that the program can have",
    refuse: (state) => needsExercise(state) ?? refuseOutcomes(state),
    act: (state) => view(state, "outcomes"),
  },
  {
    keys: ["t"],
    label: "trace",
    help: "step through the ordering in which the program fails",
    refuse: (state) => needsExercise(state) ?? refuseTrace(state),
    act: (state) => view(state, "ordering"),
  },
  {
    keys: ["s"],
    label: "solution",
    help: "show how the author's solution differs from yours",
    refuse: (state) =>
      needsExercise(state) ?? (state.solution === null ? "the author's solution is not here" : null),
    act: (state) => {
      const asks = !isDone(state) && !state.peeked;
      return same(asks ? { ...state, page: { kind: "confirm", what: "solution" } } : open(state, "solution"));
    },
  },
  {
    keys: ["l"],
    label: "list",
    help: "list all exercises, and go to another one",
    act: (state) => ({ state: { ...state, page: listPage(state) }, effects: [survey(state)] }),
  },
  {
    keys: ["r"],
    label: "run",
    help: "read the file and check it again",
    refuse: needsExercise,
    act: recheck,
  },
  {
    keys: ["x"],
    label: "reset",
    help: "put the exercise back to how it was at first (a backup of yours is kept)",
    refuse: needsExercise,
    act: (state) => same({ ...state, page: { kind: "confirm", what: "reset" } }),
  },
  {
    keys: ["u"],
    label: null,
    help: "undo the last reset of this exercise",
    refuse: needsExercise,
    act: (state) => withExercise(state, "undo"),
  },
  {
    keys: ["z"],
    label: "quiz",
    help: "ask the questions of this chapter now",
    refuse: (state) =>
      needsExercise(state) ?? (chapterQuestions(state).length === 0 ? "this chapter has no questions" : null),
    act: (state) => ({
      state: { ...state, asking: "here" },
      effects: [{ kind: "ask", questions: chapterQuestions(state) }],
    }),
  },
  { keys: ["c"], label: "check all", help: "check all exercises", act: checkAll },
  {
    keys: ["v"],
    label: "view all",
    help: "show all that there is to say about this text, to scroll through",
    refuse: (state) =>
      needsExercise(state) ?? (state.check.kind === "judged" ? null : "there is no verdict yet"),
    act: (state) => same(open(state, "verdict")),
  },
  {
    keys: ["p"],
    label: "previous",
    help: "go back to the exercise before",
    refuse: ({ at }) => (at === 0 ? "this is the first exercise" : null),
    act: (state) => goTo(state, state.at - 1),
  },
  { keys: ["?"], label: "keys", help: "show this list", act: (state) => same(open(state, "keys")) },
  { keys: ["q"], label: "quit", help: "quit; progress is saved already", act: quit },
  {
    keys: ["escape"],
    label: null,
    help: "pressed twice, quit; while a check runs, once is enough",
    refuse: refuseEscape,
    act: quit,
  },
  ...everywhere,
];

export const exerciseKeys: KeyTable = {
  bindings,
  otherwise: (state, key) => same({ ...state, notice: `${key} does nothing here; ? shows the keys` }),
};

export function withExercise(state: State, kind: "reset" | "undo"): Change {
  const step = currentStep(state);
  return step === null ? same(state) : { state, effects: [{ kind, exercise: step.exercise }] };
}

export function open(state: State, what: TextPage["what"]): State {
  return { ...state, page: { kind: "text", what, top: 0 } };
}

function view(state: State, what: View): Change {
  const step = currentStep(state);
  if (step === null || state.check.kind !== "judged") return same(state);
  const { text, verdict } = state.check;
  const of = { exercise: step.exercise, text, verdict };
  return { state: { ...state, asking: "here" }, effects: [{ kind: "view", what, of }] };
}

function refuseStory({ check }: State): string | null {
  if (check.kind !== "judged") return "there is no verdict yet";
  return errorCode(check) === null ? "there is no error to explain" : null;
}

function refuseOutcomes({ check }: State): string | null {
  if (check.kind !== "judged") return "there is no verdict yet";
  const rejected = check.verdict.kind !== "unjudged" && check.verdict.runs.length === 0;
  return rejected ? "a program that is rejected shows nothing" : null;
}

function refuseTrace({ check }: State): string | null {
  if (check.kind !== "judged") return "there is no verdict yet";
  return hasFailingOrder(check.verdict) ? null : "no ordering of this text fails";
}

function hasFailingOrder(verdict: Verdict): boolean {
  const failures = verdict.kind === "failed" ? verdict.failures : [];
  return failures.some((failure) => failure.kind === "behaviour" && failure.finding.schedule !== undefined);
}

function chapterQuestions(state: State) {
  const step = currentStep(state);
  return step === null ? [] : questionsNow(step.chapter, state);
}

function quit(state: State): Change {
  return { state, effects: [{ kind: "abort" }, { kind: "quit", code: 0 }] };
}

const escapeAgain = "once more, or q, quits";

/** Esc closes whatever is open, and is easily pressed once too often: the first one only says what the next does. */
function refuseEscape({ check, notice, at, steps }: State): string | null {
  const isChecking = at in steps && isBusy(check);
  return isChecking || notice?.endsWith(escapeAgain) ? null : escapeAgain;
}

function notYet({ check }: State): string {
  switch (check.kind) {
    case "waiting":
    case "running":
      return "the check is still running";
    case "missing":
      return check.reason === null ? "the file is missing" : "the file cannot be read";
    case "judged":
      return "this exercise does not pass yet; h shows a hint";
    default:
      return check satisfies never;
  }
}

function refuseHint(state: State): string | null {
  const step = currentStep(state);
  if (step === null) return allDone;
  if (passes(state)) return "it passes already; n goes on";
  const { name, hints } = step.exercise;
  return hintsShown(state.snapshot, name) < hints.length
    ? null
    : "that was the last hint; s shows the solution";
}

function hint(state: State): Change {
  const step = currentStep(state);
  if (step === null) return same(state);
  const { name } = step.exercise;
  return remember(state, { kind: "hinted", exercise: name, step: hintsShown(state.snapshot, name) + 1 });
}

function recheck(state: State): Change {
  const step = currentStep(state);
  if (step === null) return same(state);
  return {
    state: { ...state, check: waiting },
    effects: [{ kind: "abort" }, { kind: "open", exercise: step.exercise }],
  };
}
