import { listRows, moved, nextFilter, placeOf } from "../list.js";
import { goTo } from "../moving.js";
import { exercisePage, type ListPage } from "../pages.js";
import { type Change, type State, same } from "../state.js";
import { type Binding, everywhere, type KeyTable } from "./binding.js";

/** Rows that a key turns over: fewer than any list shows. */
const pageful = 10;

const bindings: readonly Binding[] = [
  { keys: ["enter"], label: "go there", help: "continue at this exercise", act: choose },
  { keys: ["down", "j"], name: "Up Down", label: "move", help: "the next exercise", act: move(1) },
  { keys: ["up", "k"], label: null, help: "the exercise before", act: move(-1) },
  { keys: ["space", "page-down"], label: null, help: "further on", act: move(pageful) },
  { keys: ["b", "page-up"], label: null, help: "further back", act: move(-pageful) },
  { keys: ["g", "home"], label: null, help: "the first exercise", act: move(Number.NEGATIVE_INFINITY) },
  { keys: ["G", "end"], label: null, help: "the last exercise", act: move(Number.POSITIVE_INFINITY) },
  {
    keys: ["f"],
    label: "filter",
    help: "all, pending, done, changed",
    act: (state) => changed(state, (page) => ({ ...page, filter: nextFilter(page.filter) })),
  },
  {
    keys: ["/"],
    label: "search",
    help: "search as you type",
    act: (state) => changed(state, (page) => ({ ...page, typing: true, search: "" })),
  },
  { keys: ["escape", "q", "l"], label: "back", help: "back to the exercise", act: back },
  ...everywhere,
];

/** In typed lines the number of an exercise goes there. */
export const listKeys: KeyTable = {
  bindings,
  otherwise(state, key) {
    const index = Number(key) - 1;
    if (state.typed && /^\d+$/.test(key) && index in state.steps) return goTo(state, index);
    return same({ ...state, notice: `${key} does nothing in the list; Esc goes back` });
  },
};

/** While a search is typed, keys are its letters. */
export const searchKeys: KeyTable = {
  bindings: [
    {
      keys: ["enter", "down", "up"],
      label: "keep",
      help: "done typing",
      act: (state) => changed(state, (page) => ({ ...page, typing: false })),
    },
    {
      keys: ["escape"],
      label: "clear",
      help: "search for nothing",
      act: (state) => changed(state, (page) => ({ ...page, typing: false, search: "" })),
    },
    {
      keys: ["backspace"],
      label: null,
      help: "take a letter back",
      act: (state) => changed(state, (page) => ({ ...page, search: page.search.slice(0, -1) })),
    },
    {
      keys: ["space"],
      label: null,
      help: "another word",
      act: (state) => changed(state, (page) => ({ ...page, search: `${page.search} ` })),
    },
    ...everywhere,
  ],
  otherwise: (state, key) =>
    /^(ctrl-.|tab|left|right|home|end|page-.*)$/.test(key)
      ? same(state)
      : changed(state, (page) => ({ ...page, search: page.search + key })),
};

function changed(state: State, change: (page: ListPage) => ListPage): Change {
  return same(state.page.kind === "list" ? { ...state, page: change(state.page) } : state);
}

function move(distance: number): Binding["act"] {
  return (state) =>
    changed(state, (page) => ({ ...page, cursor: moved(page.cursor, listRows(state, page), distance) }));
}

function choose(state: State): Change {
  const { page } = state;
  if (page.kind !== "list") return same(state);
  const rows = listRows(state, page);
  const row = rows[placeOf(page.cursor, rows)];
  if (row === undefined) return same({ ...state, notice: "no exercise is like that; f changes the filter" });
  return row.index === state.at ? back(state) : goTo(state, row.index);
}

function back(state: State): Change {
  return same({ ...state, page: exercisePage });
}
