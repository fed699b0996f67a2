import { afterAll, expect, test } from "vitest";
import { CannotCross } from "#lib/engine/codec/cannot-cross.js";
import { header } from "#lib/engine/heap/layout.js";
import { randomFrom } from "../engine/codec/random-values.js";
import { difference } from "../engine/codec/same-graph.js";
import { compile, engineForTests, stdout } from "../engine/programs.js";
import { TwoSlots } from "./kept/kept.js";
import { mutated } from "./kept/mutations.js";
import { turns } from "./kept/turns.js";

const engine = engineForTests(4);
afterAll(() => engine.close());

const seeds = Array.from({ length: 10 }, (_, i) => i);

test.each(seeds)("threads in turn read what the last one wrote, whatever it was, %#", (seed) => {
  const slots = new TwoSlots();
  const random = randomFrom(seed);
  const leaked: object[] = [];
  slots.store(0, mutated([], seed, leaked));
  for (let turn = 0; turn < 60; turn++) {
    const thread = Math.floor(random() * 4);
    const value = random() < 0.95 ? slots.load(thread) : null;
    if (value !== null) expect(difference(value, slots.loadWhole())).toBeNull();
    slots.store(thread, mutated(value, seed * 1000 + turn, leaked));
    expect(difference(slots.loadAnew(), slots.loadWhole())).toBeNull();
  }
});

test("what may not leave its thread leaves the value as it was, for all threads", () => {
  const slots = new TwoSlots();
  slots.store(0, [1, { n: 2 }]);
  for (const thread of [0, 1, 0]) {
    const value = slots.load(thread) as unknown[];
    value.push(() => 1);
    expect(() => slots.store(thread, value)).toThrow(CannotCross);
    expect(slots.load(1)).toEqual([1, { n: 2 }]);
    expect(slots.load(0)).toEqual([1, { n: 2 }]);
  }
});

test("a small change to a large value is not the whole value written again, until there are many", () => {
  const slots = new TwoSlots();
  slots.store(0, {
    lines: Array.from({ length: 1000 }, (_, i) => `line ${i}`),
    byName: new Map([["a", [1]]]),
  });
  for (let i = 0; i < 100; i++) {
    const { lines, byName } = slots.load(i) as { lines: string[]; byName: Map<string, number[]> };
    lines.push(lines.shift() ?? "");
    byName.get("a")?.push(i);
    slots.store(i, { lines, byName });
  }
  expect(slots.stores).toBe(1);
  for (let i = 0; i < 2000; i++) {
    const value = slots.load(i) as { lines: string[] };
    value.lines[i % 1000] = `another ${i}`;
    slots.store(i, value);
  }
  expect(slots.stores).toBeGreaterThan(2);
  expect(slots.stores).toBeLessThan(20);
});

test("changes leave nothing behind in the heap", () => {
  const slots = new TwoSlots();
  const tops = [2000, 2000].map((count) => {
    for (let i = 0; i < count; i++) {
      slots.store(
        0,
        Array.from({ length: 100 }, (_, k) => (k === i % 100 ? i : k)),
      );
      if (i % 700 === 0) slots.store(0, i);
    }
    return slots.heap.words[header.top];
  });
  expect(tops[1]).toBe(tops[0]);
});

test.each([
  ["Mutex", 1],
  ["Mutex", 2],
  ["RwLock", 3],
] as const)(
  "a %s holds what a plain value would, panics and replacements included, %i",
  async (lock, seed) => {
    const program = compile(turns(lock, seed, 400));
    for (const run of [await engine.run(program), ...(await engine.simulate(program, ["main first"]))])
      expect(stdout(run)).toBe("the same\n");
  },
);
