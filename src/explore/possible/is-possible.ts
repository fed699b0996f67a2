import type { Program } from "../../engine/program.js";
import { type Controlling, driven, type SearchOptions } from "../driven.js";
import { type Budget, patientBudget } from "../survey.js";
import type { Answer, PossibleTask } from "./answer.js";

const driver = new URL("./driver.bundle.js", import.meta.url);

export interface PossibleOptions extends SearchOptions {
  readonly budget?: Budget;
}

/**
 * Whether a program can print exactly these lines, in this order: an execution that does, or how far one can come.
 *
 * @example
 * const { shown, furthest } = await isPossible(engine, program, ["main: 1", "spawned: 1"]);
 */
export function isPossible(
  engine: Controlling,
  program: Program,
  lines: readonly string[],
  { budget = patientBudget, ...options }: PossibleOptions = {},
): Promise<Answer> {
  const task: PossibleTask = { lines, budget };
  return driven(engine, program, { driver, task }, options);
}
