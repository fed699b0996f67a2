import { tagOf } from "../engine/thread/module.js";
import type { Closure } from "../engine/thread/runtime.js";
import { currentThread } from "../engine/thread/thread.js";

/**
 * Marks a parameter that takes its value for good: the caller may not use it afterwards. It is `T` for TypeScript
 * and a move for the ownership check.
 *
 * @example function archive(report: Own<Report>) { … }
 */
export type Own<T> = T;

/**
 * A closure that owns what it captures: its variables are copies, taken now. Rust's `move || …`.
 *
 * @example thread.spawn(move(() => console.log(data)));
 */
export function move<F extends (...args: never[]) => unknown>(closure: F): F {
  const tag = tagOf(closure);
  if (tag === undefined) return closure;
  const owner = currentThread().module.make(tag.id, tag.self);
  const own = tagOf(owner);
  if (own === undefined) return closure;
  if (tag.get !== null) own.set?.(tag.get());
  own.moved = true;
  // The factory makes the same function that `closure` is.
  return owner as Closure as F;
}
