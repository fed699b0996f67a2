import { expect, test } from "vitest";
import { displayWidth } from "#lib/diagnostics/display-width.js";
import { linesOf, printable, printableDiagnostic, printableLine } from "#lib/diagnostics/printable.js";
import { renderDiagnostic } from "#lib/diagnostics/render.js";

test.each([
  ["an escape", "a\u001b[31mb", "a␛[31mb"],
  ["a bell and a null", "\u0007\u0000", "␇␀"],
  ["a carriage return", "a\rb", "a␍b"],
  ["a delete", "\u007f", "␡"],
  ["a C1 control", "\u009b31m", "�31m"],
  ["a mark that turns the text round", "\u202e\u2066", "��"],
  ["nothing of the kind", "é 漢 🧵 \t\n", "é 漢 🧵 \t\n"],
])("a text shows %s", (_title, text, shown) => {
  expect(printable(text)).toBe(shown);
});

test("a line has no breaks", () => {
  expect(printableLine("a\n  .b\tc")).toBe("a .b c");
});

test("a picture is as wide as it looks", () => {
  expect(displayWidth("\u001b\u202e")).toBe(2);
});

test("lines are counted as TypeScript counts them", () => {
  expect(linesOf("a\r\nb\nc\rd\u2028e\u2029f")).toEqual(["a", "b", "c", "d", "e", "f"]);
});

const span = { file: "a\u001b.ts", line: 2, column: 3, endLine: 2, endColumn: 4 };
const bad = "x\u001b[2J\ny";
const diagnostic = {
  code: "E0000",
  severity: "error",
  message: bad,
  span,
  labels: [{ span, text: bad }],
  notes: [bad],
  help: bad,
} as const;

test("a diagnostic repeats nothing that a terminal would obey", () => {
  const source = "one\r\u001b[1m\u0007two\nthree\n";
  const text = renderDiagnostic(printableDiagnostic(diagnostic), source);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what may not be there
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  expect(text).toContain("2 | ␛[1m␇two");
});
