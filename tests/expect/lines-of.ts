import type { Line } from "#lib/expect/automaton/atom.js";
import { accepts, type State, start, step } from "#lib/expect/automaton/automaton.js";
import type { Pattern } from "#lib/expect/pattern.js";
import type { Speaker } from "#lib/expect/threads.js";

export const mainSpeaker: Speaker = { name: "main", index: 0, parent: null };
export const childSpeaker: Speaker = { name: "worker", index: 1, parent: mainSpeaker };

export function printed(text: string, thread: Speaker = mainSpeaker): Line {
  return { text, thread };
}

/** The state after all lines; null when one of them cannot come. */
export function after(pattern: Pattern, lines: readonly Line[]): State | null {
  return lines.reduce<State | null>((state, line) => state && step(state, line), start(pattern));
}

export function allows(pattern: Pattern, ...texts: readonly string[]): boolean {
  const state = after(
    pattern,
    texts.map((text) => printed(text)),
  );
  return state !== null && accepts(state);
}
