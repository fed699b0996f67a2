import { expect, test } from "vitest";
import { createCompiler } from "#lib/compiler/compiler.js";
import { checkOwnership } from "#lib/ownership/ownership.js";
import { type Pair, readPairs } from "./pairs/read.js";

const compiler = createCompiler();

const IMPORTS = `import { Arc, AtomicI32, catchUnwind, Cell, Condvar, drop, JoinHandle, move, mpsc, Mutex, MutexGuard, OnceLock, Option, Ordering, type Own, panic, Rc, RwLock, Sender, Some, thread } from "thread-lessons";`;

/** The codes of the errors about some pairs' programs, which are the functions of one program. */
function said(pairs: readonly Pair[]): readonly string[] {
  const lines = [
    IMPORTS,
    "export function main(): void {}",
    ...pairs.map(({ ts: { items, body } }, index) =>
      `${items} function f${index}(): void { ${body} }`.replaceAll("\n", " "),
    ),
  ];
  const { diagnostics, analysis } = compiler.compile({ file: "pairs.ts", text: lines.join("\n") });
  expect(diagnostics.map(({ message, span }) => `${message}: ${lines[span.line - 1]}`)).toEqual([]);
  const errors = checkOwnership(analysis).filter(({ severity }) => severity === "error");
  return pairs.map((_, index) => {
    const codes = errors.filter(({ span }) => span.line === index + 3).map(({ code }) => code);
    return [...new Set(codes)].sort().join(", ") || "accepted";
  });
}

/** Pairs with functions of their own need a program of their own: others have some of the same name. */
function saidOfEach(pairs: readonly Pair[]): ReadonlyMap<string, string> {
  const together = pairs.filter(({ ts: { items } }) => items === "");
  const alone = pairs.filter(({ ts: { items } }) => items !== "");
  const results = [...said(together), ...alone.flatMap((pair) => said([pair]))];
  return new Map([...together, ...alone].map(({ title }, index) => [title, results[index] ?? ""]));
}

test.each([...readPairs()])(
  "programs are refused as their twins in Rust, or as is written beside them: %s",
  (_file, pairs) => {
    const expected = pairs.map(({ title, here }) => `${title}: ${here}`);
    const actual = saidOfEach(pairs);
    expect(pairs.map(({ title }) => `${title}: ${actual.get(title)}`)).toEqual(expected);
  },
  30_000,
);

test("no program is refused here that rustc lets through", () => {
  const all = [...readPairs().values()].flat();
  expect(all.filter(({ rustc, here }) => rustc === "accepted" && here !== rustc)).toEqual([]);
});
