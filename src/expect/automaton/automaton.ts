import type { Pattern } from "../pattern.js";
import type { Line } from "./atom.js";
import { compile } from "./compile.js";
import { derive } from "./derive.js";
import { describe } from "./describe.js";
import { firsts, nullable } from "./inspect.js";
import { keyOf, type Term } from "./term.js";

/** What may still be printed: the ways in which the lines so far can be understood, each with what remains. */
export interface State {
  readonly terms: readonly Term[];
}

/** More ways than this to understand the same lines is a pattern that nobody can judge. */
const MOST_TERMS = 10_000;

/** Thrown by `step`: the lines so far fit the pattern in too many ways to follow them all. */
export class AmbiguousPattern extends Error {
  constructor() {
    super(`these lines fit the expectation in more than ${MOST_TERMS.toLocaleString("en")} ways`);
    this.name = "AmbiguousPattern";
  }
}

export function start(pattern: Pattern): State {
  return { terms: [compile(pattern)] };
}

/** The state after one more line; null when the line cannot come here. */
export function step(state: State, line: Line): State | null {
  const terms = state.terms.flatMap((term) => derive(term, line)).map(({ term }) => term);
  if (terms.length > 1) return { terms: distinct(terms) };
  return terms.length === 0 ? null : { terms };
}

// Keys are made only where there is a choice: a pattern that is never in doubt never pays for them.
function distinct(terms: readonly Term[]): readonly Term[] {
  const byKey = new Map(terms.map((term) => [keyOf(term), term]));
  if (byKey.size > MOST_TERMS) throw new AmbiguousPattern();
  return [...byKey.values()];
}

/** Whether the program may end here. */
export function accepts(state: State): boolean {
  return state.terms.some(nullable);
}

/** What could come next, as messages say it. */
export function expected(state: State, describeFirst = describe): string[] {
  const next = state.terms.flatMap((term) => firsts(term)).map((first) => describeFirst(first));
  return [...new Set(accepts(state) ? [...next, "the end of the program"] : next)];
}

/** States of one pattern with the same key allow the same lines to follow. */
export function stateKey(state: State): string {
  return state.terms.map(keyOf).sort().join(" | ");
}
