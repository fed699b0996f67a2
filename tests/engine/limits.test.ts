import { afterAll, describe, expect, test } from "vitest";
import type { Limits } from "#lib/engine/engine.js";
import type { Run } from "#lib/engine/run.js";
import { compile, engineForTests, stdout } from "./programs.js";

const engine = engineForTests(2);
afterAll(() => engine.close());

/** A native run and simulated ones with the limits; the first of those to run out of time is the last. */
async function bothRuns(text: string, limits: Partial<Limits>): Promise<readonly Run[]> {
  const program = compile(text);
  const native = await engine.run(program, { limits });
  return [native, ...(await engine.simulate(program, ["main first", "children first"], { limits }))];
}

const limitOf = ({ end }: Run) => (end.kind === "limit" ? end.limit : end);

describe("a limit ends", () => {
  test("a main that spins for ever", async () => {
    const runs = await bothRuns("export function main() { console.log('on'); for (;;); }", { time: 300 });
    expect(runs.map(limitOf)).toEqual(["time", "time"]);
    for (const run of runs) expect(stdout(run)).toBe("on\n");
  }, 20_000);

  test("a thread that spins for ever while main joins it", async () => {
    const text = `import { thread } from "thread-lessons";
      export function main() { thread.spawn(() => { for (;;); }).join().unwrap(); }`;
    for (const { end } of await bothRuns(text, { time: 300 })) {
      const place = { thread: 2, position: expect.stringMatching(/:2:\d+$/) };
      expect(end).toMatchObject({ kind: "limit", limit: "time", place });
      expect(end.kind === "limit" && end.message).toMatch(/^thread 2 was still running at /);
    }
  }, 20_000);

  test("a regular expression that takes for ever", async () => {
    const text = `export function main() { console.log(/^(a+)+$/.test("a".repeat(60) + "b")); }`;
    expect((await bothRuns(text, { time: 300 })).map(limitOf)).toEqual(["time", "time"]);
  }, 20_000);

  test("a program that floods, after the last line that fits", async () => {
    const text = "export function main() { for (;;) console.log('0123456789'.repeat(10)); }";
    for (const run of await bothRuns(text, { output: 10_000 })) {
      expect(limitOf(run)).toBe("output");
      expect(stdout(run)).toBe(`${"0123456789".repeat(10)}\n`.repeat(99));
    }
  }, 20_000);

  test("several threads that flood together", async () => {
    const text = `import { thread } from "thread-lessons";
      export function main() {
        const flood = () => { for (;;) console.log("x".repeat(99)); };
        for (let i = 0; i < 3; i++) thread.spawn(flood);
        flood();
      }`
      .replace("thread.spawn(flood)", "thread.spawn(move(flood))")
      .replace("{ thread }", "{ move, thread }");
    for (const run of await bothRuns(text, { output: 5_000 })) {
      expect(limitOf(run)).toBe("output");
      expect(stdout(run)).toBe(`${"x".repeat(99)}\n`.repeat(50));
    }
  }, 20_000);

  test("a program whose array grows for ever", async () => {
    const text =
      "export function main() { const all: number[][] = []; for (;;) all.push(new Array(1000).fill(all.length)); }";
    const runs = await bothRuns(text, { memory: 400e6, time: 50_000 });
    expect(runs.map(limitOf)).toEqual(["memory", "memory", "memory"]);
  }, 200_000);

  test("a thread whose map grows for ever", async () => {
    const text = `import { thread } from "thread-lessons";
      export function main() { thread.spawn(() => { const m = new Map<number, number[]>(); for (let n = 0; ; n++) m.set(n, Array<number>(100).fill(n)); }).join().unwrap(); }`;
    const runs = await bothRuns(text, { memory: 400e6, time: 50_000 });
    expect(runs.map(limitOf)).toEqual(["memory", "memory", "memory"]);
  }, 200_000);

  test("a thread that yields for ever, in virtual time", async () => {
    const text = `import { thread } from "thread-lessons";
      export function main() { for (;;) thread.yieldNow(); }`;
    const [run] = await engine.simulate(compile(text), ["main first"], { limits: { time: 60_000 } });
    expect(run && limitOf(run)).toBe("steps");
  }, 200_000);
});

describe("after a limit", () => {
  test("the engine runs the next program as ever", async () => {
    const text = `import { thread } from "thread-lessons";
      export function main() { console.log(thread.spawn(() => 5).join().unwrap()); }`;
    for (const run of await bothRuns(text, {})) {
      expect(run.end).toEqual({ kind: "exit", code: 0 });
      expect(stdout(run)).toBe("5\n");
    }
  }, 20_000);

  test("an aborted run rejects with the signal's reason", async () => {
    const program = compile("export function main() { for (;;); }");
    const stop = new AbortController();
    const run = engine.run(program, { signal: stop.signal });
    setTimeout(() => stop.abort(new Error("newer save")), 300);
    await expect(run).rejects.toThrow("newer save");
  }, 20_000);
});
