import type { Change, State } from "../state.js";
import { allKeys } from "./all.js";
import { type KeyTable, refused } from "./binding.js";
import { confirmKeys } from "./confirm.js";
import { exerciseKeys } from "./exercise.js";
import { listKeys, searchKeys } from "./list.js";
import { textKeys } from "./text.js";

/** What keys do on the page that is shown. */
export function keysOf({ page }: Pick<State, "page">): KeyTable {
  switch (page.kind) {
    case "exercise":
      return exerciseKeys;
    case "confirm":
      return confirmKeys;
    case "text":
      return textKeys;
    case "list":
      return page.typing ? searchKeys : listKeys;
    case "all":
      return allKeys;
    default:
      return page satisfies never;
  }
}

/** What a key does; a key that does nothing says why. Where keys are typed in lines, their labels do as well. */
export function press(state: State, key: string): Change {
  const { bindings, otherwise } = keysOf(state);
  const quiet: State = { ...state, notice: null, news: [] };
  const binding = bindings.find(({ keys, label }) => keys.includes(key) || (key.length > 1 && label === key));
  if (binding === undefined) return otherwise(quiet, key);
  const reason = binding.refuse?.(state) ?? null;
  return reason === null ? binding.act(quiet, key) : refused(quiet, key, reason);
}
