import { afterAll, describe, expect, test } from "vitest";
import { Decoder } from "#lib/engine/codec/decoder.js";
import { Encoder } from "#lib/engine/codec/encoder.js";
import { Module } from "#lib/engine/thread/module.js";
import { spawningOf, stays } from "./codec/cannot-cross.js";
import { randomValue } from "./codec/random-values.js";
import {
  bytes,
  containers,
  errors,
  instances,
  plainValues,
  type RoundTrip,
  roundTrip,
  stdValues,
} from "./codec/round-trips.js";
import { difference } from "./codec/same-graph.js";
import { compile, engineForTests, stderr, stdout } from "./programs.js";

const engine = engineForTests(2);
afterAll(() => engine.close());

async function simulated(text: string) {
  const [run] = await engine.simulate(compile(text), ["main first"]);
  if (run === undefined) throw new Error("no run");
  return { end: run.end, stdout: stdout(run), stderr: stderr(run) };
}

const tables: Record<string, readonly RoundTrip[]> = {
  plainValues,
  containers,
  bytes,
  errors,
  instances,
  stdValues,
};

describe("a thread receives and gives back", () => {
  for (const table of Object.values(tables)) {
    for (const value of table)
      test(value.title, async () => {
        const line = `${value.expected}\n`;
        expect(await simulated(roundTrip(value))).toEqual({
          end: { kind: "exit", code: 0 },
          stdout: line.repeat(3),
          stderr: "",
        });
      });
  }
});

describe("a closure cannot take along", () => {
  for (const value of stays)
    test(value.title, async () => {
      const run = await simulated(spawningOf(value));
      expect(run.end).toEqual({ kind: "exit", code: 101 });
      expect(run.stdout).toBe("");
      expect(run.stderr).toContain(`thread 'main' (1) panicked at program.ts:5:`);
      expect(run.stderr.split("\n")[2]).toBe(value.message);
    });
});

describe("what a thread returns cannot be", () => {
  test("a value that must stay, which is a panic of that thread", async () => {
    const run = await simulated(`import { Rc, thread } from "thread-lessons";
      export function main() {
        const result = thread.spawn(() => ({ list: [new Rc(1)] })).join();
        console.log(result.isErr(), result.unwrapErr().downcast(String).unwrap());
      }`);
    const message =
      "`list[0]` cannot cross threads: `Rc` cannot be sent between threads safely: its count is not atomic; use an `Arc`";
    expect(run.stderr).toContain(message);
    expect(run).toMatchObject({ end: { kind: "exit", code: 0 }, stdout: `true ${message}\n` });
  });
});

function crossed(value: unknown): unknown {
  const encoded = new Encoder(emptyModule()).encode(value);
  return new Decoder(emptyModule()).decode(Buffer.from(encoded));
}

function emptyModule(): Module {
  return new Module({
    item: (_, make) => make(),
    named: () => {},
    caught: () => {},
    unwinding: () => {},
    thrown: () => {},
    temporary: () => {},
    statement: (body) => body(),
  });
}

describe("any value", () => {
  test("comes out of the codec as it went in, 3,000 random ones", () => {
    for (let seed = 1; seed <= 3000; seed++) {
      const value = randomValue(seed);
      expect(difference(value, crossed(value)), `seed ${seed}`).toBeNull();
    }
  });

  test("brings an older copy up to date in place", () => {
    for (let seed = 1; seed <= 1000; seed++) {
      const [older, newer] = [randomValue(seed), randomValue(seed + 5000)];
      const lent = [older, newer];
      const there = new Decoder(emptyModule());
      const copy = there.decode(Buffer.from(new Encoder(emptyModule()).encode(lent))) as unknown[];
      const borrowed = there.objects();
      const before = new Encoder(emptyModule()).encodeState(borrowed);
      copy.reverse();
      copy.push(randomValue(seed + 9000));
      const owner = new Encoder(emptyModule());
      owner.encode(lent);
      const objects = owner.objects();
      const after = new Encoder(emptyModule()).encodeState(borrowed);
      new Decoder(emptyModule()).update(before, after, objects);
      expect(difference(copy, lent), `seed ${seed}`).toBeNull();
      expect(lent[0]).toBe(newer);
    }
  });
});
