import { afterAll, beforeAll, expect, it } from "vitest";
import { listOutcomes } from "#lib/explore/listing/list-outcomes.js";
import { compile, engineForTests } from "../engine/programs.js";

const engine = engineForTests(4);
beforeAll(() => engine.warm());
afterAll(() => engine.close());

const names = "Arc, AtomicI32, LazyLock, move, None, Once, OnceLock, Ordering, panic, Some, thread";

/** Two threads, the results of which main prints in one line. */
const both = (items: string, one: string, two: string): string => `${items}
export function main(): void {
  const a = thread.spawn(() => ${one});
  const b = thread.spawn(() => ${two});
  console.log([a.join(), b.join()].map((result) => result.match({ Ok: String, Err: () => "panicked" })).join(" "));
}`;

const x = "const x = new AtomicI32(0), y = new AtomicI32(0);\nconst { Relaxed } = Ordering;";
const add = "x.fetchAdd(1, Relaxed) + x.fetchAdd(1, Relaxed)";

it.each<[string, string, number, readonly string[]]>([
  [
    "fetchAdd twice in two threads",
    both(x, `{ ${add}; }`, `{ ${add}; }`).replace("console.log(", "console.log(x, "),
    6,
    ["4 undefined undefined"],
  ],
  [
    "store buffering: two zeroes are impossible",
    both(
      x,
      "{ x.store(1, Relaxed); return y.load(Relaxed); }",
      "{ y.store(1, Relaxed); return x.load(Relaxed); }",
    ),
    3,
    ["0 1", "1 0", "1 1"],
  ],
  [
    "a load and a store apart lose an update",
    both(
      x,
      "{ x.store(x.load(Relaxed) + 1, Relaxed); return 0; }",
      "{ x.store(x.load(Relaxed) + 1, Relaxed); return x.load(Relaxed); }",
    ),
    6,
    ["0 1", "0 2"],
  ],
  [
    "one of two exchanges wins",
    both(
      x,
      "x.compareExchange(0, 1, Relaxed, Relaxed).isOk()",
      "x.compareExchange(0, 2, Relaxed, Relaxed).isOk()",
    ),
    2,
    ["false true", "true false"],
  ],
  [
    "fetchUpdate tries again",
    both(
      x,
      "x.fetchUpdate(Relaxed, Relaxed, (n) => (n < 1 ? Some(n + 1) : None)).isOk()",
      "x.fetchUpdate(Relaxed, Relaxed, (n) => (n < 1 ? Some(n + 1) : None)).isOk()",
    ),
    4,
    ["false true", "true false"],
  ],
  [
    "whoever comes first makes a OnceLock",
    both(
      "const cell = new OnceLock<string>();",
      'cell.getOrInit(() => "one")',
      'cell.getOrInit(() => "two")',
    ),
    2,
    ["one one", "two two"],
  ],
  [
    "a OnceLock whose maker panics is left to the next",
    both(
      "const cell = new OnceLock<string>();",
      'cell.getOrInit(() => panic("no"))',
      'cell.getOrInit(() => "two")',
    ),
    2,
    ["panicked two", "two two"],
  ],
  [
    "a Once whose maker panics is poisoned",
    both("const start = new Once();", 'start.callOnce(() => panic("no"))', "start.callOnce(() => {})"),
    2,
    ["panicked panicked", "undefined undefined"],
  ],
  [
    "a LazyLock is made once",
    both("const lazy = new LazyLock(() => 7);", "lazy.value", "lazy.value"),
    2,
    ["7 7"],
  ],
  [
    "the last of three owners gets the value",
    `export function main(): void {
      const a = new Arc(1), b = Arc.clone(a);
      const other = thread.spawn(move(() => Arc.intoInner(b).isSome()));
      console.log(Arc.intoInner(a).isSome(), other.join().unwrap());
    }`,
    2,
    ["false true", "true false"],
  ],
  [
    "a Weak finds its value, or not any more",
    `export function main(): void {
      const a = new Arc(1), weak = Arc.downgrade(a);
      const other = thread.spawn(move(() => a.value));
      console.log(weak.upgrade().isSome());
      other.join().unwrap();
    }`,
    // Where it is found, the temporary owner or the thread is the last to let go.
    3,
    ["false", "true"],
  ],
])("%s", async (_, text, classes, expected) => {
  const program = compile(`import { ${names} } from "thread-lessons";\n${text}`);
  const { outcomes, executions } = await listOutcomes(engine, program, { most: 100 });
  expect(outcomes.map(({ stdout }) => stdout.join("|")).sort()).toEqual(expected);
  expect(executions).toBe(classes);
});

it("elements are done in any order, which one execution shows", async () => {
  const program = compile(`import { join, parIter } from "thread-lessons";
    export function main(): void {
      parIter(["a", "b", "c"]).forEach((one) => console.log(one));
      join(() => console.log("left"), () => console.log("right"));
    }`);
  const { outcomes, executions } = await listOutcomes(engine, program, { most: 100 });
  expect([outcomes.length, executions]).toEqual([12, 1]);
});

it("who asks for a value while making it waits for itself", async () => {
  const program = compile(`import { OnceLock } from "thread-lessons";
    const cell = new OnceLock<number>();
    export function main(): void { cell.getOrInit(() => cell.getOrInit(() => 1)); }`);
  const { outcomes } = await listOutcomes(engine, program, { most: 100 });
  expect(outcomes.map(({ end }) => end)).toEqual(["deadlock"]);
});
