import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "#lib/engine/engine.js";
import type { Program } from "#lib/engine/program.js";
import { policies } from "#lib/engine/run.js";
import { engineForTests } from "../engine/programs.js";
import { allowed, complaint } from "./allowed/allowed.js";
import { observe } from "./observe.js";
import { compileAll, programNames } from "./programs.js";

const names = Object.keys(allowed);
const nativeRuns = 5;

let engine: Engine;
let programs: ReadonlyMap<string, Program>;

beforeAll(() => {
  engine = engineForTests(2);
  programs = new Map(compileAll(programNames()).map(({ name, program }) => [name, program]));
}, 30_000);

afterAll(() => engine.close());

it("every program has its set of allowed outputs", () => {
  expect(programNames().sort()).toEqual([...names].sort());
});

describe("under every policy of the simulated scheduler", () => {
  it.each(names)("%s shows only what it may", async (name) => {
    for (const run of await engine.simulate(programOf(name), policies))
      expect(complaint(allowedOf(name), observe(run)), run.scheduler).toBeNull();
  });

  it("naps joined one by one take four times as long as naps joined at the end", async () => {
    const [oneByOne] = await engine.simulate(programOf("d2-loopjoin-timing"), ["main first"]);
    const atTheEnd = await engine.simulate(programOf("d2-spawnall-timing"), policies);
    expect(oneByOne?.makespan).toBe(80);
    expect(atTheEnd.map(({ makespan }) => makespan)).toContain(20);
  });
});

describe.concurrent("on real threads", () => {
  it.each(names)(
    "%s shows only what it may",
    async (name) => {
      for (let i = 0; i < nativeRuns; i++)
        expect(complaint(allowedOf(name), observe(await engine.run(programOf(name))))).toBeNull();
    },
    60_000,
  );
});

function programOf(name: string): Program {
  const program = programs.get(name);
  if (program === undefined) throw new Error(`no program ${name}`);
  return program;
}

function allowedOf(name: string) {
  const known = allowed[name];
  if (known === undefined) throw new Error(`no allowed outputs for ${name}`);
  return known;
}
