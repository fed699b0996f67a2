import { accepts, type State, start, stateKey, step } from "../../expect/automaton/automaton.js";
import type { Expectation } from "../../expect/expectation.js";
import type { Cause } from "../../expect/explain/mismatch.js";
import { match } from "../../expect/match.js";
import { speakersOf } from "../../expect/threads.js";
import { type Ideal, including, nothingYet } from "../../explore/lattice.js";
import type { Class } from "../../explore/orders.js";

/** How many different outputs a program has (its lines, by whom, its panics and how it ends), and what is wrong with how many. */
export interface Orders {
  readonly all: number;
  readonly wrong: Readonly<Partial<Record<Cause, number>>>;
}

/** How many outputs are as they should be. */
export function rightOf({ all, wrong }: Orders): number {
  return all - Object.values(wrong).reduce((sum, count) => sum + count, 0);
}

/** So many sets of places are looked at; more outputs than can be told apart so are not counted. */
const mostSets = 2_000;

/**
 * Counts the outputs of all classes together; these are made with their panics. Classes overlap and lines can be equal, so
 * words are counted, not orders: the union of the lattices is made deterministic by the lines (a subset construction),
 * beside the expectation's automaton. Null when there are too many.
 */
export function countOrders(expectation: Expectation, classes: readonly Class[]): Orders | null {
  const counter = new Counter(expectation, classes);
  const places = classes.map((_, index): Place => ({ index, ideal: nothingYet }));
  const first = expectation.stdout === null ? "any" : start(expectation.stdout);
  const tally = counter.count(places, first);
  if (tally === null) return null;
  const { right = 0, ...wrong } = tally;
  return { all: Object.values(wrong).reduce((sum, count) => sum + count, right), wrong };
}

/** A class, by index, and how far it has come. */
interface Place {
  readonly index: number;
  readonly ideal: Ideal;
}

type Tally = Partial<Record<Cause | "right", number>>;

/** `any`: nothing is claimed of stdout. `dead`: a line came that cannot come. */
type Following = State | "any" | "dead";

class Counter {
  readonly #classes: readonly Class[];
  readonly #silent: Expectation;
  readonly #speakers: readonly ReturnType<typeof speakersOf>[];
  readonly #tallies = new Map<string, Tally>();
  readonly #endings = new Map<string, Ending>();

  constructor(expectation: Expectation, classes: readonly Class[]) {
    this.#classes = classes;
    this.#silent = { ...expectation, stdout: null };
    this.#speakers = classes.map(({ run }) => speakersOf(run.threads));
  }

  count(places: readonly Place[], following: Following): Tally | null {
    const key = `${keyOf(following)} ${places.map(textOf).join(" ")}`;
    const known = this.#tallies.get(key);
    if (known !== undefined) return known;
    if (this.#tallies.size > mostSets) return null;
    const { endings, lines } = this.#nexts(places);
    const tally: Tally = {};
    for (const cause of endings) add(tally, { [judge(following, cause)]: 1 });
    for (const [label, next] of lines) {
      const rest = this.count(next, this.#follow(following, label, next));
      if (rest === null) return null;
      add(tally, rest);
    }
    this.#tallies.set(key, tally);
    return tally;
  }

  /** What is wrong with each way in which these places can end, and by each line that can come next the places after it. */
  #nexts(places: readonly Place[]) {
    const endings = new Map<string, Cause | null>();
    const lines = new Map<string, Place[]>();
    for (const place of this.#afterPanics(places)) {
      const one = this.#classes[place.index];
      if (one === undefined) continue;
      const elements = one.lattice.nexts(place.ideal);
      if (elements.length === 0 || elements.some((element) => one.isEnd(element))) {
        const { label, cause } = this.#ending(one, place);
        endings.set(label, cause);
      }
      for (const element of elements) {
        const line = one.line(element);
        const next = { ...place, ideal: including(place.ideal, element) };
        if (line !== null) insert(lines, `${line.thread} ${line.text}`, next);
      }
    }
    return { endings: endings.values(), lines };
  }

  /** The places, and those that are reached from them while nothing but panics comes: stderr is no part of the lines. */
  #afterPanics(places: readonly Place[]): readonly Place[] {
    const reached = new Map(places.map((place) => [textOf(place), place]));
    for (const place of reached.values()) {
      const one = this.#classes[place.index];
      for (const element of one?.lattice.nexts(place.ideal) ?? []) {
        if (one === undefined || one.isEnd(element) || one.line(element) !== null) continue;
        const next = { ...place, ideal: including(place.ideal, element) };
        reached.set(textOf(next), next);
      }
    }
    return [...reached.values()];
  }

  #ending(one: Class, place: Place): Ending {
    const key = textOf(place);
    const known = this.#endings.get(key) ?? endingOf(one, place.ideal, this.#silent);
    this.#endings.set(key, known);
    return known;
  }

  #follow(following: Following, label: string, [place]: readonly Place[]): Following {
    if (typeof following === "string") return following;
    const thread = Number.parseInt(label, 10);
    const speaker = this.#speakers[place?.index ?? 0]?.get(thread) ?? null;
    let state: State | null = following;
    for (const text of label.slice(label.indexOf(" ") + 1).split("\n")) {
      state = state && step(state, { text, thread: speaker });
    }
    return state ?? "dead";
  }
}

/** How a run ends that has come so far: a text that tells endings apart, and what is wrong with it whatever its lines. */
interface Ending {
  readonly label: string;
  readonly cause: Cause | null;
}

function endingOf(one: Class, ideal: Ideal, silent: Expectation): Ending {
  const elements = [...one.lattice.happenings.keys()];
  const before = elements.filter((element) => (ideal & (1n << BigInt(element))) !== 0n);
  const { run } = one.realise([...before, ...elements.filter((element) => one.isEnd(element))]);
  const panics = run.events.flatMap((event) =>
    event.kind === "panic" ? [`${event.thread} ${event.message}`] : [],
  );
  const end = run.end.kind === "exit" ? [run.end.kind, run.end.code] : [run.end.kind];
  return { label: JSON.stringify([end, panics.sort()]), cause: match(silent, run)?.cause ?? null };
}

function judge(following: Following, cause: Cause | null): Cause | "right" {
  if (following === "dead") return "line";
  if (cause !== null) return cause;
  return following === "any" || accepts(following) ? "right" : "missing";
}

function textOf({ index, ideal }: Place): string {
  return `${index}:${ideal}`;
}

function keyOf(following: Following): string {
  return typeof following === "string" ? following : stateKey(following);
}

function insert(lines: Map<string, Place[]>, label: string, place: Place): void {
  const places = lines.get(label) ?? [];
  if (!places.some((one) => textOf(one) === textOf(place))) places.push(place);
  lines.set(label, places);
}

function add(tally: Tally, more: Tally): void {
  for (const [cause, count] of Object.entries(more) as [Cause | "right", number][]) {
    tally[cause] = (tally[cause] ?? 0) + count;
  }
}
