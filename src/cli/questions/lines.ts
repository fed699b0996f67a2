import { wrap } from "../../report/width.js";

/**
 * A text in lines that fit `width`. Its line breaks count, as those of a program or its output do: each line keeps its
 * indentation, and where there are several, what had to be broken goes on further in.
 *
 * @example fitLines("a\n  one two three", 9) // [["a"], ["  one two", "    three"]]
 */
export function fitLines(text: string, width: number): readonly (readonly string[])[] {
  const lines = text.split("\n");
  const further = lines.length === 1 ? 0 : 2;
  return lines.map((line) => fitLine(line.replaceAll("\t", "  "), width, further));
}

function fitLine(line: string, width: number, further: number): readonly string[] {
  const text = line.trimStart();
  // Code that is far in on a narrow screen still needs room for a word.
  const indent = Math.min(line.length - text.length, Math.floor(width / 2));
  const [first = ""] = wrap(text, width - indent);
  const rest = text.slice(first.length).trimStart();
  const below = rest === "" ? [] : wrap(rest, width - indent - further);
  return [" ".repeat(indent) + first, ...below.map((part) => " ".repeat(indent + further) + part)];
}

/** An answer in lines that fit; one of several lines, such as an output, has a rule beside it that holds it together. */
export function answerLines(text: string, width: number, unicode: boolean): readonly string[] {
  if (!text.includes("\n")) return fitLines(text, width).flat();
  const rule = unicode ? "│" : "|";
  return fitLines(text, width - 2).flatMap((lines) => lines.map((line) => `${rule} ${line}`));
}

/** Several texts as one list, with blank lines between them where one has several lines. */
export function spread(items: readonly (readonly string[])[]): readonly string[] {
  if (items.every((lines) => lines.length === 1)) return items.flat();
  return items.flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
}
