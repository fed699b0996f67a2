import { type Change, currentStep, goTo, hasPassed, type State } from "./state.js";

export interface Binding {
  readonly keys: readonly string[];
  /** What the help line says; null for keys that need no mention. */
  readonly label: string | null;
  readonly help: string;
  /** Why the key does nothing now; null when it works. */
  refuse(state: State): string | null;
  act(state: State): Change;
}

const never = (): null => null;
const stay = (state: State): Change => ({ state, effects: [] });
const allDone = "every exercise is done; q quits";

export const bindings: readonly Binding[] = [
  {
    keys: ["n"],
    label: "next",
    help: "go on to the next exercise, once this one has passed",
    refuse: (state) => (currentStep(state) === null ? allDone : hasPassed(state) ? null : notYet(state)),
    act: goOn,
  },
  {
    keys: ["h"],
    label: "hint",
    help: "show the next of the three hints",
    refuse: (state) => {
      const step = currentStep(state);
      if (step === null) return allDone;
      if (hasPassed(state)) return "it passes already; n goes on";
      return state.hintsShown < step.exercise.hints.length ? null : "that was the last hint";
    },
    act: (state) => stay({ ...state, hintsShown: state.hintsShown + 1 }),
  },
  {
    keys: ["r"],
    label: "run",
    help: "check the file again",
    refuse: (state) => (currentStep(state) === null ? allDone : null),
    act: (state) => reopen(state),
  },
  {
    keys: ["?"],
    label: "keys",
    help: "show or hide this list",
    refuse: never,
    act: (state) => stay({ ...state, helpShown: !state.helpShown }),
  },
  {
    keys: ["q", "escape"],
    label: "quit",
    help: "quit (Esc and Ctrl-C do too)",
    refuse: never,
    act: (state) => ({ state, effects: [{ kind: "abort" }, { kind: "quit", code: 0 }] }),
  },
  {
    keys: ["ctrl-c"],
    label: null,
    help: "quit",
    refuse: never,
    act: (state) => ({ state, effects: [{ kind: "abort" }, { kind: "quit", code: 130 }] }),
  },
  {
    keys: ["ctrl-z"],
    label: null,
    help: "suspend",
    refuse: never,
    act: (state) => ({ state, effects: [{ kind: "suspend" }] }),
  },
];

/** What a key does; a key that does nothing says why. */
export function press(state: State, key: string): Change {
  const binding = bindings.find(({ keys }) => keys.includes(key));
  if (binding === undefined) return stay({ ...state, notice: `${key} does nothing here; ? shows the keys` });
  const reason = binding.refuse(state);
  if (reason !== null) return stay({ ...state, notice: `${key}: ${reason}` });
  return binding.act({ ...state, notice: null });
}

function notYet({ check }: State): string {
  switch (check.kind) {
    case "waiting":
    case "running":
      return "the check is still running";
    case "missing":
      return "the file is missing";
    case "judged":
      return "this exercise does not pass yet; h shows a hint";
  }
}

/** The next exercise; where a chapter ends, its questions come first. */
function goOn(state: State): Change {
  const here = currentStep(state);
  const next = state.steps[state.at + 1];
  const questions = here === null || here.chapter === next?.chapter ? [] : here.chapter.questions;
  if (questions.length === 0) return goTo(state, state.at + 1);
  return { state: { ...state, asking: true }, effects: [{ kind: "ask", questions }] };
}

function reopen(state: State): Change {
  const { effects } = goTo(state, state.at);
  return { state: { ...state, check: { kind: "waiting" } }, effects };
}
