/** The candidate that `word` was probably meant to be; null when none is near. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: rank(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, distance }) => distance <= Math.max(1, Math.floor(candidate.length / 3)))
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.candidate ?? null;
}

function rank(word: string, candidate: string): number {
  return word.length >= 3 && candidate.startsWith(word) ? 0 : editDistance(word, candidate);
}

/** Insertions, deletions, replacements and swapped neighbours that make `a` into `b`. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      current.push(cheapest(a, b, row, column, { current, above, before }));
    }
    before = above;
    above = current;
  }
  return above[b.length] ?? 0;
}

interface Rows {
  readonly current: readonly number[];
  readonly above: readonly number[];
  readonly before: readonly number[];
}

function cheapest(a: string, b: string, row: number, column: number, rows: Rows): number {
  const at = (cells: readonly number[], index: number): number => cells[index] ?? Number.POSITIVE_INFINITY;
  const same = a[row - 1] === b[column - 1];
  const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  return Math.min(
    at(rows.current, column - 1) + 1,
    at(rows.above, column) + 1,
    at(rows.above, column - 1) + (same ? 0 : 1),
    swapped ? at(rows.before, column - 2) + 1 : Number.POSITIVE_INFINITY,
  );
}
