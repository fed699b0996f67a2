import { afterAll, describe, expect, test } from "vitest";
import { policies } from "#lib/engine/run.js";
import { compile, engineForTests, stdout } from "../engine/programs.js";
import { explore } from "./channels/exploring.js";
import { ordered } from "./locks/orders.js";
import { shown } from "./locks/shown.js";
import { handovers, rounds } from "./locks/stress.js";

const engine = engineForTests(4);
afterAll(() => engine.close());

const exited = { kind: "exit", code: 0 };

describe("on real threads and on simulated ones:", () => {
  test.each(shown.map((one) => [one.title, one] as const))("%s", async (_, { text, expected }) => {
    const program = compile(text);
    const runs = [await engine.run(program), ...(await engine.simulate(program, ["main first", "reverse"]))];
    for (const run of runs)
      expect({ end: run.end, printed: stdout(run) }).toEqual({ end: exited, printed: `${expected}\n` });
  });
});

describe("over all orders:", () => {
  test.each(ordered.map((one) => [one.title, one] as const))("%s", async (_, { text, outcomes, classes }) => {
    const { executions, redundant, ...found } = await explore(engine, text);
    expect({ ...found, classes: executions - redundant }).toEqual({ outcomes, classes });
    expect((await explore(engine, text, "commuting")).outcomes).toEqual(outcomes);
  });
});

test.each([
  ["two producers and two consumers lose no item and miss no notification", handovers(2, 500), "true\n"],
  ["four threads come together a hundred times", rounds(4, 100), "100\n"],
])("%s", async (_, text, printed) => {
  const program = compile(text);
  const runs = [await engine.run(program), ...(await engine.simulate(program, policies))];
  for (const run of runs) expect({ end: run.end, printed: stdout(run) }).toEqual({ end: exited, printed });
});
