import { parentPort } from "node:worker_threads";
import { shareTypedArrays } from "../engine/memory/arrays.js";
import { currentThread } from "../engine/thread/thread.js";
import { serveThreads } from "../engine/thread/worker.js";
import { freezeBuiltIns, mendBuiltIns } from "./built-ins.js";
import { console as print } from "./console.js";
import { dropShares } from "./contents.js";
import { debug } from "./debug.js";
import { drop as dropNow, needsDrop } from "./drop.js";
import { glance } from "./glance.js";
import * as names from "./index.js";
import { Option } from "./option.js";
import { PanicHookInfo } from "./panic-hook-info.js";
import { ExitCode } from "./process.js";
import { makeReproducible } from "./reproducible.js";
import { Result } from "./result.js";

// What a worker of the program process evaluates: programs get this library, and its `console`.
Object.defineProperty(globalThis, "console", { value: Object.freeze(print) });
makeReproducible();
shareTypedArrays();
// The next program in this process must not meet what this one changed.
freezeBuiltIns();
for (const shared of [Math, JSON, Reflect, Atomics, ...Object.values(names)]) Object.freeze(shared);
parentPort?.postMessage("ready");
serveThreads({
  names,
  exitCode,
  drop,
  needsDrop,
  mend: mendBuiltIns,
  hookInfo: (info) => new PanicHookInfo(info),
  glance,
});

/** Main returns nothing, a `Result` whose error is printed, or an `ExitCode`. */
function exitCode(result: unknown): number {
  if (result instanceof ExitCode) return result.code;
  if (!(result instanceof Result) || result.isOk()) return 0;
  print.error(`Error: ${debug(result.unwrapErr())}`);
  return 1;
}

/** What a thread owned ends with it. A `Result` or an `Option` may have been taken apart, so what was in it stays. */
function drop(value: unknown): void {
  if (value instanceof Result || value instanceof Option) return;
  dropNow(value);
  dropShares(value, currentThread().module);
}
