import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exploreProgram } from "#lib/checker/exploration/explore.js";
import { Operation } from "#lib/engine/operation.js";
import { noHabit } from "#lib/engine/schedulers/default-policy.js";
import { byPriority } from "#lib/engine/schedulers/priorities.js";
import { fewestPreemptions } from "#lib/explore/fewest-preemptions.js";
import { createRelations, relationsOf } from "#lib/explore/relations.js";
import { preemptionsOf } from "#lib/explore/shrink.js";
import { compile, engineForTests } from "../engine/programs.js";
import { bruteForce } from "../oracle/brute-force.js";
import { written } from "../oracle/compare.js";
import { explorable } from "../oracle/explorable.js";
import { knownPrograms } from "../oracle/known-programs.js";
import type { Program } from "../oracle/machine/machine.js";
import { type Bug, bugs } from "./bugs.js";

const rows = relationsOf("enumerating");
const known = (name: string): Program => {
  const found = knownPrograms.find((one) => one.name === name);
  if (found === undefined) throw new Error(`there is no program "${name}"`);
  return found.program;
};

async function outcomesWithin(program: Program, most: number): Promise<ReadonlySet<string>> {
  const outcomes = new Set<string>();
  const execute = explorable(program, createRelations(rows));
  for await (const { execution, within } of fewestPreemptions(execute, rows.conflicts)) {
    if (within >= most) break;
    expect(preemptionsOf(execution.steps)).toBeGreaterThan(within);
    outcomes.add(written(execution));
  }
  return outcomes;
}

describe("fewest preemptions first", () => {
  it("finds what needs none, then what needs one", async () => {
    const program = known("AB-BA");
    expect((await outcomesWithin(program, 0)).size).toBe(1);
    expect((await outcomesWithin(program, 1)).size).toBe(2);
  });

  it("finds everything in the end", async () => {
    for (const name of ["two threads x 3 lines", "a wait without a predicate", "store buffering"]) {
      const program = known(name);
      const found = await outcomesWithin(program, Number.POSITIVE_INFINITY);
      expect({ name, found }).toEqual({ name, found: bruteForce(program).outcomes });
    }
  });
});

describe("random priorities", () => {
  const threads = [1, 2, 3].map((thread) => ({ thread, kind: Operation.lock as number, lowered: 0 }));

  it("are the same for the same seed, and others for others", () => {
    const firsts = Array.from(
      { length: 60 },
      (_, seed) => byPriority(threads, noHabit, { seed: seed + 1, changes: false }).choice?.thread,
    );
    for (const { thread } of threads)
      expect(firsts.filter((one) => one === thread).length).toBeGreaterThan(8);
    expect(byPriority(threads, noHabit, { seed: 1, changes: false }).choice?.thread).toBe(firsts[0]);
  });

  it("drop where they change, and where a thread yields", () => {
    const first = byPriority(threads, noHabit, { seed: 5, changes: false }).choice;
    const changed = byPriority(threads, noHabit, { seed: 5, changes: true });
    expect(changed.lowered).toEqual([first]);
    expect(changed.choice).not.toEqual(first);
    const yielding = threads.map((one) => ({ ...one, kind: Operation.yield as number }));
    const { choice, lowered } = byPriority(yielding, noHabit, { seed: 5, changes: false });
    expect(lowered).toEqual([choice]);
  });

  it("leave the end of the process to the last", () => {
    const [main, ...others] = threads;
    const ending = [
      { thread: main?.thread ?? 0, kind: Operation.exitProcess as number, lowered: 0 },
      ...others,
    ];
    for (let seed = 1; seed < 20; seed++)
      expect(byPriority(ending, noHabit, { seed, changes: false }).choice?.thread).not.toBe(1);
  });
});

describe("over its budget", () => {
  const engine = engineForTests(4);
  beforeAll(() => engine.warm());
  afterAll(() => engine.close());
  const over = ({ source, expectation }: Bug, beyond: number) =>
    exploreProgram(engine, compile(source), expectation, {
      budget: { executions: 1, time: 60_000, afterwards: 50, beyond },
    });

  it.each(bugs.map((bug) => [bug.name, bug] as const))("a search still finds %s", async (_, bug) => {
    const { found, stopped, beyond } = await over(bug, 4_000);
    expect(stopped).toBe("budget");
    expect(found).not.toEqual([]);
    if (beyond !== null) expect(beyond.executions).toBeGreaterThan(0);
  });

  it("a search says what it looked at, and proves nothing", async () => {
    const [bug] = bugs;
    if (bug === undefined) throw new Error("there are no bugs");
    const inOrder = {
      ...bug,
      source: bug.source.replace(
        "n.lock().unwrap();\n    using b = m",
        "m.lock().unwrap();\n    using b = n",
      ),
    };
    const { found, stopped, beyond } = await over(inOrder, 300);
    expect({ found, stopped }).toEqual({ found: [], stopped: "budget" });
    expect(beyond?.random).toBeGreaterThan(0);
  });
});
