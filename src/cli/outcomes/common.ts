/** Lists that begin and end alike, and what they have between. */
export interface Common<T> {
  readonly start: readonly T[];
  readonly end: readonly T[];
  readonly middles: readonly (readonly T[])[];
}

/** Fewer are not worth a line of their own. */
const fewest = 2;

/**
 * What all lists begin and end with, taken off.
 *
 * @example withoutCommon([["a", "b", "x"], ["a", "b", "y"]]) // start: a, b; end: none; middles: x and y
 */
export function withoutCommon<T>(lists: readonly (readonly T[])[]): Common<T> {
  const [first = []] = lists;
  const start = lists.length < 2 ? 0 : enough(alike(lists, (list, index) => list[index]));
  const rest = lists.map((list) => list.slice(start));
  const end = lists.length < 2 ? 0 : enough(alike(rest, (list, index) => list[list.length - 1 - index]));
  return {
    start: first.slice(0, start),
    end: first.slice(first.length - end),
    middles: rest.map((list) => list.slice(0, list.length - end)),
  };
}

function enough(count: number): number {
  return count < fewest ? 0 : count;
}

/** How many items the lists share, counted from where `at` counts. */
function alike<T>(
  lists: readonly (readonly T[])[],
  at: (list: readonly T[], index: number) => T | undefined,
): number {
  const shortest = Math.min(...lists.map(({ length }) => length));
  const [first = []] = lists;
  let count = 0;
  while (count < shortest && lists.every((list) => at(list, count) === at(first, count))) count++;
  return count;
}
