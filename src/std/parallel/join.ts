import { currentThread } from "../../engine/thread/thread.js";
import { resumeUnwind } from "../panic.js";
import { usual } from "../thread/launch.js";
import { Scope } from "../thread/scope.js";
import { dismiss, enlist, hire, partOf } from "./crew.js";

/**
 * Calls both closures, at the same time where a core is free for that, and returns what they returned. They borrow:
 * what they change is there afterwards. A panic of either goes on here once both are done. Calls within them share the
 * same threads. `rayon::join`.
 *
 * @example
 * const [left, right] = join(() => sum(low), () => sum(high));
 */
export function join<A, B>(a: () => A, b: () => B): [A, B] {
  const thread = currentThread();
  const hired = hire(thread, 1);
  try {
    return hired === 0 ? [partOf(a), partOf(b)] : atOnce(a, b);
  } finally {
    dismiss(thread, hired);
  }
}

function atOnce<A, B>(a: () => A, b: () => B): [A, B] {
  const scope = new Scope();
  const [left, right] = scope.run((s) => {
    const helper = s.start(b, usual);
    if (helper.isErr()) return [partOf(a), partOf(b)] as const;
    const handle = helper.unwrap();
    enlist(handle.record);
    const first = partOf(a);
    const second = handle.join();
    return [first, second.isErr() ? resumeUnwind(second.unwrapErr()) : second.unwrap()] as const;
  });
  scope.finish();
  return [left, right];
}
