import { describe, expect, it } from "vitest";
import { bruteForce } from "../oracle/brute-force.js";
import { searched } from "../oracle/compare.js";
import { knownPrograms } from "../oracle/known-programs.js";
import { randomProgram } from "../oracle/random-programs.js";

describe("a program with a known answer", () => {
  it.each(knownPrograms.map((known) => [known.name, known] as const))("%s", async (_, known) => {
    const all = bruteForce(known.program);
    expect(all.outcomes.size).toBe(known.outcomes);
    if (known.schedules !== null) expect(Number(all.schedules)).toBe(known.schedules);
    const enumerating = await searched(known.program, "enumerating");
    expect(enumerating.outcomes).toEqual(all.outcomes);
    if (known.classes !== null) expect(enumerating.classes).toBe(known.classes);
    expect(enumerating.progress.redundant).toBe(0);
    expect((await searched(known.program, "commuting")).outcomes).toEqual(all.outcomes);
  });

  it("needs one execution where only prints are free", async () => {
    const prints = knownPrograms.filter(({ name }) => /lines|spawn four/.test(name));
    expect(prints.length).toBeGreaterThan(5);
    for (const { program } of prints) expect((await searched(program, "commuting")).classes).toBe(1);
  });
});

describe("300 random programs", () => {
  const programs = Array.from({ length: 300 }, (_, seed) => ({ seed, program: randomProgram(seed) }));

  it.each(["commuting", "enumerating"] as const)("%s, agree with trying every order", async (mode) => {
    let classes = 0;
    for (const { seed, program } of programs) {
      const all = bruteForce(program);
      if (all.schedules > 20_000n) continue;
      const found = await searched(program, mode);
      expect({ seed, outcomes: found.outcomes }).toEqual({ seed, outcomes: all.outcomes });
      classes += found.classes;
    }
    expect(classes).toBeGreaterThan(300);
  });
});
