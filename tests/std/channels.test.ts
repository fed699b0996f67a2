import { afterAll, describe, expect, test } from "vitest";
import { policies } from "#lib/engine/run.js";
import { compile, engineForTests, stdout } from "../engine/programs.js";
import { explore } from "./channels/exploring.js";
import { ordered } from "./channels/orders.js";
import { pool, shown } from "./channels/shown.js";

const engine = engineForTests(4);
afterAll(() => engine.close());

const exited = { kind: "exit", code: 0 };

describe("on real threads and on simulated ones:", () => {
  test.each(shown.map((one) => [one.title, one] as const))("%s", async (_, { text, expected }) => {
    const program = compile(text);
    const runs = [await engine.run(program), ...(await engine.simulate(program, ["main first"]))];
    for (const run of runs)
      expect({ end: run.end, printed: stdout(run) }).toEqual({ end: exited, printed: `${expected}\n` });
  });
});

describe("over all orders:", () => {
  test.each(ordered.map((one) => [one.title, one] as const))("%s", async (_, { text, outcomes, classes }) => {
    expect(await explore(engine, text)).toEqual({ outcomes, executions: classes, redundant: 0 });
    expect((await explore(engine, text, "commuting")).outcomes).toEqual(outcomes);
  });

  test("a pool of two workers does each of two jobs once, and ends", async () => {
    const { outcomes } = await explore(engine, pool(2, 2));
    expect(outcomes).toEqual(["job 0 job 1 done", "job 1 job 0 done"]);
  });
});

test("a pool of three workers does 200 jobs on real threads", async () => {
  const run = await engine.run(compile(pool(3, 200)));
  const lines = stdout(run).trimEnd().split("\n");
  expect(lines.pop()).toBe("done");
  expect(new Set(lines).size).toBe(200);
});

test("a channel ends well under every policy", async () => {
  for (const run of await engine.simulate(compile(pool(2, 5)), policies)) expect(run.end).toEqual(exited);
});

test("messages and channels give their memory back", async () => {
  const tops = await Promise.all([10, 4000].map(heapAfter));
  expect(tops[1]).toBeLessThan((tops[0] ?? 0) * 1.1);
});

/** How full the heap is after so many channels with many messages each, of which few are there at a time. */
async function heapAfter(rounds: number): Promise<number> {
  const program = compile(`import { move, mpsc, thread } from "thread-lessons";
export function main() {
  const [tx, rx] = mpsc.syncChannel<unknown>(8);
  const sender = thread.spawn(move(() => { for (let i = 0; i < ${rounds}; i++) tx.send(i % 2 ? i : { i, list: [i] }).unwrap(); }));
  let count = 0;
  for (const _ of rx) count++;
  sender.join().unwrap();
  console.log(count);
}`);
  let top = 0;
  await engine.simulate(program, ["main first"], { onHeap: (words) => (top = words) });
  return top;
}
