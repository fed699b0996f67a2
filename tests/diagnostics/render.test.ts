import { expect, test } from "vitest";
import type { Diagnostic, Label, Span } from "#lib/diagnostics/diagnostic.js";
import { toJson } from "#lib/diagnostics/json.js";
import { renderDiagnostic } from "#lib/diagnostics/render.js";
import { PLAIN } from "#lib/diagnostics/style.js";

/** The stretch of `source` that reads `text`, the nth time that it occurs. */
function spanOf(source: string, text: string, nth = 1): Span {
  let start = -1;
  for (let i = 0; i < nth; i++) start = source.indexOf(text, start + 1);
  const before = source.slice(0, start).split("\n");
  const inside = text.split("\n");
  const column = (before.at(-1)?.length ?? 0) + 1;
  const last = inside.at(-1)?.length ?? 0;
  return {
    file: "a.ts",
    line: before.length,
    column,
    endLine: before.length + inside.length - 1,
    endColumn: inside.length === 1 ? column + last : last + 1,
  };
}

function diagnostic(span: Span, labels: readonly Label[] = [], rest: Partial<Diagnostic> = {}): Diagnostic {
  return { code: "E0000", severity: "error", message: "no", span, labels, notes: [], help: null, ...rest };
}

const render = (what: Diagnostic, source: string, width = 80): readonly string[] =>
  renderDiagnostic(what, source, { colour: PLAIN, width }).split("\n");

test("a diagnostic without labels underlines its span", () => {
  const source = "let a = 1;";
  expect(render(diagnostic(spanOf(source, "a")), source)).toEqual([
    "error[E0000]: no",
    " --> a.ts:1:5",
    "  |",
    "1 | let a = 1;",
    "  |     ^",
  ]);
});

test("three labels on one line hang from their marks, the rightmost beside its own", () => {
  const source = "aaa = bbb + ccc";
  const span = spanOf(source, "aaa");
  const labels = [
    { span, text: "first" },
    { span: spanOf(source, "bbb"), text: "second" },
    { span: spanOf(source, "ccc"), text: "third" },
  ];
  expect(render(diagnostic(span, labels), source).slice(3)).toEqual([
    "1 | aaa = bbb + ccc",
    "  | ^^^   ---   --- third",
    "  | |     |",
    "  | |     second",
    "  | first",
  ]);
});

test("the primary mark is drawn over a secondary one around it, and both texts are told", () => {
  const source = "call(argument)";
  const span = spanOf(source, "argument");
  const labels = [
    { span, text: "inner" },
    { span: spanOf(source, source), text: "outer" },
  ];
  expect(render(diagnostic(span, labels), source).slice(3)).toEqual([
    "1 | call(argument)",
    "  | -----^^^^^^^^-",
    "  | |    |",
    "  | |    inner",
    "  | outer",
  ]);
});

test("one line between two marked ones is shown, several are left out", () => {
  const source = "a\nx\nb\ny\nz\nc";
  const span = spanOf(source, "a");
  const labels = ["b", "c"].map((name) => ({ span: spanOf(source, name), text: name }));
  expect(render(diagnostic(span, labels), source).slice(3)).toEqual([
    "1 | a",
    "  | ^",
    "2 | x",
    "3 | b",
    "  | - b",
    "...",
    "6 | c",
    "  | - c",
  ]);
});

test("the gutter is as wide as the largest line number", () => {
  const source = `${"\n".repeat(99)}a`;
  expect(render(diagnostic(spanOf(source, "a"), [], { help: "h" }), source)).toEqual([
    "error[E0000]: no",
    "   --> a.ts:100:1",
    "    |",
    "100 | a",
    "    | ^",
    "    |",
    "    = help: h",
  ]);
});

test("a span of several lines is underlined on its first", () => {
  const source = "call(() => {\n  body();\n});";
  expect(render(diagnostic(spanOf(source, "() => {\n  body();\n}")), source)).toContain("  |      ^^^^^^^");
});

test("a place without length gets one mark, at the end of a line too", () => {
  const source = "ab";
  const span = { file: "a.ts", line: 1, column: 3, endLine: 1, endColumn: 3 };
  expect(render(diagnostic(span), source).at(-1)).toBe("  |   ^");
});

test("a place behind the last line does not fail", () => {
  const span = { file: "a.ts", line: 9, column: 1, endLine: 9, endColumn: 1 };
  expect(render(diagnostic(span), "a").slice(1)).toEqual([" --> a.ts:9:1", "  |", "9 |", "  | ^"]);
});

test("tabs are shown as blanks and wide characters take two columns", () => {
  const source = "\t漢 = x;";
  expect(render(diagnostic(spanOf(source, "x")), source).slice(3)).toEqual([
    "1 |     漢 = x;",
    "  |          ^",
  ]);
});

test("Windows line ends do not show", () => {
  expect(render(diagnostic(spanOf("a\nb", "b")), "a\r\nb\r\n").slice(3)).toEqual(["2 | b", "  | ^"]);
});

test("notes come before help, each wrapped under its own text", () => {
  const source = "a";
  const what = diagnostic(spanOf(source, "a"), [], {
    notes: ["one two three fourteen"],
    help: "use `new Mutex(0)` for it",
  });
  expect(render(what, source, 28).slice(5)).toEqual([
    "  |",
    "  = note: one two three",
    "          fourteen",
    "  = help: use `new Mutex(0)`",
    "          for it",
  ]);
});

test("a word longer than the screen stays whole", () => {
  const what = diagnostic(spanOf("a", "a"), [], { help: `${"x".repeat(50)} y` });
  expect(render(what, "a", 10).slice(-2)).toEqual([`  = help: ${"x".repeat(50)}`, "          y"]);
});

test("colours are the caller's: loud marks in that of the severity, the rest as accents", () => {
  const mark = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
  const colour = { error: mark("e"), warning: mark("w"), accent: mark("a"), strong: mark("s") };
  const source = "a b";
  const span = spanOf(source, "a");
  const labels = [
    { span, text: "one" },
    { span: spanOf(source, "b"), text: "two" },
  ];
  const draw = (severity: "error" | "warning") =>
    renderDiagnostic(diagnostic(span, labels, { severity }), source, { colour, width: 80 }).split("\n");
  expect(draw("error")[0]).toBe("<e>error[E0000]</e><s>: no</s>");
  expect(draw("error")[4]).toBe("<a>  |</a> <e>^</e> <a>-</a> <a>two</a>");
  expect(draw("warning")[0]).toBe("<w>warning[E0000]</w><s>: no</s>");
  expect(draw("warning")[5]).toBe("<a>  |</a> <w>|</w>");
});

test("as data a diagnostic has the documented fields in their order and no others", () => {
  const what = { extra: 1, ...diagnostic(spanOf("a", "a"), [{ span: spanOf("a", "a"), text: "t" }]) };
  const report = toJson("a.ts", [what]);
  expect(Object.keys(report)).toEqual(["version", "file", "diagnostics"]);
  expect(Object.keys(report.diagnostics[0] ?? {})).toEqual([
    ...["code", "severity", "message", "span", "labels", "notes", "help"],
  ]);
  expect(report.diagnostics[0]?.span).toEqual({ file: "a.ts", line: 1, column: 1, endLine: 1, endColumn: 2 });
});

test.each([50, 60, 80])("texts under a line break between words, to %i columns", (width) => {
  const source = "  for (let i = 0; i < 3; i++) hs[i].join();";
  const at = (column: number, endColumn: number) => ({
    file: "a.ts",
    line: 1,
    column,
    endLine: 1,
    endColumn,
  });
  const because =
    "move occurs because value has type `JoinHandle<number>`, which does not implement the `Copy` trait";
  const text = renderDiagnostic(
    {
      code: "E0507",
      severity: "error",
      message: "cannot move out of index of `JoinHandle<number>[]`, which is an array of handles",
      span: at(31, 36),
      labels: [
        { span: at(31, 36), text: because },
        { span: at(37, 41), text: "value moved due to this method call" },
        { span: at(3, 6), text: "inside of this loop" },
      ],
      notes: [],
      help: null,
    },
    source,
    { colour: PLAIN, width },
  );
  const rows = text.split("\n");
  expect(rows.filter((row) => row.length > width)).toEqual([]);
  const words = rows.map((row) => row.replace(/^[\d ]*\|/, "").replace(/ \|(?= |$)/g, "")).join(" ");
  expect(words.replace(/\s+/g, " ")).toContain(because);
});
