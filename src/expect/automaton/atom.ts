import type { TextTest, Who } from "../pattern.js";
import { isWho, type Speaker } from "../threads.js";

/** One printed line. `thread` null stands for a thread that every `by` lets pass. */
export interface Line {
  readonly text: string;
  readonly thread: Speaker | null;
}

/** Where the value of a named capture is kept: which of the enclosing scopes, counted from outside, and which slot there. */
export interface Capture {
  readonly name: string;
  readonly level: number;
  readonly slot: number;
}

/** The values of the captures of one scope; null where none was captured yet. */
export type Frame = readonly (string | null)[];

/** The frames of the enclosing scopes, outermost first. */
export type Values = readonly Frame[];

/** One line of a pattern: what it says, and who must print it. */
export interface Atom {
  readonly kind: "atom";
  readonly id: string;
  readonly test: TextTest;
  readonly regex: RegExp | null;
  readonly who: readonly Who[];
  readonly captures: readonly Capture[];
}

/** The values after `line` was taken for the atom; null when it cannot be. */
export function take(atom: Atom, line: Line, values: Values): Values | null {
  const captured = capturesIn(atom, line.text);
  return captured !== null && mayPrint(atom, line.thread) ? bind(atom, captured, values) : null;
}

/** Whether the atom allows this line, whatever was captured before. */
export function allows(atom: Atom, line: Line): boolean {
  return capturesIn(atom, line.text) !== null && mayPrint(atom, line.thread);
}

export function mayPrint(atom: Atom, thread: Speaker | null): boolean {
  return thread === null || atom.who.every((who) => isWho(who, thread));
}

type Captured = Readonly<Record<string, string | undefined>>;
const nothingCaptured: Captured = {};

function capturesIn({ test, regex }: Atom, text: string): Captured | null {
  if (test.kind === "text") return test.text === text ? nothingCaptured : null;
  const match = regex?.exec(text);
  return match ? (match.groups ?? nothingCaptured) : null;
}

function bind(atom: Atom, captured: Captured, values: Values): Values | null {
  let bound = values;
  for (const { name, level, slot } of atom.captures) {
    const value = captured[name];
    const before = bound[level]?.[slot] ?? null;
    if (value === undefined || value === before) continue;
    if (before !== null) return null;
    bound = bound.with(level, (bound[level] ?? []).with(slot, value));
  }
  return bound;
}
