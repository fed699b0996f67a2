import { type Item, type Pattern, toPattern } from "./pattern.js";

/**
 * The items one after the other. `seq()` is no line at all.
 *
 * @example seq("first", par("a", "b"), "last")
 */
export function seq(...items: readonly Item[]): Pattern {
  return { kind: "seq", items: items.map(toPattern) };
}

/**
 * The items interleaved freely, each in its own order: what threads print when nothing orders them.
 *
 * @example par(lines("main: 1", "main: 2"), lines("spawned: 1", "spawned: 2"))
 */
export function par(...items: readonly Item[]): Pattern {
  return { kind: "par", items: items.map(toPattern) };
}

/**
 * The items in any order, each whole: what threads print that take turns, as under a lock.
 *
 * @example anyOrder(lines("A enters", "A leaves"), lines("B enters", "B leaves"))
 */
export function anyOrder(...items: readonly Item[]): Pattern {
  return { kind: "anyOrder", items: items.map(toPattern) };
}

/**
 * The item up to any point, perhaps nothing of it: main may return first.
 *
 * @example par("main: done", cut(by(child(1), lines("1", "2", "3"))))
 */
export function cut(item: Item): Pattern {
  return { kind: "cut", item: toPattern(item) };
}

/**
 * The item or nothing.
 *
 * @example seq("tried", optional("would block"))
 */
export function optional(item: Item): Pattern {
  return { kind: "optional", item: toPattern(item) };
}

/**
 * Exactly one of the items.
 *
 * @example oneOf("main was first", "the thread was first")
 */
export function oneOf(...items: readonly Item[]): Pattern {
  if (items.length === 0) throw new RangeError("oneOf() needs at least one item");
  return { kind: "oneOf", items: items.map(toPattern) };
}

/**
 * The item `min` to `max` times in a row; `max` may be `Infinity`.
 *
 * @example repeat(1, Infinity, "tick")
 */
export function repeat(min: number, max: number, item: Item): Pattern {
  if (!Number.isInteger(min) || min < 0 || !(max >= min))
    throw new RangeError(`repeat(${min}, ${max}): no such range`);
  return { kind: "repeat", min, max: max === Infinity ? null : max, item: toPattern(item) };
}
