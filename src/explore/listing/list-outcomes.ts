import type { Program } from "../../engine/program.js";
import { type Controlling, driven, type SearchOptions } from "../driven.js";
import { type Budget, patientBudget } from "../survey.js";
import type { Listing, ListingTask } from "./listing.js";

const driver = new URL("./driver.bundle.js", import.meta.url);

export interface ListOptions extends SearchOptions {
  /** How many outcomes are listed at most; they are counted all the same, where they can be. */
  readonly most: number;
  /** How many of each ending get a short schedule, which takes an execution each; all unless told. */
  readonly replayed?: number;
  readonly budget?: Budget;
}

/**
 * Every output that a program can show, over all orders of its threads.
 *
 * @example
 * const { outcomes } = await listOutcomes(engine, program, { most: 1000 });
 */
export function listOutcomes(
  engine: Controlling,
  program: Program,
  { most, replayed = most, budget = patientBudget, ...options }: ListOptions,
): Promise<Listing> {
  const task: ListingTask = { budget, most, replayed };
  return driven(engine, program, { driver, task }, options);
}
