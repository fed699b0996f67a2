import type { Pattern, TextTest, Who } from "#lib/expect/pattern.js";

/** A line that a pattern asks for: its test, who must print it. */
export interface Letter {
  readonly test: TextTest;
  readonly who: readonly Who[];
}
export type Word = readonly Letter[];

const MOST_WORDS = 400;
const LONGEST_WORD = 7;

/** The pattern has too many or too long words to write them down. */
export class TooLarge extends Error {}

/** All words of a small pattern, written down one by one: the definition that the automaton is held against. */
export function language(pattern: Pattern): Word[] {
  return distinct(words(pattern));
}

function words(pattern: Pattern): Word[] {
  switch (pattern.kind) {
    case "line":
      return [[{ test: pattern.test, who: [] }]];
    case "by":
      return language(pattern.item).map((word) =>
        word.map(({ test, who }) => ({ test, who: [...who, pattern.who] })),
      );
    case "seq":
      return concatenations(pattern.items.map(language));
    case "oneOf":
      return pattern.items.flatMap(language);
    case "optional":
      return [[], ...language(pattern.item)];
    case "cut":
      return language(pattern.item).flatMap((word) =>
        [...Array(word.length + 1).keys()].map((end) => word.slice(0, end)),
      );
    case "par":
      return pattern.items
        .map(language)
        .reduce((all, words) => distinct(pairs(all, words).flatMap(([a, b]) => shuffles(a, b))), [[]]);
    case "anyOrder":
      return permutations(pattern.items.map(language)).flatMap(concatenations);
    case "repeat":
      return [...Array((pattern.max ?? 0) - pattern.min + 1).keys()].flatMap((extra) =>
        concatenations(Array<Word[]>(pattern.min + extra).fill(language(pattern.item))),
      );
  }
}

function concatenations(languages: readonly Word[][]): Word[] {
  return languages.reduce<Word[]>(
    (all, words) => distinct(pairs(all, words).map(([a, b]) => [...a, ...b])),
    [[]],
  );
}

function distinct(all: readonly Word[]): Word[] {
  const found = [...new Map(all.map((word) => [JSON.stringify(word), word])).values()];
  if (found.length > MOST_WORDS || found.some((word) => word.length > LONGEST_WORD)) throw new TooLarge();
  return found;
}

function pairs(as: readonly Word[], bs: readonly Word[]): [Word, Word][] {
  if (as.length * bs.length > MOST_WORDS) throw new TooLarge();
  return as.flatMap((a) => bs.map((b): [Word, Word] => [a, b]));
}

function shuffles(a: Word, b: Word): Word[] {
  const [x, ...as] = a;
  const [y, ...bs] = b;
  if (x === undefined || y === undefined) return [[...a, ...b]];
  return [...shuffles(as, b).map((word) => [x, ...word]), ...shuffles(a, bs).map((word) => [y, ...word])];
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) =>
    permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]),
  );
}
