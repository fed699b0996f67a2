import type { Keeps } from "../../report/details.js";
import { byImportance } from "./importance.js";
import { type Missing, missingText, nothing, withBlock, withLines } from "./missing.js";
import { oneRow, rowsOf } from "./rows.js";
import type { Style } from "./style.js";

/** Lines that belong together, with a blank line before and after them. */
export interface Block {
  readonly lines: readonly string[];
  /** How many of them are kept while that can be; with fewer it says nothing, and is left out. */
  readonly least: number;
  /** When a screen is too small, the blocks with the lowest number give way first; those with 0 only when nothing else is left. */
  readonly givesWay: number;
  /** What is kept of a block that gives way. */
  readonly keeps: Keeps;
  /** What it is called where it is left out whole, as in "error"; counted by its lines unless told. */
  readonly counts?: string;
}

export type Size = Pick<Style, "columns" | "rows" | "glyphs">;

/** Below this many rows, blank lines are a luxury. */
const comfortable = 16;

export function fixed(lines: readonly string[]): Block {
  return { lines, least: lines.length, givesWay: 0, keeps: "start" };
}

export function yielding(lines: readonly string[], options: Omit<Block, "lines">): Block {
  return { lines, ...options };
}

/** Whether the screen has room for all of the blocks. */
export function haveRoom(blocks: readonly Block[], size: Size): boolean {
  return whole(drawnBlocks(blocks, size)).length <= size.rows;
}

/** Blocks in at most `rows` rows. What does not fit is left out where it hurts least, and there that is said. */
export function fitBlocks(blocks: readonly Block[], size: Size): string {
  const drawn = drawnBlocks(blocks, size);
  const all = whole(drawn);
  return (all.length <= size.rows ? all : withoutMiddle(cutBlocks(drawn, size), size)).join("\n");
}

function drawnBlocks(blocks: readonly Block[], size: Size): readonly Block[] {
  return blocks
    .map((block) => ({ ...block, lines: inRows(block.lines, size) }))
    .filter(({ lines }) => lines.length > 0);
}

function whole(blocks: readonly Block[]): readonly string[] {
  return joined(
    blocks.map(({ lines }) => lines),
    true,
  );
}

export function inRows(lines: readonly string[], { columns }: Size): readonly string[] {
  return lines.flatMap((text) => text.split("\n").flatMap((line) => rowsOf(line, columns)));
}

export function isRoomy({ rows }: Pick<Size, "rows">): boolean {
  return rows >= comfortable;
}

/**
 * The blocks cut line by line in their turn, each to the least that it needs; then left out in their turn; and what
 * never gives way is cut only when nothing else is left.
 */
function cutBlocks(blocks: readonly Block[], size: Size): readonly string[] {
  const kept = blocks.map(({ lines }) => lines.length);
  const draw = () => joined(marked(blocks, kept, size), isRoomy(size));
  const cut = (index: number, counts: readonly number[]): void => {
    for (const count of counts) if (draw().length > size.rows) kept[index] = count;
  };
  const numbered = blocks.map((block, index) => ({ ...block, index }));
  const inTurn = numbered.filter(({ givesWay }) => givesWay > 0).sort((a, b) => a.givesWay - b.givesWay);
  for (const { lines, least, index } of inTurn) cut(index, least === 0 ? [0] : fewer(lines, least));
  for (const { index } of inTurn) cut(index, [0]);
  for (const { lines, least, index, givesWay } of numbered)
    if (givesWay === 0) cut(index, fewer(lines, least));
  return draw();
}

/** One line less, and so on: of 5 lines, with 2 at least, 4, 3 and 2. */
function fewer({ length }: readonly string[], least: number): readonly number[] {
  return Array.from({ length: Math.max(0, length - least) }, (_, index) => length - 1 - index);
}

/** What is left of each block, with a mark wherever something is missing. */
function marked(
  blocks: readonly Block[],
  kept: readonly number[],
  { columns, glyphs }: Size,
): readonly (readonly string[])[] {
  const groups: (string | Missing)[][] = [];
  blocks.forEach((block, index) => {
    const count = kept[index] ?? 0;
    const above = groups.at(-1);
    // A block that is gone leaves its mark to the one above it.
    if (count > 0 || above === undefined) groups.push(partsOf(block, count));
    else {
      const last = above.at(-1);
      above.push(withBlock(typeof last === "object" && above.pop() !== undefined ? last : nothing, block));
    }
  });
  const missing = groups.flat().filter((part) => typeof part === "object");
  const most = missing.toSorted((a, b) => b.size - a.size)[0];
  const mark = (one: Missing): string => {
    const where = one === most ? "; v shows all" : "";
    return oneRow(` ${glyphs.ellipsis} ${missingText(one)}${where}`, columns, glyphs.ellipsis);
  };
  return groups.map((parts) => parts.map((part) => (typeof part === "object" ? mark(part) : part)));
}

/** The `count` lines that are kept of a block, and between them how many are missing. */
function partsOf(block: Block, count: number): (string | Missing)[] {
  const { lines, keeps } = block;
  if (count === 0) return [withBlock(nothing, block)];
  const kept = new Set(byImportance(lines.length, keeps).slice(0, count));
  const parts: (string | Missing)[] = [];
  for (const [index, line] of lines.entries()) {
    const above = parts.at(-1);
    if (kept.has(index)) parts.push(line);
    else if (typeof above === "object") parts[parts.length - 1] = withLines(above, 1);
    // A mark takes as much room as the one line that it would stand for.
    else parts.push(kept.has(index + 1) || index + 1 === lines.length ? line : withLines(nothing, 1));
  }
  return parts;
}

/** The last resort, on the smallest of screens: both ends. */
function withoutMiddle(lines: readonly string[], { rows, glyphs }: Size): readonly string[] {
  if (lines.length <= rows) return lines;
  const before = Math.ceil(rows / 2) - 1;
  return [
    ...lines.slice(0, before),
    ` ${glyphs.ellipsis}`,
    ...lines.slice(lines.length - (rows - before - 1)),
  ];
}

function joined(groups: readonly (readonly string[])[], airy: boolean): readonly string[] {
  if (!airy) return groups.flat().filter((line) => line !== "");
  return groups.flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
}
