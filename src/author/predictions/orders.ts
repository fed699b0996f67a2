import { rightOf } from "../../checker/exploration/count-orders.js";
import { exploreProgram } from "../../checker/exploration/explore.js";
import type { Budget } from "../../checker/exploration/task.js";
import type { Program } from "../../engine/program.js";
import type { Expectation } from "../../expect/expectation.js";
import type { Workbench } from "../workbench.js";
import type { Count } from "./sightings.js";

/** Programs of questions are small: one that takes longer hangs. Milliseconds. */
export const limits = { time: 5_000 };

/** Nobody waits for an author's check, and it is to look at every order even after it has found a wrong one. */
const patient: Budget = { executions: 200_000, time: 20_000, afterwards: 20_000, beyond: 0 };

/**
 * In how many of all its different outputs a program shows what is expected; null when they are too many to be counted,
 * or not all known because a run had to be stopped.
 */
export async function ordersThatShow(
  shows: Expectation,
  program: Program,
  { engine, signal }: Pick<Workbench, "engine" | "signal">,
  budget: Budget = patient,
): Promise<Count | null> {
  const { orders } = await exploreProgram(engine, program, shows, { budget, limits, signal });
  return orders && { seen: rightOf(orders), of: orders.all };
}
