import { expect, test } from "vitest";
import { complaints, inMain, onTop } from "./complaints.js";

test.each([
  [
    "a borrowing closure inside one that a function moves",
    `function run(f: () => void) { thread.spawn(move(() => f())); } ${inMain("const a = [1]; run(() => console.log(a));")}`,
    ["() =>"],
  ],
  [
    "closures of an array in a loop",
    inMain(
      "const a = [1]; const jobs = [() => a.length, () => 2]; for (const job of jobs) thread.spawn(job);",
    ),
    ["() =>"],
  ],
  [
    "closures of an array in a map",
    inMain("const a = [1]; [() => a.length, move(() => a.length)].map((job) => thread.spawn(job));"),
    ["() =>"],
  ],
  ["a local", inMain("const a = [1]; thread.spawn(() => a.length);"), ["() =>"]],
  [
    "two locals, one error each",
    inMain("const a = [1], b = [2]; thread.spawn(() => b.length + a.length);"),
    ["() =>", "() =>"],
  ],
  [
    "a parameter that the function owns",
    "function f(a: Own<number[]>) { thread.spawn(() => a.length); } export function main(): void { f([1]); }",
    ["() =>"],
  ],
  ["a destructured local", inMain("const { a } = { a: [1] }; thread.spawn(() => a.length);"), ["() =>"]],
  [
    "a local that only an inner closure uses",
    inMain("const a = [1]; thread.spawn(() => { const f = () => a.length; return f(); });"),
    ["() =>"],
  ],
  ["an Arc, too", inMain("const a = new Arc(1); thread.spawn(() => a.value);"), ["() =>"]],
  ["a string: using it does not give it away", inMain('const a = "x"; thread.spawn(() => a);'), ["() =>"]],
  [
    "a local class's instance",
    inMain("class C { k = 1; } const c = new C(); thread.spawn(() => c.k);"),
    ["() =>"],
  ],
  [
    "a Builder's thread",
    inMain('const a = [1]; new thread.Builder().name("w").spawn(() => a.length).unwrap();'),
    ["() =>"],
  ],
  [
    "a function taken out of std",
    inMain("const { spawn } = thread; const a = [1]; spawn(() => a.length);"),
    ["() =>"],
  ],
  ["a closure with a name", inMain("const a = [1]; const f = () => a.length; thread.spawn(f);"), ["() =>"]],
  [
    "a closure behind two names",
    inMain("const a = [1]; const f = () => a.length; const g = f; thread.spawn(g);"),
    ["() =>"],
  ],
  [
    "one of two closures",
    inMain("const a = [1]; thread.spawn(a.length > 0 ? () => a.length : () => 0);"),
    ["() =>"],
  ],
  [
    "a closure in parentheses and under as",
    inMain("const a = [1]; thread.spawn((() => a.length) as () => number);"),
    ["() =>"],
  ],
  [
    "a closure for a function that spawns its parameter",
    `function run(f: () => void) { thread.spawn(f); } ${inMain("const a = [1]; run(() => console.log(a));")}`,
    ["() =>"],
  ],
  [
    "a closure for a function expression that spawns its parameter",
    `const run = (n: number, f: () => void) => { thread.spawn(f); void n; }; ${inMain("const a = [1]; run(1, () => console.log(a));")}`,
    ["() =>"],
  ],
  [
    "a borrowing closure inside a moved one",
    inMain("const a = [1]; const f = () => a.length; thread.spawn(move(() => f()));"),
    ["() =>"],
  ],
  [
    "a local function with captures",
    inMain("const a = [1]; function f() { return a.length; } thread.spawn(f);"),
    ["function f()"],
  ],
  [
    "a local of the scope in a scoped thread",
    inMain("thread.scope((s) => { const a = [1]; s.spawn(() => a.length); });"),
    ["() =>"],
  ],
  [
    "a local of a function that gets the scope",
    `function f(s: Scope) { const a = [1]; s.spawn(() => a.length); } ${inMain("thread.scope((s) => f(s));")}`,
    ["() =>"],
  ],
  [
    "a scoped Builder's thread",
    inMain(
      "thread.scope((s) => { const a = [1]; new thread.Builder().spawnScoped(s, () => a.length).unwrap(); });",
    ),
    ["() =>"],
  ],
  [
    "a plain spawn inside a scope",
    inMain("const a = [1]; thread.scope(() => { thread.spawn(() => a.length); });"),
    ["() =>"],
  ],
])("E0373: a spawned closure borrows %s", (_title, program, heads) => {
  expect(complaints(program)).toEqual(heads.map((head) => `E0373 ${head}`));
});

test.each([
  ["nothing is captured", inMain("thread.spawn(() => 1);")],
  ["the closure is moved", inMain("const a = [1]; thread.spawn(move(() => a.length));")],
  [
    "the closure was moved under a name",
    inMain("const a = [1]; const f = move(() => a.length); thread.spawn(f);"),
  ],
  ["a module-level constant is used", `const A = [1]; ${inMain("thread.spawn(() => A.length);")}`],
  [
    "a module-level function is used",
    `function f() { return 1; } ${inMain("thread.spawn(() => f()); thread.spawn(f);")}`,
  ],
  [
    "a local function captures nothing",
    inMain(
      "function f(): number { return g(); } function g(): number { return f.length; } thread.spawn(() => f()); thread.spawn(g);",
    ),
  ],
  [
    "a local enum or class is used",
    inMain("enum E { A } class C { k = 1; } thread.spawn(() => [E.A, new C().k]);"),
  ],
  ["the capture is dropped", inMain("const a = [1]; thread.spawn(() => drop(a));")],
  [
    "the capture goes to a parameter of type Own",
    `function take(a: Own<number[]>) { return a; } ${inMain("const a = [1]; thread.spawn(() => take(a));")}`,
  ],
  [
    "the capture is read, then given away",
    inMain("const a = [1]; thread.spawn(() => { console.log(a); drop(a); });"),
  ],
  [
    "the capture is returned",
    inMain("const a = [1]; thread.spawn(() => a); const b = [1]; thread.spawn(() => { return b; });"),
  ],
  [
    "the capture gets a new owner",
    inMain("const a = [1]; thread.spawn(() => { const mine = a; return mine.length; });"),
  ],
  [
    "the capture is a handle that is joined",
    inMain("const h = thread.spawn(() => 1); thread.spawn(() => h.join().unwrap());"),
  ],
  [
    "a scoped thread borrows from outside of the scope",
    inMain("const a = [1]; thread.scope((s) => { s.spawn(() => a.length); });"),
  ],
  ["a scoped thread uses its scope", inMain("thread.scope((s) => { s.spawn(() => s.spawn(() => 1)); });")],
  [
    "the name that is captured shadows a local",
    inMain("const a = [1]; void a; thread.spawn((a = [2]) => a.length);"),
  ],
  ["the closure never reaches a spawn", inMain("const a = [1]; const f = () => a.length; f();")],
  [
    "the function called spawn is the learner's",
    `function spawn(f: () => number) { return f(); } ${inMain("const a = [1]; spawn(() => a.length);")}`,
  ],
])("no complaint when %s", (_title, program) => {
  expect(complaints(program)).toEqual([]);
});

test.each([
  ["a let that is written", `let n = 0; ${inMain("n += 1;")}`, ["E0133 n"]],
  ["a let that is only read", `let n = 0; ${inMain("console.log(n);")}`, ["E0133 n"]],
  ["a var", `var n = 0; ${inMain("console.log(n);")}`, ["E0133 n"]],
  ["each name of a pattern", onTop("let [a, { b }] = [1, { b: 2 }];"), ["E0133 a", "E0133 b"]],
  ["a static field that is assigned", `class C { static n = 0; } ${inMain("C.n++;")}`, ["E0133 C.n"]],
  [
    "a static field that is assigned through this",
    "class C { static n = 0; static up() { this.n = 1; } } export function main(): void { C.up(); }",
    ["E0133 this.n"],
  ],
  [
    "a private static field",
    "class C { static #n = 0; static up() { C.#n += 1; } } export function main(): void { C.up(); }",
    ["E0133 C.#n"],
  ],
  ["an array that grows", `const A = [1]; ${inMain("A.push(2);")}`, ["E0596 A"]],
  ["an object inside an object", `const A = { b: { c: 1 } }; ${inMain("A.b.c = 2;")}`, ["E0594 A.b.c"]],
  [
    "an element by a computed key",
    `const A: Record<string, number> = {}; ${inMain("for (const k of ['x']) A[k] ??= 1;")}`,
    ["E0594 A[k]"],
  ],
  [
    "a constant through a pattern",
    `const A = { b: 1, c: [1] }; ${inMain("[A.b, ...A.c] = [1, 2];")}`,
    ["E0594 A.b", "E0594 A.c"],
  ],
  ["a set", `const A = new Set([1]); ${inMain("A.delete(1);")}`, ["E0596 A"]],
  [
    "a constant given to Object.assign",
    `const A = { b: 1 }; ${inMain("Object.assign(A, { b: 2 });")}`,
    ["E0596 A"],
  ],
  [
    "a Cell in a static field",
    onTop("class C { static readonly cell = new Cell(0); }"),
    ["E0277 new Cell(0)"],
  ],
  ["a Cell", onTop("const A = new Cell(0);"), ["E0277 new Cell(0)"]],
  [
    "an Rc deep in a structure",
    onTop("const A = { b: [new Arc(new Rc(0))] };"),
    ["E0277 { b: [new Arc(new Rc(0))] }"],
  ],
  [
    "a Mutex around what cannot be sent",
    onTop("const A = new Mutex(new Rc(0));"),
    ["E0277 new Mutex(new Rc(0))"],
  ],
  [
    "a lock that is filled later",
    onTop("const A: OnceLock<RefCell<number>> = new OnceLock();"),
    ["E0277 OnceLock<RefCell<number>>"],
  ],
])("module state: %s", (_title, program, expected) => {
  expect(complaints(program)).toEqual(expected);
});

test.each([
  ["a constant is only read", `const A = { b: [1] }; ${inMain("console.log(A.b[0], A.b.map((x) => x));")}`],
  [
    "a local of the same name is changed",
    `const A = [1]; ${inMain("const A = [2]; A.push(3); A[0] = 4;")} export const B = A;`,
  ],
  [
    "a static field is only read",
    `class C { static readonly n = 1; static list = [1]; } ${inMain("console.log(C.n, C.list.length);")}`,
  ],
  ["a field of an instance is changed", `class C { n = 0; } ${inMain("const c = new C(); c.n += 1;")}`],
  [
    "what a lock guards is changed",
    `const A = new Mutex([1]); ${inMain("using a = A.lock().unwrap(); a.value.push(2);")}`,
  ],
  [
    "a learner's own method is called add",
    `class Sum { constructor(readonly n: number) {} add(m: number) { return this.n + m; } } ${inMain("new Sum(1).add(2);")}`,
  ],
  ["a cell is a thread's own inside a structure", onTop("const A = { b: threadLocal(() => new Cell(0)) };")],
  ["a cell is a thread's own", onTop("const A = threadLocal(() => new Cell(0));")],
  ["a Mutex holds a cell", onTop("const A = new Mutex(new Cell(0));")],
  [
    "statics and plain constants are declared",
    onTop(
      "const A = new AtomicI32(1), B = new LazyLock(() => Math.random()), C = Duration.fromMillis(5), D = 2 * 3, E = `x`, F = [D].map((x) => x * 2), G = move(() => 1);",
    ),
  ],
])("no complaint about the module when %s", (_title, program) => {
  expect(complaints(program)).toEqual([]);
});

test.each([
  ["a call", "console.log(1);", ["top_level_code console.log(1)"]],
  ["a loop", "for (const a of [1]) console.log(a);", ["top_level_code for"]],
  ["a block", "{ const a = 1; console.log(a); }", ["top_level_code {"]],
  ["an assignment", "const A = { b: 1 }; A.b = 2;", ["E0594 A.b", "top_level_code A.b = 2"]],
  ["a resource", "using r = { [Symbol.dispose]() {} };", ["top_level_code using"]],
  ["a spawn as an initialiser", "const h = thread.spawn(() => 1);", ["E0015 thread.spawn(() => 1)"]],
  ["a function of the learner's", "function f() { return 1; } const A = [f()];", ["E0015 f()"]],
  [
    "a function of the learner's inside a callback",
    "function f() { return 1; } const A = [1].map(() => f());",
    ["E0015 f()"],
  ],
  ["an instance of the learner's class", "class C {} const c = new C();", ["E0015 new C()"]],
  [
    "a tagged template",
    "function t(s: TemplateStringsArray) { return s[0]; } const A = t`x`;",
    ["E0015 t`x`"],
  ],
  ["a random number", "const r = Math.random();", ["E0015 Math.random()"]],
  ["a call in an enum", "function f() { return 1; } enum E { A = f() }", ["E0015 f()"]],
  ["the time", "const t = Date.now(), d = new Date();", ["E0015 Date.now()", "E0015 new Date()"]],
  ["a symbol", "const s = Symbol();", ["E0015 Symbol()"]],
  ["a static field's initialiser", "class C { static r = Math.random(); }", ["E0015 Math.random()"]],
])("the top level may not run %s", (_title, program, expected) => {
  expect(complaints(onTop(program))).toEqual(expected);
});

test.each([
  ["an async function", "async function f() {}", ["no_async async"]],
  ["an async closure", "const f = async () => 1;", ["no_async async"]],
  ["an async method", "class C { async m() {} }", ["no_async async"]],
  [
    "an await in it, once",
    "async function f() { await 1; for await (const a of [1]) void a; }",
    ["no_async async", "no_async await"],
  ],
  ["a new promise", "function f() { return new Promise(() => {}); }", ["no_async Promise"]],
  ["a combined promise", "function f() { return Promise.all([]); }", ["no_async Promise"]],
  ["a promise's then", "function f(p: Promise<number>) { p.then(() => 1); }", ["no_async then"]],
])("threads block: %s is refused", (_title, program, expected) => {
  expect(complaints(onTop(program))).toEqual(expected);
});

test("a learner's own class called Promise is no promise", () => {
  expect(
    complaints(onTop("function f() { class Promise { then() { return 1; } } return new Promise().then(); }")),
  ).toEqual([]);
});

test.each([
  [
    "one changes and one reads",
    "let n = 0; const c = { up: () => { n++; }, get: () => n }; thread.spawn(move(() => { c.up(); return c.get(); }));",
    ["E0502 () =>"],
  ],
  [
    "one reads and one changes",
    "let n = 0; const all = [() => n, () => { n = 1; }]; thread.spawn(move(() => all.map((f) => f())));",
    ["E0502 () =>"],
  ],
  [
    "both change",
    "let n = 0; const up = () => { n += 1; }; thread.scope((s) => { s.spawn(() => { up(); n -= 1; }); });",
    ["E0499 () =>"],
  ],
  [
    "a pattern changes it, and a Builder spawns",
    "let n = 0; const up = () => { [n] = [1]; }; thread.scope((s) => { new thread.Builder().spawnScoped(s, () => { up(); n++; }).unwrap(); });",
    ["E0499 () =>"],
  ],
  [
    "a loop's head changes it",
    "let n = 0; const up = () => { for (n of [1, 2]) void 0; }; thread.scope((s) => { s.spawn(() => { up(); return n; }); });",
    ["E0502 () =>"],
  ],
  [
    "a moved closure reads it as well",
    "let n = 0; const c = { up: () => { n++; } }; thread.spawn(move(() => { c.up(); return n; }));",
    ["E0502 () =>"],
  ],
  [
    "a moved closure under a name takes it",
    "let a = [1]; const c = { get: () => a.length }; const f = () => { a = [2]; c.get(); }; thread.spawn(move(f));",
    ["E0505 () =>"],
  ],
  [
    "methods, shorthands, spreads and handles carry it",
    "let n = 0; const up = () => n++; const c = { up, get() { return n; } }; const a = new Arc([{ ...c }]); thread.spawn(move(() => a.value.length));",
    ["E0502 get()"],
  ],
  [
    "a closure carries it that is itself carried",
    "let n = 0; const up = () => n++; const twice = { do: () => { up(); return n; } }; thread.spawn(move(() => twice.do()));",
    ["E0502 () =>"],
  ],
  [
    "it is a parameter that local functions share",
    "function f(n: number) { function up() { n++; } const c = { up, get: () => n }; thread.spawn(move(() => { c.up(); return c.get(); })); } f(1);",
    ["E0502 () =>"],
  ],
  [
    "two threads take it, one complaint",
    "let n = 0; const c = { up: () => n++, get: () => n }; if (n > 0) thread.spawn(move(() => [c.up(), c.get()])); else thread.spawn(move(() => c.get()));",
    ["E0502 () =>"],
  ],
])("a variable cannot cross with two closures when %s", (_title, body, expected) => {
  expect(complaints(inMain(body))).toEqual(expected);
});

test.each([
  [
    "both only read",
    "let n = 0; n = 1; const c = { a: () => n, b: () => n }; thread.spawn(move(() => [c.a(), c.b(), n]));",
  ],
  [
    "one closure has it all",
    "let n = 0; const c = { up: () => { n++; return () => n; } }; thread.spawn(move(() => c.up()()));",
  ],
  [
    "closures inside the thread share",
    "let n = 0; thread.spawn(move(() => { const up = () => n++; const get = () => n; up(); return get(); }));",
  ],
  [
    "they share an object's fields",
    "const o = { n: 0 }; const c = { up: () => { o.n++; }, get: () => o.n }; thread.spawn(move(() => { c.up(); return c.get(); }));",
  ],
  [
    "each has its own by move",
    "let n = 0; const up = move(() => n++), get = move(() => n); thread.spawn(move(() => [up(), get(), n]));",
  ],
  [
    "a moved closure changes its copy",
    "let n = 0; const c = { get: () => n }; thread.spawn(move(() => { n = 1; return c.get() + n; }));",
  ],
  [
    "a shadowing name is changed",
    "let n = 0; const c = { up: () => { let n = 1; n++; return n; }, get: () => n }; thread.spawn(move(() => [c.up(), c.get()]));",
  ],
  [
    "only one of them crosses",
    "let n = 0; const up = () => n++; const c = { get: () => n }; up(); thread.spawn(move(() => c.get()));",
  ],
  [
    "they never reach a thread",
    "let n = 0; const up = () => n++; const get = () => n; const f = () => [up(), get()]; f();",
  ],
])("no complaint about shared variables when %s", (_title, body) => {
  expect(complaints(inMain(body))).toEqual([]);
});
