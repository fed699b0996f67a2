import { expect, test } from "vitest";
import { transpileData } from "#lib/compiler/transpile.js";

test("data becomes CommonJS without its types", () => {
  const code = transpileData(
    "import { a } from './a.js';\nexport const n: number = a + 1;\nexport default { n };",
    "x.exercise.ts",
  );
  const exports: Record<string, unknown> = {};
  new Function("exports", "require", code)(exports, () => ({ a: 1 }));
  expect(exports).toMatchObject({ n: 2, default: { n: 2 } });
});

test("what is no TypeScript is refused with its place", () => {
  expect(() => transpileData("export const n = {\n  a: f(1)\n  b: 2,\n};", "x.exercise.ts")).toThrow(
    new SyntaxError("line 3: ',' expected."),
  );
});
