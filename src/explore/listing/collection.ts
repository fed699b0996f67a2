import type { Class } from "../orders.js";
import { endingKey, type Outcome, outcomesOf } from "../outcomes.js";

/** An outcome, and the threads whose steps lead to it. */
export interface Collected {
  readonly outcome: Outcome;
  readonly choices: readonly number[];
}

/** So many outcomes of each class are looked at even when there are enough: a rare ending may be among them. */
const fewest = 50;

/** Collects outcomes, each once, with room for so many of each ending: no ending is crowded out by another. */
export class Collection {
  readonly #most: number;
  readonly #keys = new Set<string>();
  readonly #byEnding = new Map<string, Collected[]>();
  #whole = true;

  constructor(most: number) {
    this.#most = most;
  }

  /** Whether every outcome of every class that was added is in it. */
  get whole(): boolean {
    return this.#whole;
  }

  get size(): number {
    return this.#keys.size;
  }

  add(all: Class): void {
    const outcomes = outcomesOf(all);
    for (let looked = 0; ; looked++) {
      const next = outcomes.next();
      if (next.done === true) {
        this.#whole &&= next.value;
        return;
      }
      const { outcome, order } = next.value;
      if (!this.#take(outcome, () => all.realise(order).choices)) this.#whole = false;
      if (!this.#whole && looked >= fewest && this.#keys.size >= this.#most) return;
    }
  }

  /** So many of them at most, by their endings, of which the rarest come first. */
  chosen(): readonly (readonly Collected[])[] {
    let left = this.#most;
    const groups = [...this.#byEnding.values()].sort((a, b) => a.length - b.length);
    return groups.map((group) => {
      const some = group.slice(0, left);
      left -= some.length;
      return some;
    });
  }

  /** How many there are of each ending, by its key. */
  counts(): ReadonlyMap<string, bigint> {
    return new Map([...this.#byEnding].map(([ending, { length }]) => [ending, BigInt(length)]));
  }

  /** False when there is no room for one that is new. */
  #take(outcome: Outcome, choices: () => readonly number[]): boolean {
    const key = JSON.stringify(outcome);
    if (this.#keys.has(key)) return true;
    const ending = endingKey(outcome);
    const group = this.#byEnding.get(ending) ?? [];
    if (group.length >= this.#most) return false;
    this.#keys.add(key);
    group.push({ outcome, choices: choices() });
    this.#byEnding.set(ending, group);
    return true;
  }
}
