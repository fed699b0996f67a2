import type { Difference, Found } from "./ways.js";

/** A program that a search and the oracle do not agree about. */
export interface Disagreement extends Difference {
  readonly seed: number;
  readonly way: string;
}

/** What was compared in one way of searching. */
export class Tally {
  programs = 0;
  executions = 0;
  redundant = 0;
  outcomes = 0;

  constructor(readonly way: string) {}

  add({ executions, redundant }: Found, outcomes: number): void {
    this.programs++;
    this.executions += executions;
    this.redundant += redundant;
    this.outcomes += outcomes;
  }

  /** As in "prints commute: 19,214 programs, 96,002 outcomes in 31,008 executions, 310 of them redundant". */
  toString(): string {
    const counts = [this.programs, this.outcomes, this.executions, this.redundant];
    const [programs, outcomes, executions, redundant] = counts.map((count) => count.toLocaleString("en"));
    return `${this.way}: ${programs} programs, ${outcomes} outcomes in ${executions} executions, ${redundant} of them redundant`;
  }
}
