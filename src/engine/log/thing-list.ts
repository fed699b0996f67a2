import type { Address, Heap } from "../heap/heap.js";
import { header } from "../heap/layout.js";
import type { Thing } from "../run.js";
import { labelThings } from "./labels.js";
import { allocateThings, countThings, keyOfThing, type Made, readThings } from "./things.js";

/** What the threads of a program share, from run to run. */
export class ThingList {
  readonly #list: Address;
  #names: readonly string[] = [];
  /** The things of the last run, and what they were: mostly the next one has the same. */
  #things: readonly Thing[] = [];
  #keys: readonly number[] = [];

  /** Takes words that last from run to run. */
  constructor(private readonly heap: Heap) {
    this.#list = allocateThings(heap);
  }

  /** The next runs are of a program that gives these names. */
  begin(names: readonly string[] = []): void {
    this.#names = names;
    this.#things = [];
    this.#keys = [];
  }

  /** To be called before each run. */
  prepare(): void {
    this.heap.words[header.things] = this.#list;
  }

  /** What the run has made. */
  made(): readonly Made[] {
    return readThings(this.heap, this.#names);
  }

  /** The same, as findings call it. */
  things(): readonly Thing[] {
    if (this.#isAsBefore()) return this.#things;
    this.#things = labelThings(this.made());
    this.#keys = this.#things.map((_, place) => keyOfThing(this.heap, place));
    return this.#things;
  }

  #isAsBefore(): boolean {
    const { length } = this.#keys;
    return (
      countThings(this.heap) === length &&
      this.#keys.every((key, place) => key === keyOfThing(this.heap, place))
    );
  }
}
