import type { Change, State } from "../state.js";
import { keyName } from "./names.js";

/** One thing that a key does on a page. */
export interface Binding {
  readonly keys: readonly string[];
  /** What the line of keys calls it, if not by the first of `keys`. */
  readonly name?: string;
  /** What the line of keys says; null for keys that need no mention there. */
  readonly label: string | null;
  readonly help: string;
  /** Why the key does nothing now; null when it works. */
  readonly refuse?: (state: State) => string | null;
  /** `key` is the one of `keys` that was pressed, or all that was typed. */
  readonly act: (state: State, key: string) => Change;
}

/** What keys do on a page, and what becomes of those that are bound to nothing there. */
export interface KeyTable {
  readonly bindings: readonly Binding[];
  readonly otherwise: (state: State, key: string) => Change;
}

export function refused(state: State, key: string, reason: string): Change {
  return { state: { ...state, notice: `${keyName(key)}: ${reason}` }, effects: [] };
}

/** Keys that mean the same on every page. */
export const everywhere: readonly Binding[] = [
  {
    keys: ["ctrl-c"],
    label: null,
    help: "quit at once",
    act: (state) => ({ state, effects: [{ kind: "abort" }, { kind: "quit", code: 130 }] }),
  },
  {
    keys: ["ctrl-z"],
    label: null,
    help: "suspend; the shell's fg continues",
    act: (state) => ({ state, effects: [{ kind: "suspend" }] }),
  },
];
