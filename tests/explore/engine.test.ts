import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCompiler } from "#lib/compiler/compiler.js";
import { engineForTests } from "../engine/programs.js";
import { bruteForce, bruteForceIfSmall } from "../oracle/brute-force.js";
import { knownPrograms } from "../oracle/known-programs.js";
import { onEngine } from "../oracle/on-engine.js";
import { randomProgram } from "../oracle/random-programs.js";
import { differenceOf } from "../oracle/ways.js";

const engine = engineForTests(4);
const { compile } = createCompiler();
const search = onEngine({ compile, engine }, "commuting", new URL("../oracle/", import.meta.url));

beforeAll(() => engine.warm());
afterAll(() => engine.close());

describe("a program with a known answer, written in TypeScript, shows exactly its outcomes on the engine", () => {
  it.each(knownPrograms.map((known) => [known.name, known] as const))("%s", async (_, known) => {
    const { outcomes } = await search.search(known.program);
    expect(outcomes).toEqual(bruteForce(known.program).outcomes);
  });
});

describe("40 random programs on the engine", () => {
  it("show what trying every order shows", async () => {
    let outcomes = 0;
    for (let seed = 0; seed < 40; seed++) {
      const program = randomProgram(seed);
      const all = bruteForceIfSmall(program, search.mostSchedules);
      if (all === null) continue;
      const difference = differenceOf(await search.search(program), all);
      expect({ seed, difference }).toEqual({ seed, difference: null });
      outcomes += all.outcomes.size;
    }
    expect(outcomes).toBeGreaterThan(100);
  });
});
