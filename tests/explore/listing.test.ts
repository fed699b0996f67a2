import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Collection } from "#lib/explore/listing/collection.js";
import { countOutcomes } from "#lib/explore/listing/count-outcomes.js";
import { listOutcomes } from "#lib/explore/listing/list-outcomes.js";
import { isWhole, type Listing, totalOf } from "#lib/explore/listing/listing.js";
import type { Class } from "#lib/explore/orders.js";
import { replay } from "#lib/explore/replay/replay.js";
import { compile, engineForTests } from "../engine/programs.js";
import { bruteForceIfSmall } from "../oracle/brute-force.js";
import { classesOf } from "../oracle/compare.js";
import type { Program } from "../oracle/machine/machine.js";
import { randomProgram } from "../oracle/random-programs.js";

async function allOf(program: Program): Promise<readonly Class[]> {
  const classes: Class[] = [];
  for await (const { all } of classesOf(program)) classes.push(all);
  return classes;
}

/** Threads that print a line each, and nothing else. */
const printing = (threads: number, text: (thread: number) => string): Program => ({
  bodies: [
    [
      ...Array.from(
        { length: threads },
        (_, index) => ({ op: "spawn", body: index + 1, scoped: false }) as const,
      ),
      ...Array.from({ length: threads }, (_, index) => ({ op: "join", child: index }) as const),
    ],
    ...Array.from({ length: threads }, (_, index) => [{ op: "print", text: text(index) }] as const),
  ],
});

const sum = (counts: ReadonlyMap<string, bigint> | null): bigint =>
  [...(counts ?? [])].reduce((total, [, count]) => total + count, 0n);

describe("counting", () => {
  it("counts what listing lists, over 100 random programs", async () => {
    for (let seed = 0; seed < 100; seed++) {
      const program = randomProgram(seed);
      const all = bruteForceIfSmall(program, 1_000n);
      if (all === null) continue;
      const classes = await allOf(program);
      const collection = new Collection(100_000);
      for (const one of classes) collection.add(one);
      expect({ seed, count: collection.size }).toEqual({ seed, count: all.outcomes.size });
      expect(collection.whole).toBe(true);
      expect(countOutcomes(classes)).toEqual(collection.counts());
    }
  });

  it("counts 12 lines in any order without listing them", async () => {
    expect(sum(countOutcomes(await allOf(printing(11, (thread) => `line ${thread}`))))).toBe(39_916_800n);
  });

  it("counts equal lines once", async () => {
    expect(sum(countOutcomes(await allOf(printing(6, (thread) => `line ${thread % 2}`))))).toBe(20n);
  });

  it("gives up where that is too much", async () => {
    expect(countOutcomes(await allOf(printing(14, (thread) => `line ${thread}`)))).toBeNull();
  });
});

describe("a collection", () => {
  it("keeps an ending that is rare, however many others there are", async () => {
    const collection = new Collection(3);
    for (const one of await allOf(printing(5, (thread) => `line ${thread}`))) collection.add(one);
    const dying: Program = { bodies: [[{ op: "exit", code: 7 }]] };
    for (const one of await allOf(dying)) collection.add(one);
    expect(collection.whole).toBe(false);
    expect(collection.chosen().map((group) => group.map(({ outcome }) => outcome.code))).toEqual([
      [7],
      [0, 0],
    ]);
  });
});

describe("the outputs of a program", () => {
  const engine = engineForTests(4);
  beforeAll(() => engine.warm());
  afterAll(() => engine.close());
  const list = (text: string, most = 1_000): Promise<Listing> =>
    listOutcomes(engine, compile(`import { Mutex, move, panic, thread } from "thread-lessons";\n${text}`), {
      most,
    });

  const abba = `
    const a = new Mutex(0);
    const b = new Mutex(0);
    export function main(): void {
      const one = thread.spawn(() => { using x = a.lock().unwrap(); using y = b.lock().unwrap(); console.log("one", x.value + y.value); });
      const two = thread.spawn(() => { using y = b.lock().unwrap(); using x = a.lock().unwrap(); console.log("two", x.value + y.value); });
      one.join().unwrap();
      two.join().unwrap();
    }`;

  it("come with how they end, each with a schedule that shows it", async () => {
    const listing = await list(abba);
    expect(isWhole(listing)).toBe(true);
    const outcomes = listing.outcomes.map(({ stdout, end, code }) => [stdout.join(), end, code]);
    expect(outcomes).toEqual([
      ["", "deadlock", null],
      ["one 0,two 0", "exit", 0],
      ["two 0,one 0", "exit", 0],
    ]);
    const program = compile(`import { Mutex, move, panic, thread } from "thread-lessons";\n${abba}`);
    for (const { stdout, end, schedule } of listing.outcomes) {
      const { run } = await replay(engine, program, schedule);
      const lines = run.events.flatMap((event) => (event.kind === "print" ? [event.text] : []));
      expect([lines, run.end.kind]).toEqual([stdout, end]);
    }
  });

  it("tell panics by thread, and who prints what", async () => {
    const { outcomes, speakers } = await list(`export function main(): void {
      const child = thread.spawn(() => panic("oh no"));
      console.log(child.join().isErr());
    }`);
    const panics = [{ thread: "thread 2", message: "oh no" }];
    expect(outcomes).toMatchObject([{ stdout: ["true"], end: "exit", code: 0, panics }]);
    expect(speakers).toEqual([["true", ["main"]]]);
  });

  it("are counted, not all listed, where they are many", async () => {
    const text = `export function main(): void {
      const all = [1, 2, 3, 4, 5, 6, 7].map((n) => thread.spawn(move(() => console.log(n))));
      for (const one of all) one.join().unwrap();
    }`;
    const listing = await list(text, 5);
    expect({ whole: isWhole(listing), total: totalOf(listing) }).toEqual({ whole: false, total: 5_040n });
    expect(listing).toMatchObject({ counted: true, executions: 1 });
    expect(listing.outcomes).toHaveLength(5);
  });

  it("are not said to be all where a thread never ends", async () => {
    const listing = await list(`export function main(): void {
      thread.spawn(() => { for (;;) console.log("tick"); });
    }`);
    expect(listing).toMatchObject({ bounded: true, stopped: null });
    expect(isWhole(listing)).toBe(false);
    expect(listing.outcomes.length).toBeGreaterThan(10);
  });

  it("are told as far as they are known where a run does not end", async () => {
    const program = compile(`export function main(): void { console.log("before"); for (;;) {} }`);
    const listing = await listOutcomes(engine, program, { most: 10, limits: { time: 300 } });
    expect(listing).toMatchObject({
      stopped: "limit",
      outcomes: [{ stdout: ["before"], end: "limit", schedule: [] }],
    });
  });

  it.each([
    ["more lines than a thread may be ahead", "for (let i = 0; i < 40; i++) console.log(i);", 40],
    ["a stack that overflows", 'console.log("a"); const f = (): number => 1 + f(); f();', 1],
    ["a second panic", 'console.log("a"); { using g = new Bad(); void g; throw new Error("1"); }', 1],
  ])("keep every line that a thread printed before %s", async (_, body, lines) => {
    const listing = await list(`class Bad { [Symbol.dispose](): void { throw new Error("2"); } }
      export function main(): void { thread.spawn(() => { ${body} }).join().unwrap(); void Bad; }`);
    expect(listing.outcomes.map(({ stdout }) => stdout.length)).toEqual([lines]);
  });
});
