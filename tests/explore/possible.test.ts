import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer, Furthest } from "#lib/explore/possible/answer.js";
import { follow } from "#lib/explore/possible/follow.js";
import { Frontier } from "#lib/explore/possible/frontier.js";
import { isPossible } from "#lib/explore/possible/is-possible.js";
import { compile, engineForTests } from "../engine/programs.js";
import { bruteForceIfSmall } from "../oracle/brute-force.js";
import { classesOf } from "../oracle/compare.js";
import type { Program } from "../oracle/machine/machine.js";
import { random, randomProgram } from "../oracle/random-programs.js";

/** Whether a model program can print the lines, and how far it comes. */
async function follows(
  program: Program,
  lines: readonly string[],
): Promise<{ readonly can: boolean; readonly furthest: Furthest }> {
  const frontier = new Frontier(lines);
  let can = false;
  for await (const { all } of classesOf(program)) {
    frontier.see(all);
    for (const place of follow(all, lines)) {
      frontier.add(place);
      can ||= place.ends && place.printed === lines.length;
    }
  }
  return { can, furthest: frontier.result };
}

/** Lines that a program may have printed: another order, one less, one more. */
function likely(lines: readonly string[], chance: () => number): readonly string[] {
  const at = Math.floor(chance() * lines.length);
  const line = lines[at] ?? "no line";
  if (chance() < 0.3) return lines.toSpliced(at, 1);
  return chance() < 0.3 ? [...lines, "no line"] : [...lines.toSpliced(at, 1), line];
}

const alike = (a: readonly string[], b: readonly string[]): number => {
  const end = a.findIndex((line, index) => line !== b[index]);
  return end === -1 ? a.length : end;
};

describe("over 100 random programs", () => {
  it("what an outcome prints is possible, and what none prints is not", async () => {
    const chance = random(1);
    let impossible = 0;
    for (let seed = 0; seed < 100; seed++) {
      const program = randomProgram(seed);
      const all = bruteForceIfSmall(program, 1_000n);
      if (all === null) continue;
      const outputs = [...all.outcomes].map((outcome) => (JSON.parse(outcome) as [string[]])[0]);
      const [some = []] = outputs.slice(Math.floor(chance() * outputs.length));
      for (const lines of [some, likely(some, chance)]) {
        const expected = outputs.some((output) => JSON.stringify(output) === JSON.stringify(lines));
        const { can, furthest } = await follows(program, lines);
        expect({ seed, lines, can }).toEqual({ seed, lines, can: expected });
        if (expected) continue;
        impossible++;
        const longest = Math.max(...outputs.map((output) => alike(lines, output)));
        expect({ seed, lines, furthest: furthest.lines }).toEqual({ seed, lines, furthest: longest });
        expect(furthest.instead).not.toEqual([]);
      }
    }
    expect(impossible).toBeGreaterThan(30);
  });
});

describe("a question about a program", () => {
  const engine = engineForTests(4);
  beforeAll(() => engine.warm());
  afterAll(() => engine.close());
  const ask = (text: string, ...lines: string[]): Promise<Answer> =>
    isPossible(engine, compile(`import { Mutex, thread } from "thread-lessons";\n${text}`), lines);

  const two = `export function main(): void {
    const child = thread.spawn(() => { console.log("c1"); console.log("c2"); });
    console.log("m1");
    child.join().unwrap();
    console.log("m2");
  }`;

  it("is answered with an order that is as simple as can be", async () => {
    expect(await ask(two, "m1", "c1", "c2", "m2")).toMatchObject({ shown: { schedule: [] } });
    const { shown } = await ask(two, "c1", "m1", "c2", "m2");
    expect(shown?.schedule).toHaveLength(2);
    const lines = shown?.trace.run.events.flatMap((event) => (event.kind === "print" ? [event.text] : []));
    expect(lines).toEqual(["c1", "m1", "c2", "m2"]);
  });

  it("is answered with what comes instead, and why", async () => {
    expect(await ask(two, "c2", "m1")).toMatchObject({
      shown: null,
      complete: true,
      furthest: {
        lines: 0,
        instead: [
          { kind: "line", text: "m1", thread: "main" },
          { kind: "line", text: "c1", thread: "thread 2" },
        ],
        obstacle: { kind: "later", after: [{ text: "c1", thread: "thread 2" }] },
      },
    });
  });

  it("that asks for too much or too little is told how it ends", async () => {
    expect((await ask(two, "m1", "c1", "c2", "m2", "m3")).furthest).toEqual({
      lines: 4,
      instead: [{ kind: "exit", code: 0 }],
      obstacle: { kind: "never" },
    });
    expect((await ask(two, "m1", "c1", "c2")).furthest).toEqual({
      lines: 3,
      instead: [{ kind: "line", text: "m2", thread: "main" }],
      obstacle: null,
    });
  });

  it("sees the lines of one print one by one", async () => {
    const text = `export function main(): void { console.log("a\\nb\\nc"); }`;
    expect((await ask(text, "a", "b", "c")).shown).not.toBeNull();
    expect((await ask(text, "a", "x")).furthest).toMatchObject({ lines: 1, instead: [{ text: "b" }] });
  });

  it("is told how far a run came that had to be stopped", async () => {
    const program = compile(`export function main(): void { console.log("a"); for (;;) {} }`);
    const answer = await isPossible(engine, program, ["a", "b"], { limits: { time: 300 } });
    expect(answer).toMatchObject({
      stopped: "limit",
      complete: false,
      furthest: { lines: 1, instead: [{ kind: "limit" }] },
    });
  });

  it("is not decided where a thread never ends", async () => {
    const answer = await ask(
      `export function main(): void { thread.spawn(() => { for (;;) console.log("tick"); }); }`,
      "tock",
    );
    expect(answer).toMatchObject({ shown: null, complete: false });
  });
});
