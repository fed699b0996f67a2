import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { policies } from "#lib/engine/run.js";
import { compile, engineForTests, stderr, stdout } from "../programs.js";

const engine = engineForTests(6);
beforeEach(() => engine.warm(), 20_000);
afterAll(() => engine.close());

const FOUR_SLEEPS = `import { Duration, thread } from "thread-lessons";
export function main() {
  const handles = [1, 2, 3, 4].map(() => thread.spawn(() => thread.sleep(Duration.fromMillis(50))));
  for (const handle of handles) handle.join().unwrap();
}`;

describe("four sleeps of 50 ms", () => {
  test("take 50 ms of virtual time under every policy, all five threads alive at once", async () => {
    for (const run of await engine.simulate(compile(FOUR_SLEEPS), policies)) {
      expect(run.end).toEqual({ kind: "exit", code: 0 });
      expect(run.overlap).toBe(5);
      expect(run.makespan).toBeCloseTo(50, 3);
    }
  });

  test("are slept side by side on a warm pool", async () => {
    const run = await engine.run(compile(FOUR_SLEEPS));
    expect(run.end).toEqual({ kind: "exit", code: 0 });
    expect(run.overlap).toBe(5);
  });
});

describe("more threads than workers", () => {
  test("are all there at the same time when they wait for each other: the pool grows", async () => {
    const text = `import { Duration, Mutex, thread } from "thread-lessons";
      const INSIDE = new Mutex(0);
      function inside(more: number) { using guard = INSIDE.lock().unwrap(); return (guard.value += more); }
      export function main() {
        const handles = Array.from({ length: 40 }, () => thread.spawn(() => {
          inside(1);
          while (inside(0) < 40) thread.sleep(Duration.fromMillis(5));
        }));
        for (const handle of handles) handle.join().unwrap();
        console.log(inside(0));
      }`;
    const run = await engine.run(compile(text));
    expect({ end: run.end, out: stdout(run) }).toEqual({ end: { kind: "exit", code: 0 }, out: "40\n" });
    expect(run.overlap).toBe(41);
  }, 30_000);

  test("all run, one after the other where they are short", async () => {
    const text = `import { move, thread } from "thread-lessons";
      export function main() {
        const handles = Array.from({ length: 100 }, (_, n) => thread.spawn(move(() => n * n)));
        console.log(handles.map((handle) => handle.join().unwrap()).reduce((a, b) => a + b));
      }`;
    const program = compile(text);
    for (const run of [await engine.run(program), ...(await engine.simulate(program, policies))]) {
      expect({ by: run.scheduler, out: stdout(run) }).toEqual({ by: run.scheduler, out: "328350\n" });
    }
  }, 30_000);

  test("that sleep take one sleep of virtual time, as many as there are", async () => {
    const text = `import { Duration, thread } from "thread-lessons";
      export function main() {
        const handles = Array.from({ length: 12 }, () => thread.spawn(() => thread.sleep(Duration.fromMillis(10))));
        for (const handle of handles) handle.join().unwrap();
      }`;
    for (const run of await engine.simulate(compile(text), policies)) {
      expect(run.end).toEqual({ kind: "exit", code: 0 });
      expect(run.makespan).toBeCloseTo(10, 3);
    }
  }, 30_000);

  test("that sleep, 40 of them, all end", async () => {
    const text = `import { Duration, thread } from "thread-lessons";
      export function main() {
        const handles = Array.from({ length: 40 }, () => thread.spawn(() => thread.sleep(Duration.fromMillis(100))));
        for (const handle of handles) handle.join().unwrap();
        console.log("all");
      }`;
    const program = compile(text);
    for (const run of [await engine.run(program), ...(await engine.simulate(program, policies))]) {
      expect(stdout(run)).toBe("all\n");
      expect(run.makespan).toBeLessThan(40 * 100);
    }
  }, 30_000);
});

describe("at the cap of 512 threads", () => {
  const refusal = 'Os { code: 11, kind: WouldBlock, message: "Resource temporarily unavailable" }';

  test("Builder.spawn is refused with WouldBlock", async () => {
    const text = `import { Duration, thread } from "thread-lessons";
      export function main() {
        for (let n = 1; n <= 600; n++) {
          const spawned = new thread.Builder().spawn(() => thread.sleep(Duration.fromSecs(600)));
          if (spawned.isOk()) continue;
          console.log(n, spawned.unwrapErr().kind(), spawned.unwrapErr());
          return;
        }
      }`;
    const run = await engine.run(compile(text), { limits: { time: 60_000 } });
    expect({ end: run.end, out: stdout(run) }).toEqual({
      end: { kind: "exit", code: 0 },
      out: `512 WouldBlock ${refusal}\n`,
    });
  }, 60_000);

  test("thread.spawn panics as std does", async () => {
    const text = `import { Duration, thread } from "thread-lessons";
      export function main() {
        for (let n = 1; n <= 600; n++) thread.spawn(() => thread.sleep(Duration.fromSecs(600)));
      }`;
    const run = await engine.run(compile(text), { limits: { time: 60_000 } });
    expect(run.end).toEqual({ kind: "exit", code: 101 });
    expect(stderr(run)).toContain(
      `thread 'main' (1) panicked at program.ts:3:47:\nfailed to spawn thread: ${refusal}\n`,
    );
  }, 60_000);

  test("a spawn waits when threads end meanwhile", async () => {
    const text = `import { Duration, thread } from "thread-lessons";
      export function main() {
        for (let n = 1; n <= 600; n++) thread.spawn(() => {});
        console.log("all");
      }`;
    const run = await engine.run(compile(text), { limits: { time: 60_000 } });
    expect(stdout(run)).toBe("all\n");
  }, 60_000);
});
