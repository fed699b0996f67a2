import { expect } from "vitest";
import { createCompiler } from "#lib/compiler/compiler.js";
import { checkOwnership } from "#lib/ownership/ownership.js";

const STD =
  "Arc, AtomicBool, Cell, Condvar, drop, type JoinHandle, join, LazyLock, Mutex, move, mpsc, type Option, Ordering, type Own, parIter, range, Rc, RwLock, type Sender, Some, thread";

const { compile } = createCompiler();

/** A function body, and what is expected to be said about it: a code and the text that it points at, for each. */
export type Case = readonly [body: string, ...said: string[]];

/** What is said about each of many function bodies, against std as it is: one program has them all. */
export function said(cases: readonly Case[], items = ""): readonly Case[] {
  const head = `import { ${STD} } from "thread-lessons";\n${items}\nexport function main(): void {}\n`;
  const bodies = cases.map(([body], index) => `function f${index}() { ${body.replaceAll("\n", " ")} }`);
  const lines = [...head.split("\n"), ...bodies];
  const { diagnostics, analysis } = compile({ file: "program.ts", text: lines.join("\n") });
  expect(diagnostics.map(({ message, span }) => `${message}: ${lines[span.line - 1]}`)).toEqual([]);
  const found = checkOwnership(analysis);
  const first = lines.length - bodies.length;
  return cases.map(([body], index) => {
    const here = found.filter(({ span }) => span.line === first + index + 1);
    return [body, ...here.map(({ code, span }) => `${code} ${textAt(span)}`)];
  });

  function textAt({ line, column, endColumn }: (typeof found)[number]["span"]): string {
    return lines[line - 1]?.slice(column - 1, endColumn - 1) ?? "";
  }
}
