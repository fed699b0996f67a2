import type { Diagnostic } from "./diagnostic.js";
import { shown } from "./display-width.js";
import { type Mark, marksOf } from "./marks.js";
import { linesOf, printableLine } from "./printable.js";
import { type RenderStyle, UNSTYLED } from "./style.js";
import { underlineRows } from "./underlines.js";
import { wrap } from "./wrap.js";

/** What stands between a line's number and its text: ` | `. */
const GUTTER = 3;

/** Draws a diagnostic over its source as rustc does. The text ends without a line break. */
export function renderDiagnostic(diagnostic: Diagnostic, source: string, style = UNSTYLED): string {
  const lines = linesOf(source);
  const marks = marksOf(diagnostic, lines);
  const margin = " ".repeat(String(Math.max(...marks.map(({ line }) => line))).length);
  const bar = style.colour.accent(`${margin} |`);
  const { file, line, column } = diagnostic.span;
  return [
    headline(diagnostic, style),
    `${margin}${style.colour.accent("-->")} ${printableLine(file)}:${line}:${column}`,
    bar,
    ...excerpt({ marks, lines, margin, diagnostic, style }),
    ...remarks(diagnostic, margin, style),
  ].join("\n");
}

function headline({ severity, code, message }: Diagnostic, { colour, width }: RenderStyle): string {
  const dress = severity === "error" ? colour.error : colour.warning;
  const label = `${severity}[${code}]`;
  const [first = "", ...rest] = wrap(`${label}: ${message}`, width);
  return [
    dress(label) + colour.strong(first.slice(label.length)),
    ...rest.map((row) => colour.strong(row)),
  ].join("\n");
}

interface Excerpt {
  readonly marks: readonly Mark[];
  readonly lines: readonly string[];
  readonly margin: string;
  readonly diagnostic: Diagnostic;
  readonly style: RenderStyle;
}

function excerpt(view: Excerpt): readonly string[] {
  const numbers = [...new Set(view.marks.map(({ line }) => line))].sort((a, b) => a - b);
  return numbers.flatMap((number, index) => {
    const previous = numbers[index - 1] ?? number - 1;
    return [...between(previous, number, view), ...markedLine(number, view)];
  });
}

/** One skipped line is shown, several are not. */
function between(previous: number, number: number, view: Excerpt): readonly string[] {
  if (number - previous === 2) return [sourceLine(previous + 1, view)];
  return number - previous > 2 ? [view.style.colour.accent("...")] : [];
}

function markedLine(number: number, view: Excerpt): readonly string[] {
  const { colour } = view.style;
  const loud = view.diagnostic.severity === "error" ? colour.error : colour.warning;
  const rows = underlineRows(
    view.marks.filter(({ line }) => line === number),
    view.style.width - view.margin.length - GUTTER,
    (text, primary) => (primary ? loud(text) : colour.accent(text)),
  );
  return [sourceLine(number, view), ...rows.map((row) => `${colour.accent(`${view.margin} |`)} ${row}`)];
}

function sourceLine(number: number, { lines, margin, style }: Excerpt): string {
  const gutter = style.colour.accent(`${String(number).padStart(margin.length)} |`);
  return `${gutter} ${shown(lines[number - 1] ?? "")}`.trimEnd();
}

function remarks({ notes, help }: Diagnostic, margin: string, style: RenderStyle): readonly string[] {
  const all = [...notes.map((text) => ["note", text]), ...(help === null ? [] : [["help", help]])];
  if (all.length === 0) return [];
  const bar = style.colour.accent(`${margin} |`);
  return [bar, ...all.flatMap(([kind = "", text = ""]) => remark(kind, text, margin, style))];
}

function remark(
  kind: string,
  text: string,
  margin: string,
  { colour, width }: RenderStyle,
): readonly string[] {
  const indent = margin.length + GUTTER + kind.length + 2;
  return wrap(text, width - indent).map((row, index) =>
    index === 0
      ? `${margin} ${colour.accent("=")} ${colour.strong(kind)}: ${row}`
      : `${" ".repeat(indent)}${row}`,
  );
}
