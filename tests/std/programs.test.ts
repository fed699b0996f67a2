import { afterAll, describe, expect, test } from "vitest";
import { compile, engineForTests, stderr, stdout } from "../engine/programs.js";
import { atomics } from "./programs/atomics.js";
import { cells } from "./programs/cells.js";
import { crossing } from "./programs/crossing.js";
import { droppedResults, keptResults } from "./programs/dropped-results.js";
import { frozen } from "./programs/frozen.js";
import { once } from "./programs/once.js";
import { owners } from "./programs/owners.js";
import { parallel } from "./programs/parallel.js";
import type { Shown } from "./programs/shown.js";
import { slices } from "./programs/slices.js";
import { threads } from "./programs/threads.js";
import { typedArrays } from "./programs/typed-arrays.js";

const engine = engineForTests(3);
afterAll(() => engine.close());

async function run(text: string) {
  const [only] = await engine.simulate(compile(text), ["main first"]);
  if (only === undefined) throw new Error("no run");
  return { end: only.end, stdout: stdout(only), stderr: stderr(only) };
}

const tables: Record<string, readonly Shown[]> = {
  "atomics:": atomics,
  "what is made once:": once,
  "owners:": owners,
  "in parallel:": parallel,
  "a guard in a Result is dropped with": droppedResults,
  "a guard in a Result is kept by": keptResults,
  "a cell crosses threads:": cells,
  "an Arc protects": frozen,
  "parts of arrays:": slices,
  "threads:": threads,
  "typed arrays": typedArrays,
  "what crosses threads:": crossing,
};

for (const [what, table] of Object.entries(tables)) {
  describe(what, () => {
    for (const { title, text, expected } of table)
      test(title, async () => {
        const { end, stdout: printed } = await run(text);
        expect({ end, printed }).toEqual({ end: { kind: "exit", code: 0 }, printed: `${expected}\n` });
      });
  });
}

test("a finally body that returns does not hide that the stack was full", async () => {
  const { end, stderr: printed } = await run(`
    function f(n: number): number { try { return f(n + 1) + 1; } finally { return 1; } }
    export function main() { console.log(f(0)); }`);
  expect(end).toEqual({ kind: "exit", code: 134 });
  expect(printed).toContain("has overflowed its stack");
});

test("a finally body still runs, returns and ends an exception otherwise", async () => {
  const { stdout: printed } = await run(`
    const f = () => { try { throw new Error("gone"); } finally { return 1; } };
    const g = () => { try { throw new Error("caught"); } catch { return 2; } finally { console.log("last"); } };
    export function main() { console.log(f(), g()); }`);
  expect(printed).toBe("last\n1 2\n");
});

test("what a RefCell lends to be read is not assigned to", () => {
  const assigning = (borrow: string) => () =>
    compile(`import { RefCell } from "thread-lessons";
      export function main() { using b = new RefCell(1).${borrow}; b.value += 1; }`);
  expect(assigning("borrowMut()")).not.toThrow();
  expect(assigning("borrow()")).toThrow("2: Cannot assign to 'value'");
  expect(assigning("tryBorrow().unwrap()")).toThrow("2: Cannot assign to 'value'");
});
