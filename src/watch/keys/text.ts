import { exercisePage, type TextPage } from "../pages.js";
import { type Change, type State, same } from "../state.js";
import { type Binding, everywhere, type KeyTable } from "./binding.js";
import { exerciseKeys } from "./exercise.js";

/** Lines that stay in sight when a text is turned over by a page: fewer than any page has. */
const pageful = 10;

/** The key that opened a text, which also closes it. */
const openers: Readonly<Record<TextPage["what"], string>> = {
  keys: "?",
  verdict: "v",
  solution: "s",
  story: "e",
};

const bindings: readonly Binding[] = [
  { keys: ["down", "j", "enter"], name: "Up Down", label: "scroll", help: "one line on", act: scroll(1) },
  { keys: ["up", "k"], label: null, help: "one line back", act: scroll(-1) },
  { keys: ["space", "page-down"], label: "further", help: "further on", act: scroll(pageful) },
  { keys: ["b", "page-up"], label: null, help: "further back", act: scroll(-pageful) },
  { keys: ["g", "home"], label: null, help: "to the start", act: scroll(Number.NEGATIVE_INFINITY) },
  { keys: ["G", "end"], label: null, help: "to the end", act: scroll(Number.POSITIVE_INFINITY) },
  { keys: ["escape", "q"], label: "close", help: "back to the exercise", act: close },
  ...everywhere,
];

/** Keys that mean nothing in a text mean there what they mean beside it. */
export const textKeys: KeyTable = {
  bindings,
  otherwise(state, key) {
    const { page } = state;
    if (page.kind === "text" && key === openers[page.what]) return close(state);
    const meant = exerciseKeys.bindings.find(({ keys }) => keys.includes(key));
    if (meant === undefined) return same({ ...state, notice: `${key} does nothing here; Esc goes back` });
    const back: State = { ...state, page: exercisePage };
    const reason = meant.refuse?.(back) ?? null;
    return reason === null ? meant.act(back, key) : same({ ...state, notice: `${key}: ${reason}` });
  },
};

function close(state: State): Change {
  return same({ ...state, page: exercisePage });
}

function scroll(distance: number): Binding["act"] {
  return (state) => {
    const { page, extent } = state;
    if (page.kind !== "text") return same(state);
    const top = Math.max(0, Math.min(page.top + distance, extent));
    return same({ ...state, page: { ...page, top } });
  };
}
