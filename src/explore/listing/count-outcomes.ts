import { type Ideal, including, nothingYet } from "../lattice.js";
import type { Class } from "../orders.js";
import { endingKey, endingOf, linesOf } from "../outcomes.js";

/** By ending, as `endingKey` writes it: how many outcomes end so. */
export type Tally = ReadonlyMap<string, bigint>;

/** So many sets of places, and places in all of them together, are looked at. */
const mostSets = 5_000;
const mostPlaces = 300_000;

/**
 * Counts the different outcomes of all classes together without listing them: n lines that are free have n! of them, and
 * 2^n beginnings. Classes overlap and lines can be equal, so words are counted: the union of the lattices is made
 * deterministic by the lines (a subset construction). Null when that is too much.
 */
export function countOutcomes(classes: readonly Class[]): Tally | null {
  const first = classes.map((_, index): Place => ({ index, ideal: nothingYet, rest: [] }));
  return new Counter(classes).count(first);
}

/** A class, by index, how far it has come, and the lines of its last print that are still to come. */
interface Place {
  readonly index: number;
  readonly ideal: Ideal;
  readonly rest: readonly string[];
}

class Counter {
  readonly #classes: readonly Class[];
  readonly #known = new Map<string, Tally>();
  #sets = 0;
  #places = 0;

  constructor(classes: readonly Class[]) {
    this.#classes = classes;
  }

  /** What can come after any of these places; equal words count once. */
  count(first: readonly Place[]): Tally | null {
    const places = this.#silently(first);
    const key = JSON.stringify([...places.keys()].sort());
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#places += places.size;
    if (++this.#sets > mostSets || this.#places > mostPlaces) return null;
    const tally = new Map<string, bigint>();
    for (const ending of this.#endings(places.values())) tally.set(ending, 1n);
    for (const next of this.#byLine(places.values()).values()) {
      const rest = this.count(next);
      if (rest === null) return null;
      for (const [ending, count] of rest) tally.set(ending, (tally.get(ending) ?? 0n) + count);
    }
    this.#known.set(key, tally);
    return tally;
  }

  /** These places and those after them that are reached without a line: panics print nothing on stdout. */
  #silently(first: readonly Place[]): ReadonlyMap<string, Place> {
    const places = new Map<string, Place>();
    const open = [...first];
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      const key = `${place.index}:${place.ideal}:${place.rest.join("\n")}`;
      if (places.has(key)) continue;
      places.set(key, place);
      if (place.rest.length === 0) open.push(...this.#steps(place).filter(({ rest }) => rest.length === 0));
    }
    return places;
  }

  #byLine(places: Iterable<Place>): ReadonlyMap<string, readonly Place[]> {
    const byLine = new Map<string, Place[]>();
    for (const place of places) {
      for (const { rest, ...after } of place.rest.length > 0 ? [place] : this.#steps(place)) {
        const [line, ...others] = rest;
        if (line !== undefined) byLine.set(line, [...(byLine.get(line) ?? []), { ...after, rest: others }]);
      }
    }
    return byLine;
  }

  /** The places one element further, before its lines. */
  #steps({ index, ideal }: Place): Place[] {
    const all = this.#classes[index];
    if (all === undefined) return [];
    const elements = all.lattice.nexts(ideal).filter((element) => !all.isEnd(element));
    return elements.map((element) => ({
      index,
      ideal: including(ideal, element),
      rest: linesOf(all, element),
    }));
  }

  #endings(places: Iterable<Place>): ReadonlySet<string> {
    const endings = new Set<string>();
    for (const { index, ideal, rest } of places) {
      const all = this.#classes[index];
      if (all === undefined || rest.length > 0) continue;
      const elements = all.lattice.nexts(ideal);
      if (elements.length > 0 && !elements.some((element) => all.isEnd(element))) continue;
      endings.add(endingKey(endingOf(all, elementsOf(ideal))));
    }
    return endings;
  }
}

function elementsOf(ideal: Ideal): number[] {
  return [...ideal.toString(2)].reverse().flatMap((bit, element) => (bit === "1" ? [element] : []));
}
