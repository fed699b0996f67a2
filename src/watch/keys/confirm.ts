import { exercisePage } from "../pages.js";
import { type Change, type State, same } from "../state.js";
import { everywhere, type KeyTable, refused } from "./binding.js";
import { open, withExercise } from "./exercise.js";

/** What a question of `confirm` asks. */
export const confirmations = {
  reset: "Put this exercise back to how it was at first? A backup of your version is kept.",
  solution: "Really look at the solution, before you have found one?",
} as const;

/** While y or n is asked for. */
export const confirmKeys: KeyTable = {
  bindings: [
    { keys: ["y", "Y"], label: "yes", help: "do it", act: yes },
    {
      keys: ["n", "N", "escape", "q"],
      label: "no",
      help: "leave it as it is",
      act: (state) => same({ ...state, page: exercisePage }),
    },
    ...everywhere,
  ],
  otherwise: (state, key) => refused(state, key, "answer with y or n"),
};

function yes(state: State): Change {
  const { page } = state;
  const back: State = { ...state, page: exercisePage };
  if (page.kind !== "confirm") return same(back);
  return page.what === "reset"
    ? withExercise(back, "reset")
    : same(open({ ...back, peeked: true }, "solution"));
}
