import { afterAll, describe, expect, test } from "vitest";
import { policies, type Run } from "#lib/engine/run.js";
import { borrows } from "./closures/borrows.js";
import { carriers } from "./closures/carriers.js";
import { functions } from "./closures/functions.js";
import { objects } from "./closures/objects.js";
import { borrowing, borrowingPrints, spawning, spawningPrints } from "./closures/shape.js";
import { statics } from "./closures/statics.js";
import { variables } from "./closures/variables.js";
import { compile, engineForTests, stderr, stdout } from "./programs.js";

const engine = engineForTests(3);
afterAll(() => engine.close());

/** A native run and one under each policy all end well and print `expected`. */
async function expectEveryRun(text: string, expected: string): Promise<void> {
  const program = compile(text);
  const [native, simulated] = await Promise.all([engine.run(program), engine.simulate(program, policies)]);
  for (const run of [native, ...simulated]) expect(seen(run)).toEqual(seenWhenRight(run, expected));
}

const seen = (run: Run) => ({
  scheduler: run.scheduler,
  end: run.end,
  stdout: stdout(run),
  stderr: stderr(run),
});

const seenWhenRight = ({ scheduler }: Run, text: string) => ({
  scheduler,
  end: { kind: "exit", code: 0 },
  stdout: text,
  stderr: "",
});

describe("a thread runs a closure over", () => {
  for (const shape of [...variables, ...functions, ...objects, ...carriers]) {
    test(shape.title, () => expectEveryRun(spawning(shape), spawningPrints(shape)), 20_000);
  }
});

describe("a scoped thread changes", () => {
  for (const shape of borrows) {
    test(shape.title, () => expectEveryRun(borrowing(shape), borrowingPrints(shape)), 20_000);
  }
});

describe("items of the module", () => {
  for (const { title, text, expected } of statics) {
    test(title, () => expectEveryRun(text, expected), 20_000);
  }
});
