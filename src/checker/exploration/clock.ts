import type { Budget } from "./task.js";

/** Tells when a search is to stop. */
export class Clock {
  readonly #budget: Budget;
  readonly #start = performance.now();
  #found: number | null = null;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  found(): void {
    this.#found ??= performance.now();
  }

  isOver(executions: number): boolean {
    const now = performance.now();
    const { executions: most, time, afterwards } = this.#budget;
    if (this.#found !== null && now - this.#found > afterwards) return true;
    return executions >= most || now - this.#start > time;
  }
}
