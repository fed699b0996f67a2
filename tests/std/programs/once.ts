import type { Shown } from "./shown.js";

const names = "catchUnwind, LazyLock, Once, OnceLock, RefCell, thread";

const program = (body: string, items = ""): string => `import { ${names} } from "thread-lessons";
const said = (body: () => unknown): string =>
  catchUnwind(body).unwrapErr().downcast(String).unwrapOr("another payload");
${items}
export function main() {
  ${body}
}`;

export const once: readonly Shown[] = [
  {
    title: "a Once is done once, by whichever thread comes first",
    text: program(
      `const threads = [1, 2, 3].map(() => thread.spawn(() => START.callOnce(() => console.log("once"))));
  console.log(START.isCompleted());
  for (const one of threads) one.join().unwrap();
  console.log(START.isCompleted(), START);`,
      "const START = new Once();",
    ),
    expected: "false\nonce\ntrue Once { .. }",
  },
  {
    title: "a panic poisons a Once, until it is forced",
    text: program(`const start = new Once();
  console.log(catchUnwind(() => start.callOnce(() => { throw new Error("init failed"); })).isErr(), start.isCompleted());
  console.log(said(() => start.callOnce(() => console.log("never"))));
  start.callOnceForce((state) => console.log(state.isPoisoned(), state));
  start.callOnceForce(() => console.log("never"));
  start.callOnce(() => console.log("never"));
  console.log(start.isCompleted());`),
    expected:
      "true false\nOnce instance has previously been poisoned\ntrue OnceState { poisoned: true }\ntrue",
  },
  {
    title: "a OnceLock has the value that came first",
    text: program(`const cell = new OnceLock<number>();
  console.log(cell, cell.get());
  console.log(catchUnwind(() => cell.getOrInit(() => { throw new Error("init"); })).isErr(), cell.get());
  console.log(cell.getOrInit(() => 5), cell.getOrInit(() => 6), cell.set(7), cell);
  console.log(cell.take(), cell.take(), cell.set(8), cell.intoInner());`),
    expected: "OnceLock(<uninit>) None\ntrue None\n5 5 Err(7) OnceLock(5)\nSome(5) None Ok(()) Some(8)",
  },
  {
    title: "what a OnceLock holds is the same for all, and frozen",
    text: program(
      `const list = CONFIG.getOrInit(() => ["a"]);
  console.log(thread.spawn(() => CONFIG.get()).join().unwrap(), list === CONFIG.get().unwrap());
  console.log(catchUnwind(() => (list as string[]).push("b")).isErr(), CONFIG);`,
      "const CONFIG = new OnceLock<readonly string[]>();",
    ),
    expected: 'Some(["a"]) true\ntrue OnceLock(["a"])',
  },
  {
    title: "what is taken out of a OnceLock has what its cells got meanwhile, and may change",
    text: program(`const cell = new OnceLock<{ list: number[]; count: RefCell<number> }>();
  cell.set({ list: [1], count: new RefCell(1) }).unwrap();
  { using count = cell.get().unwrap().count.borrowMut(); count.value += 1; }
  const own = cell.take().unwrap();
  own.list.push(2);
  console.log(own, cell);`),
    expected: "{ list: [1, 2], count: RefCell { value: 2 } } OnceLock(<uninit>)",
  },
  {
    title: "a LazyLock is made by the first thread that asks",
    text: program(
      `console.log(TABLE);
  const threads = [1, 2].map((n) => thread.spawn(() => TABLE.value.length + n));
  for (const one of threads) console.log(one.join().unwrap());
  console.log(LazyLock.force(TABLE) === TABLE.value, TABLE);`,
      'const TABLE = new LazyLock(() => { console.log("init"); return [1, 2]; });',
    ),
    expected: "LazyLock(<uninit>)\ninit\n3\n4\ntrue LazyLock([1, 2])",
  },
  {
    title: "a LazyLock of a function sees and changes its variables",
    text: program(`let made = 0;
  const lazy = new LazyLock(() => { made += 1; return made; });
  console.log(lazy.value, lazy.value, made);`),
    expected: "1 1 1",
  },
  {
    title: "a panic poisons a LazyLock for good",
    text: program(`const lazy = new LazyLock((): number => { throw new Error("lazy init failed"); });
  console.log(catchUnwind(() => lazy.value).isErr());
  console.log(said(() => lazy.value));
  console.log(lazy);`),
    expected: "true\nLazyLock instance has previously been poisoned\nLazyLock(<uninit>)",
  },
];
