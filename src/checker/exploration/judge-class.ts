import { accepts, type State, start, stateKey, step } from "../../expect/automaton/automaton.js";
import type { Expectation } from "../../expect/expectation.js";
import type { Mismatch } from "../../expect/explain/mismatch.js";
import { match } from "../../expect/match.js";
import type { Pattern } from "../../expect/pattern.js";
import { type Speaker, speakersOf } from "../../expect/threads.js";
import { type Ideal, including, type Lattice, nothingYet } from "../../explore/lattice.js";
import type { Class, Realised } from "../../explore/orders.js";
import { decompose } from "./decompose.js";

/** So many places are looked at before a class counts as too big to be decided. */
const mostPlaces = 100_000;

/** A class has more orders than can be followed. */
export class TooManyOrders extends Error {
  override readonly name = "TooManyOrders";
}

/** A run that an expectation does not allow, what is wrong with it, and the threads whose steps lead to it. */
export interface Counterexample extends Realised {
  readonly mismatch: Mismatch;
}

/**
 * Holds every order of a class against an expectation: its automaton walks over the lattice of ideals, all orders of the
 * same events at once. The counterexamples are shortest ones; none means that every order is as expected.
 */
export function judgeClass(expectation: Expectation, all: Class): readonly Counterexample[] {
  const silent = { ...expectation, stdout: null };
  const wrong = all.extremes().filter(({ run }) => match(silent, run) !== null);
  const order = expectation.stdout === null ? null : wrongOrder(expectation.stdout, all);
  const realised = order === null ? wrong : [all.realise(order), ...wrong];
  const forbidden = expectation.unreachable.flatMap((one) => showing(one, all) ?? []);
  return [...realised, ...forbidden].flatMap((one) => {
    const mismatch = match(expectation, one.run);
    return mismatch === null ? [] : [{ ...one, mismatch }];
  });
}

/** An order of the class that is as expected; null when there is none. */
export function showing(expectation: Expectation, all: Class): Realised | null {
  if (expectation.stdout === null)
    return all.extremes().find(({ run }) => match(expectation, run) === null) ?? null;
  const elements = [...all.lattice.happenings.keys()];
  const walk = new Walk(all, elements, speakersOf(all.run.threads)).right(start(expectation.stdout));
  const realised = walk && all.realise(walk.map((index) => elements[index] ?? 0));
  return realised && match(expectation, realised.run) === null ? realised : null;
}

/** The elements, in order, of a walk that the pattern does not allow. */
function wrongOrder(pattern: Pattern, all: Class): readonly number[] | null {
  const speakers = speakersOf(all.run.threads);
  const exit = [...all.lattice.happenings.keys()].filter((element) => all.line(element) === null);
  for (const part of decompose(pattern, all, speakers)) {
    const elements = [...part.elements, ...exit];
    const walk = new Walk(all, elements, speakers).wrong(start(part.pattern));
    if (walk !== null) return walk.map((index) => elements[index] ?? 0);
  }
  return null;
}

/** An ideal that can be reached, what the automaton makes of it, and how it was reached. */
interface Place {
  readonly ideal: Ideal;
  readonly state: State;
  readonly element: number;
  readonly from: Place | null;
}

/** Stands for the end of the process, after which nothing comes. */
const ended: unique symbol = Symbol("ended");

/** All orders of some elements of a class at once. */
class Walk {
  readonly #lattice: Lattice;

  constructor(
    private readonly all: Class,
    private readonly elements: readonly number[],
    private readonly speakers: ReadonlyMap<number, Speaker>,
  ) {
    this.#lattice = all.lattice.of(elements);
  }

  /** A shortest walk that the automaton does not allow. */
  wrong(first: State): readonly number[] | null {
    return this.#find(first, (end) => end === null || !accepts(end));
  }

  /** A walk to the end that the automaton allows. */
  right(first: State): readonly number[] | null {
    return this.#find(first, (end) => end !== null && accepts(end));
  }

  /** A shortest walk that ends as it is wanted: `end` is the state then, null where a line cannot come. */
  #find(first: State, wanted: (end: State | null) => boolean): readonly number[] | null {
    let level: Place[] = [{ ideal: nothingYet, state: first, element: -1, from: null }];
    for (let looked = 0; level.length > 0; looked += level.length) {
      if (looked > mostPlaces) throw new TooManyOrders();
      const next = new Map<string, Place>();
      for (const place of level) {
        const elements = this.#lattice.nexts(place.ideal);
        if (elements.length === 0 && wanted(place.state)) return pathTo(place);
        for (const element of elements) {
          const state = this.#follow(place.state, element);
          const ideal = including(place.ideal, element);
          const over = state === ended ? place.state : state;
          if ((state === null || state === ended) && wanted(over))
            return pathTo({ ideal, state: place.state, element, from: place });
          if (state !== null && state !== ended)
            next.set(`${ideal} ${stateKey(state)}`, { ideal, state, element, from: place });
        }
      }
      level = [...next.values()];
    }
    return null;
  }

  /** The state after an element; null when it cannot come here. */
  #follow(before: State, element: number): State | typeof ended | null {
    const line = this.all.line(this.elements[element] ?? -1);
    if (line === null) return ended;
    let state: State | null = before;
    for (const text of line.text.split("\n")) {
      state = state && step(state, { text, thread: this.speakers.get(line.thread) ?? null });
    }
    return state;
  }
}

function pathTo(place: Place): readonly number[] {
  const elements: number[] = [];
  for (let at: Place | null = place; at !== null && at.element >= 0; at = at.from)
    elements.unshift(at.element);
  return elements;
}
