import { expect, test } from "vitest";
import { complaints, inMain } from "./complaints.js";

const TAKE = "function take(a: Own<number[]>): number { return a.length; }";

test.each([
  ["a closure took it", "const a = [1]; thread.spawn(move(() => a.length)); console.log(a);", ["a"]],
  [
    "another closure takes it, too",
    "const a = [1]; thread.spawn(move(() => a.length)); thread.spawn(move(() => a[0]));",
    ["() =>"],
  ],
  [
    "another closure borrows it",
    "const a = [1]; thread.spawn(move(() => a.length)); const f = () => a.length; f();",
    ["() =>"],
  ],
  ["a parameter took it", "const a = [1]; take(a); a.push(2);", ["a"]],
  [
    "one call takes it twice",
    "const a = [1]; const f = (x: Own<number[]>, y: Own<number[]>) => [x, y]; f(a, a);",
    ["a"],
  ],
  ["drop took it", "const a = new Arc(1); drop(a); console.log(a.value);", ["a"]],
  [
    "a constructor took it",
    "class C { constructor(readonly a: Own<number[]>) {} } const a = [1]; void new C(a); a[0];",
    ["a"],
  ],
  ["its field is read", "const p = { x: [1] }; drop(p); console.log(p.x);", ["p.x"]],
  ["its field is assigned", "const p = { x: [1] }; drop(p); p.x = [2];", ["p.x = [2]"]],
  [
    "a handle is joined twice",
    "const h = thread.spawn(() => 1); h.join().unwrap(); h.join().unwrap();",
    ["h"],
  ],
  [
    "a handle is asked after join",
    "const h = thread.spawn(() => 1); h.join().unwrap(); h.isFinished();",
    ["h"],
  ],
  ["a result is unwrapped twice", "const r = thread.spawn(() => 1).join(); r.unwrap(); r.unwrap();", ["r"]],
  [
    "a builder spawns after it was named",
    'const b = new thread.Builder(); void b.name("w"); b.spawn(() => 1).unwrap();',
    ["b"],
  ],
  [
    "a mutex is locked after intoInner",
    "const m = new Mutex(1); m.intoInner().unwrap(); m.isPoisoned();",
    ["m"],
  ],
  [
    "a guard is used after drop",
    "const m = new Mutex(1); using g = m.lock().unwrap(); drop(g); console.log(g.value);",
    ["g"],
  ],
  ["a map's array is used after it", "const a = [1].map((x) => x + 1).fill(0); drop(a); a[0];", ["a"]],
  ["it is in an option", "const o = Some([1]); o.unwrap(); o.unwrap();", ["o"]],
  [
    "it may be null",
    "const a: number[] | null = Math.random() > 2 ? null : [1]; drop(a); console.log(a);",
    ["a"],
  ],
  ["the thread returns it", "const a = [1]; thread.spawn(() => a); console.log(a);", ["a"]],
  [
    "a scoped thread took it",
    "const a = [1]; thread.scope((s) => { s.spawn(move(() => a.length)); }); console.log(a);",
    ["a"],
  ],
  [
    "a scoped closure joins it",
    "const h = thread.spawn(() => 1); thread.scope(() => { h.join().unwrap(); }); h.isFinished();",
    ["h"],
  ],
  [
    "a closure inside the closure took it",
    "const a = [1]; thread.spawn(move(() => { thread.spawn(move(() => a.length)); })); console.log(a);",
    ["a"],
  ],
  [
    "inside the closure that took it",
    "const a = [1]; thread.spawn(move(() => { drop(a); console.log(a); }));",
    ["a"],
  ],
  [
    "a method of its class is called in the closure",
    "class C { n = [1]; m() { return 1; } } const c = new C(); thread.spawn(move(() => c.m())); c.m();",
    ["c"],
  ],
  ["a shorthand names it", "const a = [1]; drop(a); console.log({ a });", ["a"]],
  [
    "a type assertion and parentheses hide it",
    "const a = [1]; drop((a as number[])); console.log(a);",
    ["a"],
  ],
])("E0382, straight on: %s", (_title, body, expected) => {
  expect(complaints(`${TAKE} ${inMain(body)}`)).toEqual(expected.map((text) => `E0382 ${text}`));
});

test.each([
  ["one branch moved it", "const a = [1]; if (Math.random() > 1) drop(a); console.log(a);", ["a"]],
  [
    "both branches moved it, one error",
    "const a = [1]; if (Math.random() > 1) drop(a); else take(a); console.log(a);",
    ["a"],
  ],
  [
    "an arm of ?: moved it",
    "const a = [1]; const n = Math.random() > 1 ? take(a) : 0; console.log(a, n);",
    ["a"],
  ],
  [
    "the right side of && moved it",
    "const a = [1]; void (Math.random() > 1 && take(a)); console.log(a);",
    ["a"],
  ],
  [
    "one case moved it",
    "const a = [1]; switch (Math.floor(Math.random())) { case 0: drop(a); break; case 1: } console.log(a);",
    ["a"],
  ],
  [
    "a case falls through",
    "const a = [1]; switch (Math.floor(Math.random())) { case 0: drop(a); case 1: console.log(a); }",
    ["a"],
  ],
  ["a try block moved it", "const a = [1]; try { drop(a); } finally { console.log(a); }", ["a"]],
  [
    "the loop moves it",
    "const a = [1]; for (const i of [1, 2]) { void i; thread.spawn(move(() => a.length)); }",
    ["() =>"],
  ],
  ["the loop drops it", "const a = [1]; for (let i = 0; i < 2; i++) drop(a);", ["a"]],
  [
    "the loop joins it",
    "const h = thread.spawn(() => 1); while (Math.random() > 1) h.join().unwrap();",
    ["join"],
  ],
  [
    "the loop uses it, then moves it",
    "const a = [1]; do { console.log(a); drop(a); } while (Math.random() > 1);",
    ["a"],
  ],
  ["it is used after the loop", "const a = [1]; for (;;) { drop(a); break; } console.log(a);", ["a"]],
  [
    "continue goes round",
    "const a = [1]; for (const i of [1, 2]) { if (i > 1) { drop(a); continue; } console.log(a); }",
    ["a"],
  ],
  [
    "a label is left",
    "const a = [1]; outer: for (;;) { for (;;) { drop(a); break outer; } } console.log(a);",
    ["a"],
  ],
  [
    "an inner loop moves it",
    "const a = [1]; for (const i of [1]) for (const j of [i]) { void j; drop(a); }",
    ["a"],
  ],
  [
    "a while's condition moves it",
    "const h = thread.spawn(() => 1); while (h.join().isOk()) console.log(1);",
    ["join"],
  ],
])("E0382 on some path: %s", (_title, body, expected) => {
  expect(complaints(`${TAKE} ${inMain(body)}`)).toEqual(expected.map((text) => `E0382 ${text}`));
});

test("E0382 in functions of the learner's: parameters are moved as locals are", () => {
  const program = `function f(a: Own<number[]>) { thread.spawn(move(() => a.length)); console.log(a); }
    class C { m(a: Own<number[]>) { drop(a); return a; } }
    const g = (h: JoinHandle<number>) => [h.join(), h.join()];
    export function main(): void { f([1]); new C().m([1]); g(thread.spawn(() => 1)); }`;
  expect(complaints(program)).toEqual(["E0382 a", "E0382 a", "E0382 h"]);
});

test.each([
  [
    "only a field is captured",
    "const c = { n: 1, a: [1] }; thread.spawn(move(() => c.n)); thread.spawn(move(() => c.a.length)); console.log(c.n);",
  ],
  [
    "a pattern picks a field",
    "const c = { n: 1, a: [1] }; thread.spawn(move(() => { const { n } = c; return n; })); console.log(c);",
  ],
  [
    "numbers, strings and booleans are copied",
    'const n = 1, s = "x", b = n > 0; thread.spawn(move(() => [n, s, b])); console.log(n, s, b);',
  ],
  [
    "a duration is copied",
    "const d = Duration.fromMillis(1); thread.spawn(move(() => thread.sleep(d))); thread.sleep(d);",
  ],
  ["an option of a number is copied", "const o = Some(1); o.unwrap(); o.unwrap();"],
  [
    "readonly arrays are references",
    "const a = [1, 2] as const; thread.spawn(move(() => a.length)); console.log(a);",
  ],
  [
    "a clone is moved",
    "const a = new Arc(1); for (const i of [1, 2]) { const b = Arc.clone(a); thread.spawn(move(() => b.value + i)); } console.log(a.value);",
  ],
  ["it is used before", "const a = [1]; console.log(a); thread.spawn(move(() => a.length));"],
  [
    "each round has its own",
    "for (const i of [1, 2]) { const a = [i]; thread.spawn(move(() => a.length)); }",
  ],
  ["each round has its own let", "for (const i of [1, 2]) { let a: number[]; a = [i]; drop(a); }"],
  [
    "a handle of a list is joined in each round",
    "const hs = [1, 2].map((n) => thread.spawn(move(() => n))); for (const h of hs) h.join().unwrap(); hs.length;",
  ],
  ["it has a new value", "let a = [1]; drop(a); a = [2]; console.log(a);"],
  ["a pattern gives it a new value", "let a = [1], b = [2]; drop(a); [a, b] = [b, [3]]; console.log(a, b);"],
  [
    "the loop gives it a new value",
    "let a = [1]; for (const i of [1, 2]) { drop(a); a = [i]; } console.log(a);",
  ],
  ["a loop's head gives it a new value", "let a = [1]; drop(a); for (a of [[1], [2]]) { console.log(a); }"],
  [
    "the builder's methods are chained",
    'let b = new thread.Builder(); b = b.name("w"); b.spawn(() => 1).unwrap();',
  ],
  ["the other branch uses it", "const a = [1]; if (Math.random() > 1) drop(a); else console.log(a);"],
  ["the moving branch returns", "const a = [1]; if (Math.random() > 1) { drop(a); return; } console.log(a);"],
  [
    "the moving branch throws",
    'const a = [1]; if (Math.random() > 1) { drop(a); throw new Error("x"); } console.log(a);',
  ],
  [
    "the moving branch panics",
    'const a = [1]; if (Math.random() > 1) { drop(a); panic("x"); } console.log(a);',
  ],
  [
    "the moving round is the last",
    "const a = [1]; for (const i of [1, 2]) { console.log(a); if (i > 1) { drop(a); break; } }",
  ],
  ["the moving round returns", "const a = [1]; while (true) { if (a.length > 0) { drop(a); return; } }"],
  [
    "each case moves it once",
    "const a = [1]; switch (a.length) { case 0: drop(a); break; default: drop(a); }",
  ],
  [
    "the path through finally is not known",
    "const a = [1]; for (;;) { try { drop(a); break; } finally { console.log(1); } } console.log(a);",
  ],
  [
    "the catch may come before the move",
    "const a = [1]; try { console.log(1); drop(a); } catch { console.log(a); }",
  ],
  ["only its type is named", "const a = [1]; drop(a); const b: typeof a = [2]; console.log(b);"],
  ["it is voided", "const h = thread.spawn(() => 1); h.join().unwrap(); void h;"],
  [
    "an inner name shadows it",
    "const a = [1]; drop(a); { const a = [2]; console.log(a); } [3].map((a) => a);",
  ],
  ["a property has its name", "const a = [1]; drop(a); console.log({ a: 1 }.a);"],
  ["the closure only borrows", "const a = [1]; const f = () => a.length; f(); f(); console.log(a);"],
  [
    "scoped threads borrow",
    "const a = [1]; thread.scope((s) => { s.spawn(() => a.length); s.spawn(() => a[0]); }); console.log(a);",
  ],
  [
    "it may be a reference into something",
    "const t = [[1]]; const a = t[0]; thread.scope((s) => { s.spawn(move(() => a)); s.spawn(move(() => a)); });",
  ],
  [
    "a loop's variable may be a reference",
    "const t = [[1]]; thread.scope((s) => { for (const a of t) { s.spawn(move(() => a.length)); console.log(a); } });",
  ],
  [
    "an alias may be a reference",
    "const t = [1]; const a = t; thread.scope((s) => { for (const i of [1, 2]) s.spawn(move(() => a[i])); }); console.log(t);",
  ],
  [
    "a callback's parameter may be a reference",
    "thread.scope((s) => { [[1]].forEach((a) => { s.spawn(move(() => a.length)); console.log(a); }); });",
  ],
  ["a function is copied", "const f = () => 1; thread.spawn(move(() => f())); f();"],
  [
    "a scope is a reference",
    "thread.scope((s) => { s.spawn(move(() => { s.spawn(() => 1); })); s.spawn(() => 2); });",
  ],
  [
    "the learner's own join reads it",
    'const a = ["x"]; a.join(); a.join(); class H { join() { return 1; } } const h = new H(); h.join(); h.join();',
  ],
  [
    "a spread hides the parameter",
    "const a = [1]; const f = (...all: Own<number[]>[]) => all; f(...[[1]], a); console.log(a);",
  ],
  ["a closure gives it a new value only", "let a = [1]; drop(a); const f = () => { a = [2]; }; f();"],
  ["a local function uses it", "const a = [1]; drop(a); function f() { return a; } void f;"],
])("no E0382 when %s", (_title, body) => {
  const all = complaints(`${TAKE} ${inMain(body)}`);
  expect(all.filter((one) => one.startsWith("E0382"))).toEqual([]);
});

test.each([
  ["called with it", "f(TABLE);"],
  ["called with it by a function of its own", "const g = (b: number[]) => f(b); g([1]); g(TABLE);"],
  ["called for each", "[TABLE].forEach(f);"],
  [
    "called for each by a closure",
    "f(TABLE); [TABLE].forEach((a: number[]) => { thread.spawn(move(() => a)); console.log(a); });",
  ],
])("no E0382 for a parameter that may be a static: %s", (_title, body) => {
  const f = "function f(a: number[]) { thread.spawn(move(() => a.length)); console.log(a); }";
  expect(complaints(`const TABLE = [1]; ${f} ${inMain(body)}`)).toEqual([]);
});

test("E0382 for a parameter that its function owns", () => {
  const f =
    "function f(a: Own<number[]>, n: number) { if (n > 0) f([...a], n - 1); thread.spawn(move(() => a)); a[0]; }";
  expect(complaints(`${f} ${inMain("const a = [1]; f(a, 1); f([2], 1);")}`)).toEqual(["E0382 a"]);
});

test("a let is owned if all its values are", () => {
  const twice = "thread.spawn(move(() => a)); console.log(a);";
  expect(complaints(inMain(`let a = [1]; a = [2]; ${twice}`))).toEqual(["E0382 a"]);
  expect(complaints(`const TABLE = [1]; ${inMain(`let a = [1]; a = TABLE; ${twice}`)}`)).toEqual([]);
});

test("no E0382 for parameters that are references", () => {
  const program = `function f(a: readonly number[], b: number[], m: Mutex<number>) {
      thread.scope((s) => {
        for (const _ of [1, 2]) s.spawn(move(() => [a.length, b.length, m.isPoisoned()]));
      });
      console.log(a, b, m);
    }
    function g<T>(value: Own<T>) { drop(value); return value; }
    export function main(): void { f([1], [2], new Mutex(1)); g(1); }`;
  expect(complaints(program)).toEqual([]);
});
