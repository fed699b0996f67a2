import { press } from "./keys.js";
import { type Change, type Check, currentStep, type Event, goTo, type State } from "./state.js";

/** The whole behaviour of watch: what an event makes of the state, and what is to be done about it. */
export function update(state: State, event: Event): Change {
  switch (event.kind) {
    case "key":
      return state.asking ? same(state) : press(state, event.key);
    case "input-ended":
      return settle(same({ ...state, leaving: true }));
    case "saved":
      return saved(state, event);
    case "missing":
      return concerns(state, event.file) ? missing(state) : same(state);
    case "judged":
      return judged(state, event);
    case "asked":
      return settle(goTo({ ...state, asking: false }, state.at + 1));
    default:
      return event satisfies never;
  }
}

/** A newer text makes the running check pointless; the same text is no news. */
function saved(state: State, { file, hash, text }: Extract<Event, { kind: "saved" }>): Change {
  const step = currentStep(state);
  if (step === null || !concerns(state, file) || hash === hashOf(state.check)) return same(state);
  return {
    state: { ...state, check: { kind: "running", hash, text }, notice: null },
    effects: [{ kind: "abort" }, { kind: "check", exercise: step.exercise, hash, text }],
  };
}

function judged(state: State, { hash, verdict, ms }: Extract<Event, { kind: "judged" }>): Change {
  if (state.check.kind !== "running" || state.check.hash !== hash) return same(state);
  if (state.seeking && verdict.kind === "passed") return settle(goTo(state, state.at + 1));
  const check: Check = { ...state.check, kind: "judged", verdict, ms };
  return settle(same({ ...state, seeking: false, notice: null, check }));
}

function missing(state: State): Change {
  return settle({
    state: { ...state, check: { kind: "missing" }, notice: null },
    effects: [{ kind: "abort" }],
  });
}

/** Where nothing more can be typed, there is nothing to wait for after a verdict. */
function settle({ state, effects }: Change): Change {
  const busy =
    currentStep(state) !== null && (state.check.kind === "waiting" || state.check.kind === "running");
  const quit = state.leaving && !busy && !state.asking;
  return { state, effects: quit ? [...effects, { kind: "quit", code: 0 }] : effects };
}

function same(state: State): Change {
  return { state, effects: [] };
}

function concerns(state: State, file: string): boolean {
  return currentStep(state)?.exercise.file === file;
}

function hashOf(check: Check): string | null {
  return check.kind === "running" || check.kind === "judged" ? check.hash : null;
}
