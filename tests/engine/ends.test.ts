import { afterAll, describe, expect, test } from "vitest";
import { policies } from "#lib/engine/run.js";
import { endings } from "./native/ends.js";
import { compile, engineForTests, stderr, stdout } from "./programs.js";

const engine = engineForTests(4);
afterAll(() => engine.close());

describe("a program ends", () => {
  for (const ending of endings) {
    test(ending.title, async () => {
      const program = compile(ending.text);
      const [native, simulated] = await Promise.all([
        engine.run(program),
        engine.simulate(program, policies),
      ]);
      for (const run of [native, ...simulated]) {
        const { code, stdout: out, stderr: err } = ending;
        const seen = { by: run.scheduler, end: run.end, stdout: stdout(run), stderr: stderr(run) };
        expect(seen).toEqual({ by: run.scheduler, end: { kind: "exit", code }, stdout: out, stderr: err });
      }
    }, 20_000);
  }
});
