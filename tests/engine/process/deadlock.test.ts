import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { policies } from "#lib/engine/run.js";
import { deadlocks } from "../native/deadlocks.js";
import { compile, engineForTests, stderr, stdout } from "../programs.js";

const engine = engineForTests(4);
beforeAll(() => engine.warm(), 20_000);
afterAll(() => engine.close());

describe("a deadlock is reported with who waits for what", () => {
  for (const { title, text, waits } of deadlocks) {
    test(title, async () => {
      const program = compile(text);
      for (const run of [await engine.run(program), ...(await engine.simulate(program, policies))]) {
        expect({ by: run.scheduler, end: run.end }).toMatchObject({
          by: run.scheduler,
          end: { kind: "deadlock", waits },
        });
        expect(stdout(run) + stderr(run)).toBe("");
        expect(run.makespan).toBeLessThan(3000);
      }
    }, 20_000);
  }
});

describe("a deadlock says where each thread stands", () => {
  const text = `import { Mutex, thread } from "thread-lessons";
const A = new Mutex(0);
export function main() {
  using held = A.lock().unwrap();
  const other = thread.spawn(() => {
    void A.lock();
  });
  other.join().unwrap();
  held.value = 1;
}`;
  const waits = [
    { thread: 1, position: "program.ts:8:9" },
    { thread: 2, position: "program.ts:6:12" },
  ];

  test("on real threads and in virtual time", async () => {
    const program = compile(text);
    for (const run of [await engine.run(program), ...(await engine.simulate(program, ["reverse"]))])
      expect(run.end).toMatchObject({ kind: "deadlock", waits });
  }, 20_000);
});

describe("what looks like a deadlock for a moment is none", () => {
  const programs = {
    "a scope whose threads end at once, 200 times": `import { thread } from "thread-lessons";
export function main() {
  let n = 0;
  for (let i = 0; i < 200; i++) thread.scope((s) => { s.spawn(() => { n += 1; }).join().unwrap(); });
  console.log(n);
}`,
    "a thread that ends at once and is joined, 500 times": `import { move, thread } from "thread-lessons";
export function main() {
  let n = 0;
  for (let i = 0; i < 500; i++) n += thread.spawn(move(() => 1)).join().unwrap();
  console.log(n === 500 ? 200 : n);
}`,
    "a lock that two threads hand over, 100 times each": `import { Mutex, thread } from "thread-lessons";
const TOTAL = new Mutex(0);
function add() { for (let i = 0; i < 100; i++) { using guard = TOTAL.lock().unwrap(); guard.value += 1; } }
export function main() {
  const other = thread.spawn(add);
  add();
  other.join().unwrap();
  console.log(TOTAL.lock().unwrap().value);
}`,
    "two threads that park and unpark each other, 100 times": `import { Mutex, move, thread } from "thread-lessons";
export function main() {
  const main = thread.current();
  let n = 0;
  const other = thread.spawn(move(() => {
    for (let i = 0; i < 100; i++) { thread.park(); main.unpark(); }
    return 100;
  }));
  for (let i = 0; i < 100; i++) { other.thread().unpark(); thread.park(); n++; }
  console.log(n + other.join().unwrap());
}`,
  };
  for (const [title, text] of Object.entries(programs)) {
    test(title, async () => {
      const run = await engine.run(compile(text));
      expect(run.end).toEqual({ kind: "exit", code: 0 });
      expect(stdout(run)).toBe("200\n");
    }, 20_000);
  }
});
