import { afterAll, describe, expect, test } from "vitest";
import { policies } from "#lib/engine/run.js";
import { compile, engineForTests, stderr, stdout } from "./programs.js";

const engine = engineForTests(4);
afterAll(() => engine.close());

async function outputs(text: string): Promise<Set<string>> {
  const program = compile(text);
  const runs = [await engine.run(program), ...(await engine.simulate(program, policies))];
  return new Set(runs.map((run) => `${stdout(run)}${run.end.kind}`));
}

describe("what scoped threads borrow comes back part by part:", () => {
  test("two threads that change two fields of one object, and its owner a third", async () => {
    const text = `import { thread } from "thread-lessons";
      export function main() {
        const point = { x: 0, y: 0, z: 0 };
        thread.scope((s) => {
          s.spawn(() => { point.x += 1; });
          s.spawn(() => { point.y += 2; });
          point.z = 3;
        });
        console.log(point);
      }`;
    expect(await outputs(text)).toEqual(new Set(["{ x: 1, y: 2, z: 3 }\nexit"]));
  });

  test("a frozen object among what is borrowed", async () => {
    const text = `import { thread } from "thread-lessons";
      export function main() {
        const parts = { fixed: Object.freeze({ f: () => 1 }), list: [1] };
        thread.scope((s) => { s.spawn(() => { parts.list.push(parts.fixed.f()); }); });
        console.log(parts.list);
      }`;
    expect(await outputs(text)).toEqual(new Set(["[1, 1]\nexit"]));
  });
});

test("a scoped closure that cannot cross is a panic of the scope, not a deadlock", async () => {
  const text = `import { thread } from "thread-lessons";
    export function main() {
      const pick = Math.max;
      thread.scope((s) => { s.spawn(() => pick(1, 2)); });
    }`;
  const run = await engine.run(compile(text));
  expect(run.end).toEqual({ kind: "exit", code: 101 });
  expect(stderr(run)).toContain("`pick` cannot cross threads: function `max`");
});

test("a guard whose value cannot cross lets go of its mutex all the same, and poisons it", async () => {
  const text = `import { Mutex, thread } from "thread-lessons";
    const M = new Mutex<{ f: unknown }>({ f: null });
    export function main() {
      const failed = thread.spawn(() => { using guard = M.lock().unwrap(); guard.value = { f: Math.max }; }).join().isErr();
      console.log(failed, M.lock().isErr());
    }`;
  expect(await outputs(text)).toEqual(new Set(["true true\nexit"]));
});

test("a handle that two threads hold is joined once", async () => {
  const text = `import { Mutex, thread } from "thread-lessons";
    export function main() {
      const handle = new Mutex(thread.spawn(() => 5));
      const one = handle.lock().unwrap().value.join();
      console.log(one, thread.spawn(() => 6).join());
      handle.lock().unwrap().value.join();
    }`;
  const run = await engine.run(compile(text));
  expect(stderr(run)).toContain("use of moved value: this handle was joined before");
});
