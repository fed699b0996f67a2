import { accepts, type State, start, stateKey, step } from "../../expect/automaton/automaton.js";
import type { Expectation } from "../../expect/expectation.js";
import type { Cause } from "../../expect/explain/mismatch.js";
import { match } from "../../expect/match.js";
import { speakersOf } from "../../expect/threads.js";
import { type Ideal, including, nothingYet } from "../../explore/lattice.js";
import type { Class } from "../../explore/orders.js";

/** How many different outputs a program has (its lines, by whom, and how it ends), and what is wrong with how many. */
export interface Orders {
  readonly all: number;
  readonly wrong: Readonly<Partial<Record<Cause, number>>>;
}

/** So many sets of places are looked at; more outputs than can be told apart so are not counted. */
const mostSets = 5_000;

/**
 * Counts the outputs of all classes together. Classes overlap and lines can be equal, so words are counted, not orders: the
 * union of the lattices is made deterministic by the lines (a subset construction), beside the expectation's automaton.
 * Null when there are too many.
 */
export function countOrders(expectation: Expectation, classes: readonly Class[]): Orders | null {
  const counter = new Counter(expectation, classes);
  const places = classes.map((_, index): Place => ({ index, ideal: nothingYet }));
  const first = expectation.stdout === null ? null : start(expectation.stdout);
  const tally = counter.count(places, first === null ? "any" : first);
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
  readonly #speakers: readonly ReturnType<typeof speakersOf>[];
  /** By class: what is wrong with it whatever the order of its lines. */
  readonly #causes: readonly (Cause | null)[];
  readonly #known = new Map<string, Tally>();

  constructor(expectation: Expectation, classes: readonly Class[]) {
    this.#classes = classes;
    this.#speakers = classes.map(({ run }) => speakersOf(run.threads));
    this.#causes = classes.map(({ run }) => match({ ...expectation, stdout: null }, run)?.cause ?? null);
  }

  count(places: readonly Place[], following: Following): Tally | null {
    const key = `${keyOf(following)} ${places.map(({ index, ideal }) => `${index}:${ideal}`).join(" ")}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#known.size > mostSets) return null;
    const { ends, lines } = this.#nexts(places);
    const tally: Tally = {};
    for (const cause of ends) add(tally, { [this.#judge(following, cause)]: 1 });
    for (const [label, next] of lines) {
      const rest = this.count(next, this.#follow(following, label, next));
      if (rest === null) return null;
      add(tally, rest);
    }
    this.#known.set(key, tally);
    return tally;
  }

  /** The ways in which these places can end, and by each line that can come next the places after it. */
  #nexts(places: readonly Place[]) {
    const ends = new Map<string, Cause | null>();
    const lines = new Map<string, Place[]>();
    for (const { index, ideal } of places) {
      const one = this.#classes[index];
      if (one === undefined) continue;
      const elements = one.lattice.nexts(ideal);
      const end = () => ends.set(JSON.stringify(kindOf(one)), this.#causes[index] ?? null);
      if (elements.length === 0) end();
      for (const element of elements) {
        const line = one.line(element);
        if (line === null) end();
        else insert(lines, `${line.thread} ${line.text}`, { index, ideal: including(ideal, element) });
      }
    }
    return { ends: [...ends.values()], lines };
  }

  #judge(following: Following, cause: Cause | null): Cause | "right" {
    if (following === "dead") return "line";
    if (cause !== null) return cause;
    return following === "any" || accepts(following) ? "right" : "missing";
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

function keyOf(following: Following): string {
  return typeof following === "string" ? following : stateKey(following);
}

/** How a run ends, without what differs from run to run of one kind. */
function kindOf({ run: { end } }: Class): readonly (string | number)[] {
  return end.kind === "exit" ? [end.kind, end.code] : [end.kind];
}

function insert(lines: Map<string, Place[]>, label: string, place: Place): void {
  const places = lines.get(label) ?? [];
  if (!places.some(({ index, ideal }) => index === place.index && ideal === place.ideal)) places.push(place);
  lines.set(label, places);
}

function add(tally: Tally, more: Tally): void {
  for (const [cause, count] of Object.entries(more) as [Cause | "right", number][]) {
    tally[cause] = (tally[cause] ?? 0) + count;
  }
}
