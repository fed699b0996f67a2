import { type Item, type Pattern, textTest, toPattern, type Who } from "./pattern.js";

/**
 * One printed line. A string is the very text; a regular expression must match the whole line.
 *
 * A named capture that occurs at several places has the same value at all of them. A name that occurs only inside
 * a `repeat` is fresh in each round.
 *
 * @example line("main: 1")
 * @example seq(line(/worker (?<id>\d+) starts/), line(/worker (?<id>\d+) ends/))
 */
export function line(text: string | RegExp): Pattern {
  return typeof text === "string" ? toPattern(text) : { kind: "line", test: textTest(text) };
}

/**
 * These lines in this order.
 *
 * @example lines("main: 1", "main: 2")
 */
export function lines(...texts: readonly (string | RegExp)[]): Pattern {
  return { kind: "seq", items: texts.map(line) };
}

/** The main thread. */
export const main: Who = { kind: "main" };

/**
 * The `index`-th thread, counted from 1, that `of` (main, unless told) spawned itself, in the order of its spawns.
 *
 * @example by(child(1), "spawned: 1")
 * @example by(child(2, child(1)), "a grandchild of main")
 */
export function child(index: number, of: Who = main): Who {
  if (!Number.isInteger(index) || index < 1) throw new RangeError(`child(${index}): children count from 1`);
  return { kind: "child", index, of };
}

/**
 * A thread that was given this name.
 *
 * @example by(named("worker-1"), "worker-1 is ready")
 */
export function named(name: string): Who {
  return { kind: "named", name };
}

/** The thread that a string stands for: `"main"`, or a name that was given. */
export function toWho(who: Who | string): Who {
  if (typeof who !== "string") return who;
  return who === "main" ? main : named(who);
}

/**
 * These items in this order, all printed by one thread: printing everything from main is no solution then.
 *
 * @example by("main", "main: 1", "main: 2")
 * @example by(child(1), "spawned: 1")
 */
export function by(who: Who | string, ...items: readonly Item[]): Pattern {
  return { kind: "by", who: toWho(who), item: { kind: "seq", items: items.map(toPattern) } };
}
