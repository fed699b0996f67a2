import ts = require("typescript");

import type { Analysis } from "../analysis/analysis.js";
import { STD_MODULE } from "../service.js";
import { toCamelCase } from "./hints/spelling.js";

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
  [
    "MessageChannel",
    "threads send each other values by `mpsc.channel()`; a result comes from `handle.join()`",
  ],
  ["performance", "use `Instant.now()`"],
  ["println", "write `console.log(…)`"],
  ["print", "write `console.log(…)`, which prints a line"],
  ["eprintln", "write `console.error(…)`"],
  ["format", "write a template, a text in back-ticks with the values in it"],
  ["vec", "an array is written `[1, 2, 3]`"],
  ["Vec", "an array's type is written `number[]`"],
  ["HashMap", "use `Map`"],
  ["HashSet", "use `Set`"],
  ["Box", "no `Box` is needed: objects are reached by reference"],
  ["str", "the type of a text is `string`"],
  ...["i8", "i16", "i32", "u8", "u16", "u32", "isize", "usize", "f32", "f64"].map(
    (name) => [name, "the type of a number is `number`"] as const,
  ),
]);

/** Whether TypeScript complains about a name that nobody declares. */
export function isUnknownName({ code }: ts.Diagnostic): boolean {
  return UNKNOWN.has(code);
}

/** What to do about a name that nobody declares, when we know it. */
export function adviceFor(name: string, analysis: Analysis): string | null {
  if (exportOf(name, analysis)) return `consider importing it: \`import { ${name} } from "${STD_MODULE}"\``;
  const camel = toCamelCase(name);
  if (camel !== name && exportOf(camel, analysis))
    return `Rust's names are written in camelCase here: \`${camel}\``;
  const small = name.charAt(0).toLowerCase() + name.slice(1);
  if (small !== name && exportOf(small, analysis)) return `write \`${small}\``;
  const known = INSTEAD.get(name);
  if (known) return known;
  return threadHint(camel, analysis);
}

/** Where a name is found that std does not export itself. */
export function threadHint(name: string, analysis: Analysis): string | null {
  return isOfThread(name, analysis) ? `it belongs to \`thread\`: write \`thread.${name}\`` : null;
}

function exportOf(name: string, { checker, std }: Analysis): ts.Symbol | undefined {
  const module = checker.getSymbolAtLocation(std);
  return module && checker.tryGetMemberInModuleExports(name, module);
}

/** Whether `thread` has something of that name: `spawn`, `Builder`. */
function isOfThread(name: string, analysis: Analysis): boolean {
  const { checker, std } = analysis;
  const thread = exportOf("thread", analysis);
  if (!thread) return false;
  const module = thread.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(thread) : thread;
  return checker.getTypeOfSymbolAtLocation(module, std).getProperty(name) !== undefined;
}
