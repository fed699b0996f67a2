import { afterAll, describe, expect, test } from "vitest";
import type { Run } from "#lib/engine/run.js";
import { awkward, killed } from "./kill/awkward.js";
import { compile, engineForTests, stdout } from "./programs.js";

const engine = engineForTests(4);
afterAll(() => engine.close());

/** Main goes so many operations ahead before it returns, so that death meets the thread at as many places. */
const heads = [4, 5, 6, 7, 8, 9, 10, 11, 12, 13];
const killsEach = 50;
describe("500 times a thread dies at once in", () => {
  for (const shape of awkward) {
    test(shape.title, async () => {
      for (const head of heads) await killAgainAndAgain(killed(shape, head));
    }, 60_000);
  }
});

/** Runs the program again and again in one process, on the same workers. */
async function killAgainAndAgain(text: string): Promise<void> {
  const tops: number[] = [];
  let unwound = false;
  const runs = await engine.simulate(compile(text), ["round robin"], {
    repeat: killsEach,
    onHeap: (top) => tops.push(top),
    onDone: (clean) => {
      unwound = clean;
    },
  });
  expect(runs.length).toBe(killsEach);
  for (const run of runs) expectKilledAtWork(run);
  expect(new Set(runs.map(fingerprint)).size).toBe(1);
  expect(new Set(tops).size).toBe(1);
  // No worker had to be replaced: every thread unwound by itself.
  expect(unwound).toBe(true);
}

/** All that can be seen of a run: every kill is to go like the first. */
function fingerprint({ events, end, poisoned }: Run): string {
  return JSON.stringify([events, end, poisoned]);
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
