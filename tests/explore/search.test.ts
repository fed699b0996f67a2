import { describe, expect, it } from "vitest";
import { bruteForce, bruteForceIfSmall } from "../oracle/brute-force.js";
import { searched } from "../oracle/compare.js";
import { knownPrograms } from "../oracle/known-programs.js";
import type { Program } from "../oracle/machine/machine.js";
import { randomProgram } from "../oracle/random-programs.js";
import { sharpPrograms } from "../oracle/sharp-programs.js";

/** Stdout and how it ends. */
function withoutPanics(outcomes: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    [...outcomes].map((outcome) => JSON.stringify((JSON.parse(outcome) as unknown[]).toSpliced(1, 1))),
  );
}

describe("a program with a known answer", () => {
  it.each(knownPrograms.map((known) => [known.name, known] as const))("%s", async (_, known) => {
    const all = bruteForce(known.program);
    expect(withoutPanics(all.outcomes).size).toBe(known.outcomes);
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

describe("a thread that never gets what another one has", () => {
  it("could have come first, even if that one tried again in vain", async () => {
    const hoarder: Program["bodies"][number] = [
      { op: "trySend", channel: 0, value: 1 },
      { op: "show", text: "first " },
      { op: "trySend", channel: 0, value: 2 },
    ];
    const program: Program = {
      channels: [{ places: 1, senders: 2 }],
      bodies: [
        [
          { op: "spawn", body: 1, scoped: false },
          { op: "spawn", body: 2, scoped: false },
          { op: "join", child: 1 },
        ],
        hoarder,
        [
          { op: "reserve", channel: 0 },
          { op: "send", channel: 0, value: 3 },
        ],
      ],
    };
    const { outcomes } = await searched(program, "commuting");
    expect(outcomes).toEqual(bruteForce(program).outcomes);
    expect(outcomes.size).toBeGreaterThan(1);
  });
});

describe("300 random programs", () => {
  const programs = Array.from({ length: 300 }, (_, seed) => {
    const program = sharpPrograms[seed] ?? randomProgram(seed);
    return { seed, program, all: bruteForceIfSmall(program, 5_000n) };
  }).filter(({ all }) => all !== null);

  it.each(["commuting", "enumerating"] as const)("%s, agree with trying every order", async (mode) => {
    let classes = 0;
    for (const { seed, program, all } of programs) {
      const found = await searched(program, mode);
      expect({ seed, outcomes: found.outcomes }).toEqual({ seed, outcomes: all?.outcomes });
      classes += found.classes;
    }
    expect(programs.length).toBeGreaterThan(200);
    expect(classes).toBeGreaterThan(300);
  });
});
