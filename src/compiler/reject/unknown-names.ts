import type ts from "typescript";
import type { Analysis } from "../analysis/analysis.js";
import { STD_MODULE } from "../service.js";

/** TypeScript's ways to say "cannot find name", most of which advise to install types or to add a library. */
const UNKNOWN = new Set([2304, 2552, 2580, 2581, 2582, 2583, 2584, 2591, 2592, 2593]);

const BLOCK = "threads block, they do not await: ";

const INSTEAD: ReadonlyMap<string, string> = new Map([
  ["setTimeout", `${BLOCK}use \`thread.sleep(Duration.fromMillis(…))\``],
  ["setInterval", `${BLOCK}use a loop with \`thread.sleep(Duration.fromMillis(…))\``],
  ["setImmediate", `${BLOCK}call the function, or run it by \`thread.spawn(…)\``],
  ["queueMicrotask", `${BLOCK}call the function, or run it by \`thread.spawn(…)\``],
  ["clearTimeout", `${BLOCK}there are no timers to clear`],
  ["clearInterval", `${BLOCK}there are no timers to clear`],
  ["DisposableStack", "declare each value by `using`: it is disposed of at the end of its block"],
  ["AsyncDisposableStack", "declare each value by `using`: it is disposed of at the end of its block"],
  ["Worker", "use `thread.spawn(() => …)`"],
  ["MessageChannel", "use `mpsc.channel()`"],
  ["performance", "use `Instant.now()`"],
]);

/** Whether TypeScript complains about a name that nobody declares. */
export function isUnknownName({ code }: ts.Diagnostic): boolean {
  return UNKNOWN.has(code);
}

/** What to do about a name that nobody declares, when we know it. */
export function adviceFor(name: string, { checker, std }: Analysis): string | null {
  const module = checker.getSymbolAtLocation(std);
  const exported = module && checker.tryGetMemberInModuleExports(name, module);
  if (exported) return `consider importing it: \`import { ${name} } from "${STD_MODULE}"\``;
  return INSTEAD.get(name) ?? null;
}
