/** What a mark on a screen stands for. */
export interface Missing {
  /** How many lines in all. */
  readonly size: number;
  /** What they count as, and how many of that there are. */
  readonly counts: readonly (readonly [name: string, count: number])[];
}

export const nothing: Missing = { size: 0, counts: [] };

export function withLines(missing: Missing, count: number): Missing {
  return withMore(missing, "line", count, count);
}

/** With a block that is left out whole; `counts` is what that is called, if it is counted as one. */
export function withBlock(
  missing: Missing,
  { lines, counts }: { readonly lines: readonly string[]; readonly counts?: string },
): Missing {
  const { length } = lines;
  return counts === undefined ? withLines(missing, length) : withMore(missing, counts, 1, length);
}

function withMore({ size, counts }: Missing, name: string, count: number, lines: number): Missing {
  const sums = new Map(counts);
  sums.set(name, (sums.get(name) ?? 0) + count);
  return { size: size + lines, counts: [...sums] };
}

/** As in "2 more errors", "1 more line" or "5 more lines, 2 errors". */
export function missingText({ counts }: Missing): string {
  return counts
    .map(([name, count], index) => `${count}${index === 0 ? " more" : ""} ${name}${count === 1 ? "" : "s"}`)
    .join(", ");
}
