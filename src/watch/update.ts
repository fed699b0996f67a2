import { checked } from "./all.js";
import { isBusy } from "./check.js";
import { judged, missing, printed, saved } from "./checking.js";
import type { Event } from "./events.js";
import { press } from "./keys/press.js";
import { goTo, nextStep } from "./moving.js";
import { remember } from "./remember.js";
import { type Change, currentStep, type State, same } from "./state.js";

/** The whole behaviour of watch: what an event makes of the state, and what is to be done about it. */
export function update(state: State, event: Event): Change {
  return settle(changed(state, event));
}

function changed(state: State, event: Event): Change {
  switch (event.kind) {
    case "key":
      return state.asking === null ? press(state, event.key) : same(state);
    case "input-ended":
      return same({ ...state, leaving: true });
    case "saved":
      return saved(state, event);
    case "missing":
      return missing(state, event);
    case "printed":
      return printed(state, event);
    case "judged":
      return judged(state, event);
    case "checked":
    case "checked-all":
      return checked(state, event);
    case "answered":
      return remember(state, {
        kind: "answered",
        answer: event.answer,
        at: new Date(event.now).toISOString(),
      });
    case "asked":
      return asked(state);
    case "solution":
      return same(isCurrent(state, event.exercise) ? { ...state, solution: event.text } : state);
    case "surveyed":
      return same({ ...state, hashes: { ...state.hashes, ...event.hashes } });
    case "progress":
      return same({
        ...state,
        snapshot: event.snapshot,
        unsaved: event.unsaved,
        news: withNews(state, ...event.notices),
      });
    case "unsaved":
      return same({ ...state, unsaved: true, news: withNews(state, unsaved(event.reason)) });
    case "replaced":
      return replaced(state, event);
    case "refused":
      return same({ ...state, news: withNews(state, event.reason) });
    default:
      return event satisfies never;
  }
}

/** Where nothing more can be typed, there is nothing to wait for after a verdict. */
function settle({ state, effects }: Change): Change {
  const busy =
    (currentStep(state) !== null && isBusy(state.check)) || (state.page.kind === "all" && state.page.running);
  const quit = state.leaving && !busy && state.asking === null;
  return { state, effects: quit ? [...effects, { kind: "quit", code: 0 }] : effects };
}

/** Nothing is said twice. */
function withNews({ news }: State, ...added: readonly string[]): readonly string[] {
  return [...new Set([...news, ...added])];
}

function asked(state: State): Change {
  const back: State = { ...state, asking: null };
  return state.asking === "next" ? goTo(back, nextStep(back)) : same(back);
}

function isCurrent(state: State, exercise: string): boolean {
  return currentStep(state)?.exercise.name === exercise;
}

function unsaved(reason: string): string {
  return `progress cannot be saved: ${reason}. It is kept here meanwhile, and saved with the next pass if that can be`;
}

/** Whatever had passed, the original has not; what is brought back is judged anew. */
function replaced(state: State, { exercise, how, said }: Extract<Event, { kind: "replaced" }>): Change {
  const told = { ...state, news: [said] };
  const known = how === "reset" ? remember(told, { kind: "unpassed", exercise }) : same(told);
  const step = currentStep(state);
  if (step?.exercise.name !== exercise) return known;
  return {
    state: { ...known.state, replaced: { said, hash: null } },
    effects: [...known.effects, { kind: "open", exercise: step.exercise }],
  };
}
