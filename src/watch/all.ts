import { isBusy, isPass, waiting } from "./check.js";
import type { Event } from "./events.js";
import type { Row } from "./list.js";
import { type AllPage, exercisePage } from "./pages.js";
import { rememberPass } from "./remember.js";
import { type Change, currentStep, type State, same } from "./state.js";

/** Begins to check all exercises; whatever else is being checked gives way. */
export function checkAll(state: State): Change {
  const exercises = state.steps.map(({ exercise }) => exercise);
  const page: AllPage = { kind: "all", checked: [], running: true, cursor: 0 };
  const check = isBusy(state.check) ? waiting : state.check;
  return {
    state: { ...state, page, check, notice: null },
    effects: [{ kind: "abort" }, { kind: "check-all", exercises }],
  };
}

export function checked(state: State, event: Extract<Event, { kind: "checked" | "checked-all" }>): Change {
  const { page } = state;
  if (page.kind !== "all" || !page.running) return same(state);
  if (event.kind === "checked-all") return resumed({ ...state, page: { ...page, running: false } });
  const { exercise, verdict, hash } = event;
  const known: State = {
    ...state,
    hashes: { ...state.hashes, [exercise]: hash },
    page: { ...page, checked: [...page.checked, { exercise, verdict }] },
  };
  return rememberPass(known, exercise, event);
}

/** Back to the exercise; what is left unchecked stays so. */
export function leaveAll(state: State): Change {
  const { page } = state;
  const stopped = page.kind === "all" && page.running;
  const { state: next, effects } = resumed({ ...state, page: exercisePage, notice: null });
  return { state: next, effects: stopped ? [{ kind: "abort" }, ...effects] : effects };
}

/** The check of the current exercise that had to give way. */
function resumed(state: State): Change {
  const step = currentStep(state);
  if (step === null || state.check.kind !== "waiting") return same(state);
  return { state, effects: [{ kind: "open", exercise: step.exercise }] };
}

/** The exercises that did not pass. */
export function failing({ steps }: State, { checked }: AllPage): readonly Row[] {
  const failed = new Set(checked.filter(({ verdict }) => !isPass(verdict)).map(({ exercise }) => exercise));
  return steps.map((step, index) => ({ step, index })).filter(({ step }) => failed.has(step.exercise.name));
}
