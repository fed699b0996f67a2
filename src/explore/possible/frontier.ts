import type { Run } from "../../engine/run.js";
import type { Class } from "../orders.js";
import { linesOf, threadName } from "../outcomes.js";
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
    if (!this.#reach(place.printed, place.instead)) return;
    const line = this.#lines[place.printed];
    if (line !== undefined) this.#obstacle = sharedObstacle(this.#obstacle, obstacleAt(place, line));
  }

  /** A run that had to be stopped, which is of no class. */
  addStopped(run: Run): void {
    const printed = run.events.flatMap((event) =>
      event.kind === "print" && event.stream === "stdout"
        ? event.text.split("\n").map((text) => ({ text, thread: threadName(run, event.thread) }))
        : [],
    );
    const wrong = printed.findIndex(({ text }, index) => text !== this.#lines[index]);
    const other = printed[wrong];
    if (other === undefined) this.#reach(printed.length, [{ kind: "limit" }]);
    else this.#reach(wrong, [{ kind: "line", ...other }]);
  }

  /** Whether nobody has come further than so many lines, with something else after them. */
  #reach(lines: number, instead: readonly Instead[]): boolean {
    if (lines < this.#furthest || instead.length === 0) return false;
    if (lines > this.#furthest) {
      this.#furthest = lines;
      this.#instead = new Map();
      this.#obstacle = null;
    }
    for (const one of instead) this.#instead.set(JSON.stringify(one), one);
    return true;
  }
}
