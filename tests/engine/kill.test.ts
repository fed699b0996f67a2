import { afterAll, describe, expect, test } from "vitest";
import type { Engine, SimulatedOptions } from "#lib/engine/engine.js";
import type { Repeat } from "#lib/engine/host.js";
import type { Policy, Run } from "#lib/engine/run.js";
import { awkward, killed } from "./kill/awkward.js";
import { compile, engineForTests, stdout } from "./programs.js";

/** What `createEngine` really returns: `simulate` also repeats. */
interface RepeatingEngine extends Engine {
  simulate(
    program: Parameters<Engine["simulate"]>[0],
    policies: readonly Policy[],
    options?: SimulatedOptions & Repeat,
  ): Promise<readonly Run[]>;
}

const engine: RepeatingEngine = engineForTests(4);
afterAll(() => engine.close());

/** Main goes so many operations ahead before it returns, so that death meets the thread at as many places. */
const heads = [4, 5, 6, 7, 8, 9, 10, 11, 12, 13];
const killsEach = 200;
/** A worker that does not unwind within 50 ms is replaced; a run with a kill is to take far less. */
const mostMilliseconds = 5;

describe("2,000 times a thread dies at once in", () => {
  for (const shape of awkward) {
    test(shape.title, async () => {
      const times: number[] = [];
      for (const head of heads) times.push(await killAgainAndAgain(killed(shape, head)));
      const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
      if (process.env.KILL_TIMES)
        console.log(`${(mean * 1000).toFixed(0)} us a run with a kill: ${shape.title}`);
      expect(mean).toBeLessThan(mostMilliseconds);
    }, 60_000);
  }
});

/** Runs the program again and again in one process; gives the mean milliseconds of a run. */
async function killAgainAndAgain(text: string): Promise<number> {
  const program = compile(text);
  const tops: number[] = [];
  const times: number[] = [];
  const onHeap = (top: number) => {
    tops.push(top);
    times.push(performance.now());
  };
  const runs = await engine.simulate(program, ["round robin"], { repeat: killsEach, onHeap });
  expect(runs.length).toBe(killsEach);
  for (const run of runs) expectKilledAtWork(run);
  expect(tops.at(-1)).toBe(tops[10]);
  return ((times.at(-1) ?? 0) - (times[10] ?? 0)) / (times.length - 11);
}

function expectKilledAtWork(run: Run): void {
  expect(run.end).toEqual({ kind: "exit", code: 0 });
  expect(run.poisoned).toBe(0);
  expect(stdout(run)).toContain("main leaves\n");
  expect(stdout(run)).not.toContain("got out");
  const exit = run.events.findIndex(({ kind, thread }) => kind === "exit" && thread === 1);
  const after = run.events.slice(exit + 1);
  expect(after.length).toBeGreaterThan(0);
  expect(after.every(({ kind }) => kind === "killed")).toBe(true);
}
