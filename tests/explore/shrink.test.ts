import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exploreProgram } from "#lib/checker/exploration/explore.js";
import type { Found } from "#lib/checker/exploration/task.js";
import type { Program } from "#lib/engine/program.js";
import { replay } from "#lib/explore/replay/replay.js";
import type { Deviation } from "#lib/explore/schedule.js";
import { preemptionsOf } from "#lib/explore/shrink.js";
import { compile, engineForTests } from "../engine/programs.js";
import { type Bug, bugs } from "./bugs.js";

const engine = engineForTests(2);
const program = (name: string): Bug => bugs.find((bug) => bug.name.startsWith(name)) ?? missing(name);

beforeAll(() => engine.warm());
afterAll(() => engine.close());

function missing(name: string): never {
  throw new Error(`there is no bug ${name}`);
}

/** A busy machine must not end the search. */
const budget = { executions: 20_000, time: 60_000, afterwards: 60_000, beyond: 0 };

interface Caught {
  readonly found: Found;
  readonly schedule: readonly Deviation[];
  readonly compiled: Program;
}

async function find({ source, expectation }: Bug): Promise<Caught> {
  const compiled = compile(source);
  const explored = await exploreProgram(engine, compiled, expectation, { budget });
  expect(explored).toMatchObject({ stopped: null, bounded: false });
  const [found] = explored.found;
  if (found?.schedule == null) throw new Error("nothing was found that can be shown again");
  return { found, schedule: found.schedule, compiled };
}

describe("a bug that only some orders show is found, with the fewest preemptions", () => {
  it.each(bugs.map((bug) => [bug.name, bug] as const))("%s", async (_, bug) => {
    const { found, schedule, compiled } = await find(bug);
    const { steps, run } = await replay(engine, compiled, schedule);
    expect(preemptionsOf(steps)).toBe(bug.preemptions);
    expect(run.end).toEqual(found.run.end);
  });

  it.each([
    ["AB-BA", 1],
    ["three philosophers", 2],
  ])("%s needs no more deviations from the default policy than %i", async (name, deviations) => {
    const { schedule } = await find(program(name));
    expect(schedule).toHaveLength(deviations);
  });
});
