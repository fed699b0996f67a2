import type { Shape } from "./shape.js";

/** Closures that reach the thread inside something else, and `move`, which gives a closure variables of its own. */
export const carriers: readonly Shape[] = [
  {
    title: "a closure that came as a parameter",
    items: `function twice(f: () => number) { return () => f() + f(); }`,
    body: `let n = 1; return twice(() => n++);`,
    expected: "3",
  },
  {
    title: "a closure through two parameters",
    items: `function pass(f: () => string) { return wrap(f); } function wrap(f: () => string) { return () => "<" + f() + ">"; }`,
    body: `const word = "in"; return pass(() => word);`,
    expected: "<in>",
  },
  {
    title: "closures in an array, in a map and in a set",
    body: `const n = 1;
      const array = [() => n, () => n + 1];
      const map = new Map([["k", () => n + 2]]);
      const set = new Set([() => n + 3]);
      return () => [array.map((f) => f()), map.get("k")?.(), [...set].map((f) => f())];`,
    expected: "[[1, 2], 3, [4]]",
  },
  {
    title: "a closure in a field of an instance",
    items: `class Job { constructor(readonly run: () => string) {} }`,
    body: `const who = "job"; const job = new Job(() => who + "!"); return () => job.run();`,
    expected: "job!",
  },
  {
    title: "a closure in a `#private` field of an instance",
    items: `class Task { #work: (n: number) => number; constructor(work: (n: number) => number) { this.#work = work; } run(n: number) { return this.#work(n); } }`,
    body: `const factor = 3; const t = new Task((n) => n * factor); return () => t.run(5);`,
    expected: "15",
  },
  {
    title: "a closure in an Option in a nested object",
    body: `const n = 8; const config = { on: { done: Some(() => n) } }; return () => config.on.done.unwrap()();`,
    expected: "8",
  },
  {
    title: "a closure that another closure returned",
    body: `const make = (by: number) => (n: number) => n * by; const triple = make(3); return () => triple(7);`,
    expected: "21",
  },
  {
    title: "a closure that a thread returned",
    body: `const f = thread.spawn(() => { let n = 10; return () => ++n; }).join().unwrap();
      return () => [f(), f()];`,
    expected: "[11, 12]",
  },
  {
    title: "closures in a Mutex",
    body: `const n = 2; const jobs = new Mutex([() => n, () => n * 10]);
      return () => { using guard = jobs.lock().unwrap(); return guard.value.map((f) => f()); };`,
    expected: "[2, 20]",
  },
  {
    title: "a closure that is put into a Mutex by a thread",
    body: `const jobs = new Mutex<(() => string)[]>([]);
      return () => {
        const word = "late";
        { using guard = jobs.lock().unwrap(); guard.value.push(() => word); }
        using guard = jobs.lock().unwrap();
        return guard.value.map((f) => f());
      };`,
    expected: '["late"]',
  },
  {
    title: "a closure in an Arc",
    body: `const n = 6; const shared = new Arc({ get: () => n }); const mine = Arc.clone(shared);
      return () => mine.value.get();`,
    expected: "6",
  },
  {
    title: "an Arc of a Mutex",
    body: `const total = new Arc(new Mutex(40)); const mine = Arc.clone(total);
      return () => { using guard = mine.value.lock().unwrap(); guard.value += 2; return guard.value; };`,
    expected: "42",
  },
  {
    title: "a list that two closures share",
    body: `const list = [1]; const push = (n: number) => { list.push(n); }; const read = () => list;
      return () => { push(2); return [read(), list === read()]; };`,
    expected: "[[1, 2], true]",
  },
  {
    title: "itself, through an object",
    body: `const holder: { f?: () => unknown; n: number } = { n: 1 };
      const f = () => [holder.n, holder.f === f]; holder.f = f; return f;`,
    expected: "[1, true]",
  },
  {
    title: "a snapshot by `move`",
    body: `let m = 1; const f = move(() => ++m); m = 100; return f;`,
    expected: "2",
  },
  {
    title: "a snapshot by `move` beside the closure that it was taken from",
    body: `let n = 1; const f = () => ++n; const own = move(f); f(); f(); return () => [own(), n];`,
    expected: "[2, 3]",
  },
  {
    title: "a snapshot by `move` of each round of a loop",
    body: `const all: (() => number)[] = []; let n = 0;
      for (const by of [1, 10, 100]) { n += by; all.push(move(() => n + by)); }
      n = 0; return () => all.map((f) => f());`,
    expected: "[2, 21, 211]",
  },
  {
    title: "a snapshot by `move` that keeps its state from call to call",
    body: `let n = 5; const f = move(() => ++n); f(); n = 50; return () => [f(), f(), n];`,
    expected: "[7, 8, 50]",
  },
];
