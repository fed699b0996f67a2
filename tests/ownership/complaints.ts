import { expect } from "vitest";
import { checkOwnership } from "#lib/ownership/ownership.js";
import { compile } from "../compiler/two-threads.js";

export const STD =
  "Arc, AtomicI32, Cell, drop, Duration, type JoinHandle, LazyLock, move, Mutex, OnceLock, type Own, panic, Rc, RefCell, Scope, Some, thread, threadLocal";

/** The codes of what ownership says about a program without type errors, each with the text that it points at. */
export function complaints(program: string): readonly string[] {
  const text = `import { ${STD} } from "thread-lessons";\n${program}`;
  const { diagnostics, analysis } = compile(text);
  expect(diagnostics).toEqual([]);
  const lines = text.split("\n");
  return checkOwnership(analysis).map(({ code, span: { line, column, endLine, endColumn } }) => {
    const end = line === endLine ? endColumn - 1 : undefined;
    return `${code} ${lines[line - 1]?.slice(column - 1, end)}`;
  });
}

export const inMain = (body: string): string => `export function main(): void { ${body} }`;
export const onTop = (declarations: string): string => `${declarations}\nexport function main(): void {}`;
