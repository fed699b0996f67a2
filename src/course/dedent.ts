/**
 * A text from an indented template literal as it is meant: without blank lines around it, without the indentation that
 * all its lines share, without blanks at their ends.
 *
 * @example dedent("\n    one\n      two\n  ") // "one\n  two"
 */
export function dedent(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => line.trimEnd());
  const indents = lines.filter((line) => line !== "").map((line) => line.length - line.trimStart().length);
  const shared = Math.min(...indents);
  return lines
    .map((line) => line.slice(shared))
    .join("\n")
    .replace(/^\n+|\n+$/g, "");
}
