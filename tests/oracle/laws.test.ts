import { describe, expect, it } from "vitest";
import { relationsOf } from "#lib/explore/relations.js";
import { Laws } from "./laws/laws.js";
import { random, randomProgram } from "./random-programs.js";

describe("the relations", () => {
  it("let change places what can, and call a race what is one, in 400 random programs", () => {
    const laws = new Laws(relationsOf("commuting"), random(1));
    for (let seed = 0; seed < 400; seed++) laws.check(randomProgram(seed));
    expect(laws.offences).toEqual([]);
    expect(laws.weights.size).toBeGreaterThan(60);
  });

  it("are missed where one is not there", () => {
    const { conflicts, enables } = relationsOf("commuting");
    const few = { conflicts: conflicts.slice(10), enables: enables.slice(3) };
    const laws = new Laws(few, random(1));
    for (let seed = 0; seed < 100; seed++) laws.check(randomProgram(seed));
    expect(laws.offences.length).toBeGreaterThan(0);
  });
});
