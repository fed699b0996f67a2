import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Program } from "#lib/engine/program.js";
import { numbersOf } from "#lib/explore/replay/numbers.js";
import { NoSuchOrder, replay } from "#lib/explore/replay/replay.js";
import { storyOf } from "#lib/explore/replay/story.js";
import { type Deviation, readSchedule } from "#lib/explore/schedule.js";
import { compile, engineForTests } from "../engine/programs.js";

const engine = engineForTests(4);
beforeAll(() => engine.warm());
afterAll(() => engine.close());

const program = (body: string): Program =>
  compile(`import { Mutex, panic, process, thread } from "thread-lessons";\n${body}`);

const deviations = (text: string): readonly Deviation[] => readSchedule(`p:0000:1:${text}`)?.deviations ?? [];

const abba = program(`
  const a = new Mutex(0);
  const b = new Mutex(0);
  export function main(): void {
    const one = thread.spawn(() => { using x = a.lock().unwrap(); using y = b.lock().unwrap(); console.log(x.value + y.value); });
    const two = thread.spawn(() => { using y = b.lock().unwrap(); using x = a.lock().unwrap(); console.log(x.value + y.value); });
    one.join().unwrap();
    two.join().unwrap();
  }`);

/** The scenes of a schedule: who does what. */
async function told(one: Program, text: string): Promise<readonly string[]> {
  const { scenes, words } = storyOf(await replay(engine, one, deviations(text)));
  return scenes.map(({ deeds }) =>
    deeds.map(({ thread, text }) => `${words.thread(thread)}: ${text}`).join(", "),
  );
}

describe("a replay", () => {
  it.each(["", "43", "4303"])("of the schedule %j gives the same trace in a fresh process", async (text) => {
    const other = engineForTests(2);
    try {
      const first = await replay(engine, abba, deviations(text));
      expect(await replay(other, abba, deviations(text))).toEqual(first);
    } finally {
      await other.close();
    }
  });

  it.each(["09", "9z", "_zz_1"])(
    "of the schedule %j, which is of another program, is refused",
    async (text) => {
      await expect(replay(engine, abba, deviations(text))).rejects.toThrow(NoSuchOrder);
    },
  );
});

describe("the story of an execution", () => {
  it("tells who locks, who waits, and that nobody can go on", async () => {
    expect(await told(abba, "43")).toEqual([
      "main: spawns thread 2",
      "main: spawns thread 3",
      "main: waits for thread 2",
      "thread 2: locks a: 0",
      "thread 3: locks b: 0, thread 2: waits for b",
      "thread 3: waits for a",
      "main: waits for thread 2, thread 2: waits for b, thread 3: waits for a",
    ]);
  });

  it("says where in the source each step is done, and where those stand who wait for ever", async () => {
    const { scenes } = storyOf(await replay(engine, abba, deviations("43")));
    const places = scenes.map(({ position }) => position?.replace(/:\d+$/, "") ?? null);
    expect(places).toEqual(["6", "7", "8", "6", "7", "7", null].map((line) => line && `program.ts:${line}`));
    expect(scenes.at(-1)?.standings.map(({ position }) => position)).toEqual([
      "program.ts:8:9",
      "program.ts:6:79",
      "program.ts:7:79",
    ]);
  });

  it("tells things apart that had the same words one after the other", async () => {
    const reusing = compile(`import { Arc, drop, Mutex, mpsc, thread } from "thread-lessons";
      export function main(): void {
        for (const round of [1, 2]) {
          const [tx, rx] = mpsc.channel<number>();
          tx.send(round).unwrap();
          drop(tx);
          drop(rx);
        }
        thread.spawn(() => {}).join().unwrap();
        void [Arc, Mutex];
      }`);
    const sent = (await told(reusing, "")).filter((text) => text.includes("sends"));
    expect(sent).toEqual(["main: sends into tx/rx #1: 1", "main: sends into tx/rx #2: 2"]);
  });

  it("says which values atomics, locks and messages have, where they are short and no handles", async () => {
    const valued =
      compile(`import { AtomicBool, AtomicI64, AtomicU32, Mutex, mpsc, OnceLock, Ordering, RwLock } from "thread-lessons";
      const n = new AtomicU32(2 ** 32 - 2);
      const big = new AtomicI64(-5n);
      const go = new AtomicBool(false);
      const name = new Mutex("ann");
      const list = new Mutex([1]);
      const point = new Mutex({ x: 1 });
      const flags = new Mutex([go]);
      const table = new RwLock(0.5);
      const once = new OnceLock<number>();
      const order = Ordering.SeqCst;
      export function main(): void {
        const [tx, rx] = mpsc.syncChannel<string>(2);
        n.fetchAdd(1, order);
        n.compareExchange(0, 1, order, order);
        n.compareExchange(2 ** 32 - 1, 0, order, order);
        big.store(big.load(order) * 2n, order);
        go.swap(true, order);
        { using held = name.lock().unwrap(); void name.tryLock(); held.value = "bo"; }
        { using held = list.lock().unwrap(); held.value.push(2); }
        { using held = list.lock().unwrap(); void held.value.length; }
        { using held = point.lock().unwrap(); held.value.x = 7; }
        { using held = flags.lock().unwrap(); held.value[0]?.store(true, order); }
        { using old = table.read().unwrap(); void old.value; }
        table.write().unwrap().value = 1.5;
        tx.send("one").unwrap();
        tx.trySend("more than a slot has room for").unwrap();
        void [rx.recv(), rx.recv(), rx.tryRecv()];
        void [once.getOrInit(() => 7), once.getOrInit(() => 8)];
      }`);
    const all = (await told(valued, "")).map((text) => text.replace("main: ", ""));
    expect(all.slice(0, all.indexOf("drops a sender of tx/rx"))).toEqual([
      "updates n from 4294967294 to 4294967295",
      "finds n changed: 4294967295",
      "changes n from 4294967295 to 0",
      "loads big: -5",
      "stores into big: -10",
      "updates go from false to true",
      'locks name: "ann"',
      "finds name locked",
      'unlocks name: "bo"',
      "locks list: [1]",
      "unlocks list: [1, 2]",
      "locks list: [1, 2]",
      "unlocks list",
      "locks point: { x: 1 }",
      "unlocks point: { x: 7 }",
      "locks flags",
      "stores into go: true",
      "unlocks flags",
      "reads table: 0.5",
      "has read table",
      "locks table to write: 0.5",
      "unlocks table: 1.5",
      "finds room in tx/rx",
      'sends into tx/rx: "one"',
      "sends into tx/rx (trySend)",
      'receives from tx/rx: "one"',
      "receives from tx/rx",
      "finds tx/rx empty",
      "begins to make once",
      "has made once: 7",
      "finds once made: 7",
    ]);
  });

  it("numbers its scenes, and each event has the number of the scene that tells it", async () => {
    const trace = await replay(engine, abba, deviations("4303"));
    const { scenes } = storyOf(trace);
    const numbers = numbersOf(trace);
    expect(numbers).toHaveLength(trace.run.events.length + 1);
    expect(numbers.at(-1)).toBe(scenes.length);
    const textsAt = (number = 0): readonly string[] =>
      scenes[number - 1]?.deeds.map(({ text }) => text) ?? [];
    for (const [event, { kind, ...rest }] of trace.run.events.entries()) {
      const text = textsAt(numbers[event]).join();
      if (kind === "print") expect(text).toBe("text" in rest && rest.text);
      if (kind === "lock") expect(text).toMatch(/^locks/);
    }
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  });

  it("knows who reads what another one waits to write", async () => {
    const both = compile(`import { RwLock, thread } from "thread-lessons";
      const table = new RwLock(0);
      export function main(): void {
        using mine = table.read().unwrap();
        thread.spawn(() => { using old = table.read().unwrap(); table.write().unwrap().value = old.value; }).join().unwrap();
        console.log(mine.value);
      }`);
    const { scenes, words } = storyOf(await replay(engine, both, []));
    expect(scenes.at(-1)?.standings.map((standing) => words.wholeWait(standing))).toEqual([
      "main waits for thread 2 to end",
      "thread 2 waits to write RwLock `table`, which main and it itself hold",
    ]);
  });

  it("knows at each scene who waits for whom", async () => {
    const { scenes, words } = storyOf(await replay(engine, abba, deviations("43")));
    expect(scenes.at(-1)?.standings.map((standing) => words.wholeWait(standing))).toEqual([
      "main waits for thread 2 to end",
      "thread 2 waits for mutex `b`, which thread 3 holds",
      "thread 3 waits for mutex `a`, which thread 2 holds",
    ]);
  });

  it("tells of panics, of those who can go on, and of those who are killed", async () => {
    const dying = program(`
      const m = new Mutex(0);
      export function main(): void {
        const held = m.lock().unwrap();
        const child = thread.spawn(() => { using g = m.lock().unwrap(); panic("oh no " + g.value); });
        held[Symbol.dispose]();
        thread.spawn(() => console.log("never"));
        console.log(child.join().isErr());
        process.exit(3);
      }`);
    expect(await told(dying, "")).toEqual([
      "main: locks m: 0",
      "main: spawns thread 2",
      "main: unlocks m",
      "main: spawns thread 3",
      "main: waits for thread 2",
      "thread 2: locks m: 0",
      "thread 2: panics: oh no 0",
      "thread 2: unlocks m",
      "thread 2: ends, main: can go on",
      "thread 3: never",
      "thread 3: ends",
      "main: has joined thread 2",
      "main: true",
      "main: exits with code 3",
    ]);
  });

  it("tells for whom a scope waits", async () => {
    const scoped = program(`
      const m = new Mutex(0);
      export function main(): void {
        using held = m.lock().unwrap();
        thread.scope((s) => {
          s.spawn(() => console.log("a"));
          s.spawn(() => { m.lock().unwrap(); });
        });
        console.log(held.value);
      }`);
    const { scenes, words } = storyOf(await replay(engine, scoped, []));
    const waits = scenes.map(({ standings: [main] }) => (main?.wait ? words.wholeWait(main) : null));
    expect(new Set(waits)).toEqual(
      new Set([
        null,
        "main waits for its scope: for thread 2 and thread 3 to end",
        "main waits for its scope: for thread 3 to end",
      ]),
    );
  });
});
