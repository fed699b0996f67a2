import { describe, expect, it } from "vitest";
import type { Line } from "#lib/expect/automaton/atom.js";
import { accepts, type State, start, stateKey, step } from "#lib/expect/automaton/automaton.js";
import { anchored, type Pattern } from "#lib/expect/pattern.js";
import { isWho } from "#lib/expect/threads.js";
import { type Letter, language, TooLarge, type Word } from "./language.js";
import { childSpeaker, mainSpeaker, printed } from "./lines-of.js";
import { type Choices, createRandom, randomPattern } from "./random-pattern.js";

const LONGEST = 5;
const seeds = (count: number): number[] => Array.from({ length: count }, (_, seed) => seed);

describe("on small random patterns the automaton agrees with writing down every word", () => {
  const alphabet = ["a", "b"].flatMap((text) => [printed(text, mainSpeaker), printed(text, childSpeaker)]);

  it.each(seeds(300))("with texts and threads (seed %i)", (seed) => {
    const { pattern, words } = smallPattern(seed, { leaves: ["a", "b"], repeats: true });
    expect(disagreements({ state: start(pattern), words, lines: [] }, alphabet)).toEqual([]);
  });

  it.each(seeds(200))("with captures that recur (seed %i)", (seed) => {
    const leaves = [/(?<x>[12])/, /(?<y>[12])/, "1", /[12]/, /(?<x>[12])(?<y>[12])/];
    const { pattern, words } = smallPattern(seed, { leaves, repeats: false });
    const numbers = ["1", "2", "12", "22"].map((text) => printed(text, childSpeaker));
    // Two lines whose captures contradict each other are noticed at the second one: only ends are compared.
    expect(disagreements({ state: start(pattern), words, lines: [] }, numbers, "ends")).toEqual([]);
  });

  it.each(seeds(100))("and equal keys mean an equal future (seed %i)", (seed) => {
    const { pattern } = smallPattern(seed, { leaves: ["a", "b", /(?<x>[ab])/], repeats: true });
    const futures = new Map<string, string>();
    for (const state of reachable(start(pattern), alphabet, 3)) {
      const future = futureOf(state, alphabet, 3);
      expect(futures.get(stateKey(state)) ?? future).toBe(future);
      futures.set(stateKey(state), future);
    }
  });
});

/** The first random pattern from this seed on whose words can be written down. */
function smallPattern(
  seed: number,
  choices: Choices,
): { readonly pattern: Pattern; readonly words: readonly Word[] } {
  const random = createRandom(seed);
  for (;;) {
    const pattern = randomPattern(random, 3, choices);
    try {
      return { pattern, words: language(pattern) };
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error;
    }
  }
}

/** After some lines: the automaton's state, null when dead, and the words that begin with them. */
interface Place {
  readonly state: State | null;
  readonly words: readonly Word[];
  readonly lines: readonly Line[];
}

/** The sequences of lines on which the automaton and the words differ. */
function disagreements(
  { state, words, lines }: Place,
  alphabet: readonly Line[],
  about: "all" | "ends" = "all",
): string[] {
  const alive = words.length > 0;
  const ends = words.some((word) => word.length === lines.length);
  const name = lines.map(({ text, thread }) => `${text}@${thread?.index}`).join(" ");
  if ((state !== null && accepts(state)) !== ends) return [`${name}: ends ${ends}`];
  if (about === "all" && (state !== null) !== alive) return [`${name}: alive ${alive}`];
  if ((state === null && !alive) || lines.length === LONGEST) return [];
  return alphabet.flatMap((line) => {
    const longer = [...lines, line];
    const next = {
      state: state && step(state, line),
      words: words.filter((word) => startsWith(word, longer)),
      lines: longer,
    };
    return disagreements(next, alphabet, about);
  });
}

function startsWith(word: Word, lines: readonly Line[]): boolean {
  const bound = new Map<string, string>();
  return word.length >= lines.length && lines.every((line, index) => fits(word[index], line, bound));
}

function fits(letter: Letter | undefined, { text, thread }: Line, bound: Map<string, string>): boolean {
  if (letter === undefined || !letter.who.every((who) => thread !== null && isWho(who, thread))) return false;
  if (letter.test.kind === "text") return letter.test.text === text;
  const match = anchored(letter.test).exec(text);
  return (
    match !== null &&
    Object.entries(match.groups ?? {}).every(([name, value]) => {
      const before = bound.get(name) ?? value;
      bound.set(name, before);
      return before === value;
    })
  );
}

function reachable(state: State, alphabet: readonly Line[], length: number): State[] {
  if (length === 0) return [state];
  return [
    state,
    ...alphabet.flatMap((line) =>
      successors(state, line).flatMap((next) => reachable(next, alphabet, length - 1)),
    ),
  ];
}

function futureOf(state: State, alphabet: readonly Line[], length: number): string {
  const rest =
    length === 0
      ? []
      : alphabet.map((line) => successors(state, line).map((next) => futureOf(next, alphabet, length - 1)));
  return JSON.stringify([accepts(state), rest.map((one) => one.join())]);
}

function successors(state: State, line: Line): State[] {
  const next = step(state, line);
  return next === null ? [] : [next];
}
