import { expect, test } from "vitest";
import { createCompiler } from "#lib/compiler/compiler.js";

const compiler = createCompiler();

/** What a program calls its handles, in the order in which they are written. */
function namesIn(body: string): readonly string[] {
  const std = "Arc, AtomicU32, Condvar, LazyLock, Mutex, mpsc, RwLock, thread";
  const text = `import { ${std} } from "thread-lessons";\n${body}\nexport function main(): void { void [${std}]; }`;
  const { program, diagnostics } = compiler.compile({ file: "lesson.ts", text });
  if (program === null) throw new Error(JSON.stringify(diagnostics));
  const names = program.names ?? [];
  return [...program.code.matchAll(/\$rt\.named\((\d+), /g)].map(
    ([, place]) => names[Number(place) - 1] ?? "?",
  );
}

test.each([
  ["a variable", "const fork = new Mutex(0);", ["fork"]],
  ["statics of several kinds", "const N = new AtomicU32(0), BELL = new Condvar();", ["N", "BELL"]],
  [
    "a constructor by another name",
    "const { Mutex: M } = { Mutex }; const fork = new Mutex(0); void M;",
    ["fork"],
  ],
  ["what an Arc is made of", "const total = new Arc(new Mutex(0));", ["total", "total"]],
  [
    "both ends of a channel",
    "function f() { const [tx, rx] = mpsc.channel<number>(); void [tx, rx]; }",
    ["tx/rx"],
  ],
  ["one end alone", "function f() { const [, rx] = mpsc.syncChannel<number>(1); void rx; }", ["rx"]],
  ["a channel in one variable", "function f() { const pair = mpsc.channel<number>(); void pair; }", ["pair"]],
  ["a field", "class A { readonly #state = new RwLock(0); get() { return this.#state; } }", ["#state"]],
  [
    "an assigned field",
    "class A { lock: Mutex<number>; constructor() { this.lock = new Mutex(0); } }",
    ["lock"],
  ],
  ["a property", "function f() { const ada = { balance: new Mutex(1) }; void ada; }", ["ada.balance"]],
  ["a property of a result", "function f() { return { balance: new Mutex(1) }; }", ["balance"]],
  [
    "elements",
    "function f() { const seats = [new Mutex(1), new Mutex(2)]; void seats; }",
    ["seats[0]", "seats[1]"],
  ],
  [
    "what a callback fills a list with",
    "function f() { const forks = Array.from({ length: 3 }, () => new Mutex(0)); void forks; }",
    ["forks"],
  ],
  [
    "a parameter that it is given for",
    "function g(gate: Mutex<number>) { void gate; }\nfunction f() { g(new Mutex(0)); }",
    ["gate"],
  ],
  ["a default", "function g(gate = new Mutex(0)) { void gate; }", ["gate"]],
  [
    "a choice",
    "function f(b: boolean) { const one = b ? new Mutex(0) : new Mutex(1); void one; }",
    ["one", "one"],
  ],
  [
    "a variable that a function's result is for",
    "function f() { return new Mutex(0); }\nconst g = () => f();\nconst fork = g();",
    ["fork"],
  ],
  [
    "both ends of a channel that a function returns",
    "function f() { return mpsc.channel<number>(); }\nfunction g() { const [tx, rx] = f(); void [tx, rx]; }",
    ["tx/rx"],
  ],
  [
    "a function whose results have several names",
    "function newFork() { return new Mutex(0); }\nconst one = newFork();\nconst two = newFork();",
    ["newFork()"],
  ],
  [
    "one of two functions that call each other only",
    "function f(): Mutex<number> { return Math.random() > 2 ? new Mutex(0) : g(); }\nfunction g() { return f(); }",
    ["f()"],
  ],
  [
    "a function that returns an Arc of it",
    "function newFork() { return new Arc(new Mutex(0)); }\nfunction g() { void [newFork(), newFork()]; }",
    ["newFork()", "newFork()"],
  ],
  ["a function whose result has none", "function f() { return new Mutex(0); }", ["f()"]],
  [
    "what calls a function that calls itself",
    "function f(n: number): Mutex<number> { return n === 0 ? new Mutex(0) : f(n - 1); }\nconst fork = f(1);",
    ["fork"],
  ],
  [
    "nothing inside a thread's closure",
    "function f() { const h = thread.spawn(() => new Mutex(0)); void h; }",
    [],
  ],
  ["nothing of the program's own", "class Mutex2 {}\nfunction f() { const m = new Mutex2(); void m; }", []],
])("a handle is called by %s", (_, body, names) => {
  expect(namesIn(body)).toEqual(names);
});
