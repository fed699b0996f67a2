import type { Explanation } from "./explanation.js";
import * as atomics from "./stories/atomics.js";
import * as guards from "./stories/guards.js";
import * as lent from "./stories/lent.js";
import * as lifetimes from "./stories/lifetimes.js";
import * as lints from "./stories/lints.js";
import * as locks from "./stories/locks.js";
import * as module from "./stories/module.js";
import * as moves from "./stories/moves.js";
import * as programs from "./stories/programs.js";
import * as scopeBorrows from "./stories/scope-borrows.js";
import * as scopeUses from "./stories/scope-uses.js";
import * as sharedData from "./stories/shared-data.js";
import * as statics from "./stories/statics.js";
import * as threads from "./stories/threads.js";
import * as values from "./stories/values.js";

const stories = {
  ...atomics,
  ...guards,
  ...lent,
  ...lifetimes,
  ...lints,
  ...locks,
  ...module,
  ...moves,
  ...programs,
  ...scopeBorrows,
  ...scopeUses,
  ...sharedData,
  ...statics,
  ...threads,
  ...values,
};

/** One for each code that the tool reports: Rust's numbers first, then the names, each in order. */
export const explanations: readonly Explanation[] = Object.values<Explanation>(stories).sort((a, b) =>
  a.code < b.code ? -1 : 1,
);

/**
 * The explanation of a code as people write it; null when there is none.
 *
 * @example explanationOf("e0373"), explanationOf("373"), explanationOf("unused-must-use")
 */
export function explanationOf(word: string): Explanation | null {
  const meant = /^\d{1,4}$/.test(word)
    ? `e${word.padStart(4, "0")}`
    : word.toLowerCase().replaceAll("-", "_");
  return explanations.find(({ code }) => code.toLowerCase() === meant) ?? null;
}

/** The explanation that speaks of a code which only Rust reports, as E0373's does of E0597; null when none does. */
export function explanationWith(rustCode: string): Explanation | null {
  const spoken = rustCode.toUpperCase();
  return explanations.find(({ rust, here }) => `${rust} ${here}`.includes(spoken)) ?? null;
}
