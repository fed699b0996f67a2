import type { Class } from "../orders.js";
import { linesOf } from "../outcomes.js";
import type { Furthest, Instead, Obstacle } from "./answer.js";
import type { Place } from "./follow.js";
import { obstacleAt, sharedObstacle } from "./obstacle.js";

/** How far executions come that print the lines, over all places that were looked at. */
export class Frontier {
  readonly #lines: readonly string[];
  readonly #seen = new Set<string>();
  #furthest = 0;
  #instead = new Map<string, Instead>();
  #obstacle: Obstacle | null = null;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  get result(): Furthest {
    const next = this.#lines[this.#furthest];
    const isNever = next !== undefined && !this.#seen.has(next);
    return {
      lines: this.#furthest,
      instead: [...this.#instead.values()],
      obstacle: isNever ? { kind: "never" } : this.#obstacle,
    };
  }

  /** Remembers all that is printed in a class. */
  see(all: Class): void {
    for (const element of all.lattice.happenings.keys())
      for (const line of linesOf(all, element)) this.#seen.add(line);
  }

  add(place: Place): void {
    if (place.printed < this.#furthest || place.instead.length === 0) return;
    if (place.printed > this.#furthest) {
      this.#furthest = place.printed;
      this.#instead = new Map();
      this.#obstacle = null;
    }
    for (const one of place.instead) this.#instead.set(JSON.stringify(one), one);
    const line = this.#lines[place.printed];
    if (line !== undefined) this.#obstacle = sharedObstacle(this.#obstacle, obstacleAt(place, line));
  }
}
