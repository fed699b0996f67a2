import { setFlagsFromString } from "node:v8";
import { createContext, runInContext } from "node:vm";

let context: object | null = null;

/**
 * Has the engine collect what nobody holds, so that weak references tell. A thread's worker never comes to its event
 * loop, where both would happen otherwise: what was looked at through a weak reference would stay for ever.
 */
export function collectGarbage(): void {
  context ??= contextWithCollector();
  // At the end of an evaluation in a context with microtasks of its own the engine lets go of what it kept.
  runInContext("0", context);
  runInContext("gc()", context);
}

function contextWithCollector(): object {
  setFlagsFromString("--expose-gc");
  return createContext({}, { microtaskMode: "afterEvaluate" });
}
