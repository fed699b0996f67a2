import { afterAll, beforeAll, expect, it } from "vitest";
import { exploreProgram } from "#lib/checker/exploration/explore.js";
import type { Explored } from "#lib/checker/exploration/task.js";
import { Operation } from "#lib/engine/operation.js";
import { expectation } from "#lib/expect/vocabulary.js";
import { compile, engineForTests } from "../../engine/programs.js";

const engine = engineForTests(4);
beforeAll(() => engine.warm());
afterAll(() => engine.close());

/** What is found of a program within a few executions. */
function explore(text: string, executions = 150): Promise<Explored> {
  const program = compile(`import { drop, Mutex, mpsc, RwLock, thread } from "thread-lessons";\n${text}`);
  const budget = { executions, time: 5_000, afterwards: 0, beyond: 0 };
  return exploreProgram(engine, program, expectation(), { budget });
}

const dishes = (look: string): string => `
  const pass = new Mutex<string[]>([]);
  export function main(): void {
    const waiter = thread.spawn(() => { ${look} });
    pass.lock().unwrap().value.push("soup");
    waiter.join().unwrap();
  }`;

it("who takes a lock again and again to see what is new waits in a loop", async () => {
  const look = `
    let dishes = pass.lock().unwrap();
    while (dishes.value.length === 0) { drop(dishes); dishes = pass.lock().unwrap(); }`;
  const { waiting } = await explore(dishes(look));
  expect(waiting).toEqual({ who: "thread 2", asks: Operation.lock, position: "program.ts:7:69" });
});

it("who takes it a few times does not, nor who changes something each time", async () => {
  const looks = "for (let i = 0; i < 6; i++) pass.lock().unwrap().value.at(0);";
  const changes = `for (let rest = 2; rest > 0;) { using all = pass.lock().unwrap(); all.value.push("x"); rest = 3 - all.value.length; }`;
  for (const look of [looks, changes]) expect((await explore(dishes(look), 40)).waiting).toBeNull();
});

it("a loop under a lock that nobody is left to end never ends", async () => {
  const { found } = await explore(`
    const ready = new Mutex({ is: false });
    export function main(): void {
      thread.spawn(() => { while (!ready.lock().unwrap().value.is) {} }).join().unwrap();
    }`);
  expect(found[0]?.mismatch).toMatchObject({
    cause: "endless",
    reason: expect.stringMatching(
      /^thread 2 looks at what a mutex guards again and again, at program\.ts:5, and /,
    ),
  });
  expect(found[0]?.run.events.length).toBeLessThan(20);
});
