import { expect, test } from "vitest";
import { createCompiler } from "#lib/compiler/compiler.js";
import { checkOwnership } from "#lib/ownership/ownership.js";

const { compile } = createCompiler();

function complaints(body: string): readonly string[] {
  const text = `import { move, panic, parIter } from "thread-lessons";\nexport function main(): void { ${body} }`;
  const { diagnostics, analysis } = compile({ file: "program.ts", text });
  expect(diagnostics).toEqual([]);
  return checkOwnership(analysis).map(({ code, message }) => `${code}: ${message}`);
}

test("a panic hook must not borrow what its function owns", () => {
  const body = "const names = [1]; panic.setHook(() => console.error(names.length));";
  expect(complaints(body)).toEqual(["E0597: `names` does not live long enough"]);
});

test.each([
  ["owns what it needs", "const names = [1]; panic.setHook(move(() => console.error(names.length)));"],
  ["needs nothing", "panic.setHook((info) => console.error(info.toString()));"],
  ["is one that was taken", "const before = panic.takeHook(); panic.setHook(before);"],
])("no E0597 when a hook %s", (_title, body) => {
  expect(complaints(body)).toEqual([]);
});

test("a parallel iterator that nobody asks for a result does nothing", () => {
  expect(complaints("parIter([1]).map((n) => n + 1);")).toEqual([
    "unused_must_use: unused `ParIter` that must be used",
  ]);
});
