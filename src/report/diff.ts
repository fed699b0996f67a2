import { structuredPatch } from "diff";
import { unicodeGlyphs } from "./glyphs.js";
import type { Look } from "./look.js";
import { visible } from "./visible.js";

/** One of two texts, and what it is called. */
export interface DiffSide {
  readonly name: string;
  readonly text: string;
}

/**
 * What makes `a` into `b`, as a unified diff: lines of `a` alone begin with `-`, those of `b` alone with `+`. Empty when
 * the texts are equal.
 *
 * @example
 * renderDiff({ name: "yours", text }, { name: "the author's", text: solution }, look)
 */
export function renderDiff(a: DiffSide, b: DiffSide, look: Pick<Look, "colours" | "glyphs">): string {
  const { hunks } = structuredPatch(a.name, b.name, a.text, b.text, undefined, undefined, { context: 3 });
  if (hunks.length === 0) return "";
  const { bold, dim } = look.colours;
  const parts = hunks.map(({ oldStart, oldLines, newStart, newLines, lines }) =>
    [
      dim(`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`),
      ...lines.map((line) => drawn(line, look)),
    ].join("\n"),
  );
  return [bold(`--- ${a.name}`), bold(`+++ ${b.name}`), ...parts].join("\n");
}

function drawn(line: string, { colours, glyphs }: Pick<Look, "colours" | "glyphs">): string {
  // A tab is no danger, and its picture would change the text.
  const safe = line
    .split("\t")
    .map((part) => visible(part, glyphs === unicodeGlyphs))
    .join("\t");
  switch (line[0]) {
    case "-":
      return colours.red(safe);
    case "+":
      return colours.green(safe);
    case "\\":
      return colours.dim(safe);
    default:
      return safe;
  }
}
