import type { Class } from "../orders.js";
import { linesOf, threadName } from "../outcomes.js";
import type { Listing } from "./listing.js";

/** Remembers which threads print a line. */
export class Speakers {
  readonly #byLine = new Map<string, Set<string>>();

  add(all: Class): void {
    for (const [element, { thread }] of all.lattice.happenings.entries()) {
      const name = threadName(all.run, thread);
      for (const line of linesOf(all, element)) {
        this.#byLine.set(line, (this.#byLine.get(line) ?? new Set()).add(name));
      }
    }
  }

  list(): Listing["speakers"] {
    return [...this.#byLine].map(([line, threads]) => [line, [...threads]]);
  }
}
