import type { Verdict } from "../checker/verdict.js";
import { isPass } from "./check.js";
import { type Memo, passedHash, remembering } from "./memory.js";
import { type Change, type State, same } from "./state.js";

/** Remembers at once, and has it saved. */
export function remember(state: State, memo: Memo): Change {
  return {
    state: { ...state, snapshot: remembering(state.snapshot, memo) },
    effects: [{ kind: "remember", memo }],
  };
}

export interface Outcome {
  readonly hash: string;
  readonly verdict: Verdict;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Remembers a pass, unless it is known and on disk. */
export function rememberPass(state: State, exercise: string, { hash, verdict, now }: Outcome): Change {
  const known = passedHash(state.snapshot, exercise) === hash && !state.unsaved;
  return isPass(verdict) && !known ? remember(state, passed(exercise, hash, now)) : same(state);
}

/** Takes a pass back, to the text that had passed before it; null for none. */
export function takeBack(state: State, exercise: string, before: string | null, now: number): Change {
  return remember(state, before === null ? { kind: "unpassed", exercise } : passed(exercise, before, now));
}

function passed(exercise: string, hash: string, now: number): Memo {
  return { kind: "passed", exercise, hash, at: new Date(now).toISOString() };
}
