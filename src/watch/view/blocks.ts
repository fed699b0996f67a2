import { oneRow, rowsOf } from "./rows.js";
import type { Style } from "./style.js";

/** Lines that belong together, with a blank line before and after them. */
export interface Block {
  readonly lines: readonly string[];
  /** How many of them must stay. */
  readonly least: number;
  /** When a screen is too small, the blocks with the lowest number give way first; those with 0 never do. */
  readonly givesWay: number;
  /** What is kept of a block that gives way: its start, or its start and its end. */
  readonly keeps: "start" | "ends";
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

/** Blocks in at most `rows` rows. What does not fit is left out where it hurts least, and that is said. */
export function fitBlocks(blocks: readonly Block[], size: Size): string {
  const drawn = blocks
    .map((block) => ({ ...block, lines: inRows(block.lines, size) }))
    .filter(({ lines }) => lines.length > 0);
  const whole = joined(
    drawn.map(({ lines }) => lines),
    true,
  );
  if (whole.length <= size.rows) return whole.join("\n");
  const airy = isRoomy(size);
  return withoutMiddle(joined(shortened(drawn, keptLines(drawn, size), size), airy), size).join("\n");
}

export function inRows(lines: readonly string[], { columns }: Size): readonly string[] {
  return lines.flatMap((text) => text.split("\n").flatMap((line) => rowsOf(line, columns)));
}

export function isRoomy({ rows }: Pick<Size, "rows">): boolean {
  return rows >= comfortable;
}

/** How many lines are kept of each block, so that they fit and there is a row left to say that some are not there. */
function keptLines(blocks: readonly Block[], size: Size): ReadonlyMap<Block, number> {
  const gap = isRoomy(size) ? 1 : 0;
  const kept = new Map(blocks.map((block) => [block, block.lines.length]));
  let over = blocks.reduce((sum, { lines }) => sum + lines.length + gap, 1 - gap - size.rows);
  const inTurn = blocks.filter(({ givesWay }) => givesWay > 0).sort((a, b) => a.givesWay - b.givesWay);
  const give = (block: Block, least: number): void => {
    const had = kept.get(block) ?? 0;
    const keeps = Math.max(Math.min(had, least), had - Math.max(over, 0));
    kept.set(block, keeps);
    over -= had - keeps + (keeps === 0 && had > 0 ? gap : 0);
  };
  for (const block of inTurn) give(block, block.least);
  for (const block of inTurn) give(block, 0);
  return kept;
}

/** What is left of each block; where most is missing, it says how much that is in all. */
function shortened(
  blocks: readonly Block[],
  kept: ReadonlyMap<Block, number>,
  { columns, glyphs }: Size,
): readonly (readonly string[])[] {
  const missing = blocks.map((block) => block.lines.length - (kept.get(block) ?? 0));
  const sum = missing.reduce((before, count) => before + count, 0);
  const most = missing.indexOf(Math.max(...missing));
  const remark = oneRow(` ${glyphs.ellipsis} ${sum} more lines; v shows all`, columns, glyphs.ellipsis);
  return blocks.flatMap((block, index) => {
    const { before, after } = endsOf(block, kept.get(block) ?? 0);
    // A block that is gone leaves the remark to the one before it.
    const isGone = before.length === 0 && index === most;
    const isLast = index + 1 === most && kept.get(blocks[most] ?? block) === 0;
    const text = [
      ...before,
      ...(index === most && !isGone ? [remark] : []),
      ...after,
      ...(isLast ? [remark] : []),
    ];
    return text.length === 0 ? [] : [text];
  });
}

/** The `count` lines that are kept of a block. */
function endsOf({ lines, keeps }: Block, count: number) {
  const before = count === lines.length || keeps === "start" ? count : Math.ceil(count / 2);
  return { before: lines.slice(0, before), after: lines.slice(lines.length - (count - before)) };
}

/** The last resort, on the smallest of screens: both ends. */
function withoutMiddle(lines: readonly string[], { rows }: Size): readonly string[] {
  if (lines.length <= rows) return lines;
  const before = Math.ceil(rows / 2);
  return [...lines.slice(0, before), ...lines.slice(lines.length - (rows - before))];
}

function joined(groups: readonly (readonly string[])[], airy: boolean): readonly string[] {
  if (!airy) return groups.flat().filter((line) => line !== "");
  return groups.flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
}
