import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exploreProgram } from "#lib/checker/exploration/explore.js";
import type { Found } from "#lib/checker/exploration/task.js";
import { type Expectation, expectation, lines } from "#lib/expect/vocabulary.js";
import { placeClause } from "#lib/report/place.js";
import { compile, engineForTests } from "../engine/programs.js";
import { does, fakeRun } from "../expect/fake-run.js";

const engine = engineForTests(3);
beforeAll(() => engine.warm());
afterAll(() => engine.close());

async function find(body: string, wanted: Expectation): Promise<Found> {
  const program = compile(`import { Mutex, thread } from "thread-lessons";\n${body}`);
  const { found } = await exploreProgram(engine, program, wanted);
  const [first] = found;
  if (first === undefined) throw new Error("nothing is wrong");
  return first;
}

describe("what is wrong in some order is told by the names and the lines of the source", () => {
  it("a deadlock says where each thread stands, and for what", async () => {
    const { run, mismatch } = await find(
      `const FORK = new Mutex(0), KNIFE = new Mutex(0);
export function main() {
  const other = thread.spawn(() => {
    using knife = KNIFE.lock().unwrap();
    using fork = FORK.lock().unwrap();
    console.log(knife.value + fork.value);
  });
  {
    using fork = FORK.lock().unwrap();
    using knife = KNIFE.lock().unwrap();
    console.log(knife.value + fork.value);
  }
  other.join().unwrap();
}`,
      expectation(),
    );
    expect(mismatch.reason).toBe(
      "deadlock: main waits to lock mutex `KNIFE`, at program.ts:11 (thread 2 has it); " +
        "thread 2 waits to lock mutex `FORK`, at program.ts:6 (main has it)",
    );
    expect(run.things?.map(({ label }) => label)).toEqual(["mutex `FORK`", "mutex `KNIFE`"]);
  });

  it("a line that breaks it says where it is printed", async () => {
    const { run, mismatch } = await find(
      `export function main() {
  const actor = thread.spawn(() => {
    console.log("to be");
  });
  console.log("curtain up");
  actor.join().unwrap();
}`,
      expectation(lines("curtain up", "to be")),
    );
    expect(run.events[mismatch.at]).toMatchObject({ kind: "print", text: "to be" });
    expect(run.positions?.[mismatch.at]).toBe("program.ts:4:13");
  });

  it("a program that a thread ends says where it is ended", async () => {
    const { run, mismatch, schedule, numbers } = await find(
      `import { process } from "thread-lessons";
export function main() {
  thread.spawn(() => {
    process.exit(0);
  }).join().unwrap();
  console.log("never");
}`,
      expectation(lines("never")),
    );
    const finding = { run, at: mismatch.at, reason: mismatch.reason, expected: [] };
    expect(placeClause(finding)).toBe("the program is ended at program.ts:5");
    expect(schedule).toEqual([]);
    expect(numbers).toHaveLength(run.events.length + 1);
  });

  it("a program that ends as it should says nothing of it", () => {
    const run = fakeRun([does.prints(1, "x"), does.exits(1)], { positions: ["p.ts:2:1", "p.ts:3:1"] });
    expect(placeClause({ run, at: 1, reason: "", expected: [] })).toBeNull();
  });
});
