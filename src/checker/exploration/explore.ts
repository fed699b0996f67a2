import type { Engine, Limits } from "../../engine/engine.js";
import type { Program } from "../../engine/program.js";
import type { Expectation } from "../../expect/expectation.js";
import { relationsOf, tableOf } from "../../explore/relations.js";
import { type Budget, defaultBudget, type Explored, type Task } from "./task.js";

const driver = new URL("./driver.bundle.js", import.meta.url);

/** No real time passes in an execution but that of computing: one that takes so many milliseconds does not end. */
const longest = 2_000;

export interface ExploreOptions {
  readonly budget?: Budget;
  /** Bounds on one execution. */
  readonly limits?: Partial<Limits>;
  readonly signal?: AbortSignal;
}

/** Looks at every order in which the threads of a program can run, and holds each against the expectation. */
export async function exploreProgram(
  engine: Pick<Engine, "control">,
  program: Program,
  expectation: Expectation,
  { budget = defaultBudget, limits, signal }: ExploreOptions = {},
): Promise<Explored> {
  const task: Task = { expectation, budget };
  const conflicts = tableOf(relationsOf("commuting").conflicts);
  let result: Explored | null = null;
  await engine.control(program, {
    conflicts,
    driver,
    task,
    onSaid: (message) => {
      result = message as Explored;
    },
    limits: { ...limits, time: Math.min(limits?.time ?? longest, longest) },
    ...(signal && { signal }),
  });
  if (result === null) throw new Error("the search said nothing");
  return result;
}
