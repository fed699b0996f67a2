import type { Diagnostic, Label, Span } from "./diagnostic.js";
import { displayWidth } from "./display-width.js";

/** One underlined stretch of one line, in columns of the screen from 0. */
export interface Mark {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly primary: boolean;
}

/** What is drawn under the lines of a diagnostic: its own span and its labels. */
export function marksOf(diagnostic: Diagnostic, lines: readonly string[]): readonly Mark[] {
  const told = diagnostic.labels.some(({ span }) => sameSpan(span, diagnostic.span));
  const labels = told ? diagnostic.labels : [{ span: diagnostic.span, text: "" }, ...diagnostic.labels];
  return labels.map((label) => markOf(label, sameSpan(label.span, diagnostic.span), lines));
}

/** A span of several lines is underlined on its first. */
function markOf({ span, text }: Label, primary: boolean, lines: readonly string[]): Mark {
  const line = lines[span.line - 1] ?? "";
  const end = span.endLine > span.line ? line.length : span.endColumn - 1;
  const from = displayWidth(line.slice(0, span.column - 1));
  const to = Math.max(from + 1, displayWidth(line.slice(0, end)));
  return { line: span.line, from, to, text, primary };
}

function sameSpan(a: Span, b: Span): boolean {
  return a.line === b.line && a.column === b.column && a.endLine === b.endLine && a.endColumn === b.endColumn;
}
