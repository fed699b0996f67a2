import { checkAll, failing, leaveAll } from "../all.js";
import { moved, placeOf } from "../list.js";
import { goTo } from "../moving.js";
import { type Change, type State, same } from "../state.js";
import { type Binding, everywhere, type KeyTable } from "./binding.js";

/** While all exercises are checked, and over what came of it. */
export const allKeys: KeyTable = {
  bindings: [
    { keys: ["enter"], label: "go there", help: "continue at this exercise", act: choose },
    { keys: ["down", "j"], name: "Up Down", label: "move", help: "the next one", act: move(1) },
    { keys: ["up", "k"], label: null, help: "the one before", act: move(-1) },
    {
      keys: ["c"],
      label: "check again",
      help: "check all exercises again",
      refuse: ({ page }) => (page.kind === "all" && page.running ? "this is running; Esc stops it" : null),
      act: checkAll,
    },
    { keys: ["escape", "q"], label: "back", help: "stop, and go back to the exercise", act: leaveAll },
    ...everywhere,
  ],
  otherwise: (state, key) => same({ ...state, notice: `${key} does nothing here; Esc goes back` }),
};

function move(distance: number): Binding["act"] {
  return (state) => {
    const { page } = state;
    if (page.kind !== "all") return same(state);
    return same({ ...state, page: { ...page, cursor: moved(page.cursor, failing(state, page), distance) } });
  };
}

function choose(state: State): Change {
  const { page } = state;
  if (page.kind !== "all") return same(state);
  const rows = failing(state, page);
  const row = rows[placeOf(page.cursor, rows)];
  if (row === undefined) return same({ ...state, notice: "there is nothing to go to" });
  return goTo(state, row.index);
}
