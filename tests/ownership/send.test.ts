import { expect, test } from "vitest";
import { complaints, inMain } from "./complaints.js";

test.each([
  ["an Rc", "const r = new Rc(1); thread.spawn(move(() => r.value));", ["() =>"]],
  ["an Rc in an array", "const r = [new Rc(1)]; thread.spawn(move(() => r.length));", ["() =>"]],
  [
    "an Rc in a field",
    "const c = { name: 'x', r: new Rc(1) }; thread.spawn(move(() => console.log(c)));",
    ["() =>"],
  ],
  [
    "the field that is an Rc",
    "const c = { name: 'x', r: new Rc(1) }; thread.spawn(move(() => c.r.value));",
    ["() =>"],
  ],
  [
    "an Rc in a class of the learner's",
    "class C { readonly r = new Rc(1); } const c = new C(); thread.spawn(move(() => console.log(c)));",
    ["() =>"],
  ],
  [
    "an Rc in a private field",
    "class C { #r = new Rc(1); n() { return this.#r.value; } } const c = new C(); thread.spawn(move(() => c.n()));",
    ["() =>"],
  ],
  [
    "an Rc in a generic class",
    "class Box<T> { constructor(readonly v: T) {} } const b = new Box(new Rc(1)); thread.spawn(move(() => console.log(b)));",
    ["() =>"],
  ],
  ["an Rc in a map", "const m = new Map([['a', new Rc(1)]]); thread.spawn(move(() => m.size));", ["() =>"]],
  [
    "an Rc that may not be there",
    "const r: Rc<number> | null = Math.random() > 1 ? null : new Rc(1); thread.spawn(move(() => r?.value));",
    ["() =>"],
  ],
  [
    "an Rc in a Mutex in an Arc",
    "const m = new Arc(new Mutex(new Rc(1))); thread.spawn(move(() => m.value.isPoisoned()));",
    ["() =>"],
  ],
  ["a RefCell in an Arc", "const a = new Arc(new RefCell(1)); thread.spawn(move(() => a.value));", ["() =>"]],
  ["a Cell in an Arc", "const a = new Arc(new Cell(1)); thread.spawn(move(() => a.value.get()));", ["() =>"]],
  [
    "a guard",
    "const m = new Mutex(1); const g = m.lock().unwrap(); thread.spawn(move(() => g.value));",
    ["() =>"],
  ],
  [
    "an Rc under a Builder",
    "const r = new Rc(1); new thread.Builder().spawn(move(() => r.value)).unwrap();",
    ["() =>"],
  ],
  [
    "an Rc by a closure with a name",
    "const r = new Rc(1); const f = move(() => r.value); thread.spawn(f);",
    ["() =>"],
  ],
  [
    "an Rc in a scope, moved",
    "const r = new Rc(1); thread.scope((s) => { s.spawn(move(() => r.value)); });",
    ["() =>"],
  ],
  [
    "an Rc in a scope, borrowed",
    "const r = new Rc(1); thread.scope((s) => { s.spawn(() => r.value); });",
    ["() =>"],
  ],
  [
    "a Cell in a scope, borrowed",
    "const c = new Cell(1); thread.scope((s) => { s.spawn(() => c.set(2)); });",
    ["() =>"],
  ],
  [
    "cells of an array in a scope",
    "const c = [new Cell(1)]; thread.scope((s) => { s.spawn(() => c[0]?.get()); });",
    ["() =>"],
  ],
  [
    "an Rc by a closure that a scoped thread calls",
    "const r = new Rc(1); const f = () => r.value; thread.scope((s) => { s.spawn(() => f()); });",
    ["() =>"],
  ],
  [
    "a Cell by a moved closure that a scoped thread calls",
    "const c = new Cell(1); const f = move(() => c.get()); thread.scope((s) => { s.spawn(() => f()); });",
    ["() =>"],
  ],
  [
    "a RefCell in a class, borrowed",
    "class C { readonly r = new RefCell(1); n = 1; } const c = new C(); thread.scope((s) => { s.spawn(() => console.log(c)); });",
    ["() =>"],
  ],
  [
    "a Mutex of an Rc, borrowed",
    "const m = new Mutex(new Rc(1)); thread.scope((s) => { s.spawn(() => m.isPoisoned()); });",
    ["() =>"],
  ],
  ["a scoped result that is an Rc", "thread.scope((s) => { s.spawn(() => new Rc(1)); });", ["spawn"]],
  [
    "two Rcs",
    "const a = new Rc(1), b = new Rc(2); thread.spawn(move(() => [a.value, b.value, a.value]));",
    ["() =>", "() =>"],
  ],
  ["a result that is an Rc", "thread.spawn(() => new Rc(1));", ["thread.spawn"]],
  [
    "a scoped result that holds a Cell's Arc",
    "thread.scope((s) => { s.spawn(() => [new Arc(new Cell(1))]); });",
    ["spawn"],
  ],
  ["a function's result", "function f() { return { r: new Rc(1) }; } thread.spawn(f);", ["thread.spawn"]],
])("E0277: a thread cannot have %s", (_title, body, expected) => {
  expect(complaints(inMain(body))).toEqual(expected.map((text) => `E0277 ${text}`));
});

test("E0277 for what is borrowed by a thread without a scope, beside E0373", () => {
  const body = "const r = new Rc(1); thread.spawn(() => r.value);";
  expect(complaints(inMain(body))).toEqual(["E0373 () =>", "E0277 () =>"]);
});

test.each([
  [
    "a closure that a scoped thread calls has numbers and locks",
    "const n = 1, m = new Mutex(1); const f = () => n + m.lock().unwrap().value; thread.scope((s) => { s.spawn(() => f()); s.spawn(() => f()); });",
  ],
  ["an Arc is sent", "const a = new Arc([1]); thread.spawn(move(() => a.value.length));"],
  [
    "an Arc of a Mutex of a Cell is sent",
    "const a = new Arc(new Mutex(new Cell(1))); thread.spawn(move(() => a.value.isPoisoned()));",
  ],
  ["a Cell is moved", "const c = new Cell(1); thread.spawn(move(() => c.set(2)));"],
  ["a RefCell is moved", "const c = [new RefCell([1])]; thread.spawn(move(() => c.length));"],
  ["a Cell is given back", "thread.spawn(() => new Cell(1));"],
  [
    "a Mutex of a Cell is borrowed",
    "const m = new Mutex(new Cell(1)); thread.scope((s) => { s.spawn(() => m.isPoisoned()); });",
  ],
  [
    "a guard is borrowed",
    "const m = new Mutex(1); using g = m.lock().unwrap(); thread.scope((s) => { s.spawn(() => g.value); });",
  ],
  [
    "a list of cells is changed by its only borrower",
    "const c = [new Cell(1)]; thread.scope((s) => { s.spawn(() => { c.push(new Cell(2)); }); });",
  ],
  [
    "another field is captured",
    "const c = { n: 1, r: new Rc(1) }; thread.spawn(move(() => c.n)); thread.scope((s) => { s.spawn(() => c.n); });",
  ],
  [
    "a pattern picks another field",
    "const c = { n: 1, r: new Rc(1) }; thread.spawn(move(() => { const { n } = c; return n; }));",
  ],
  [
    "an accessor makes an Rc",
    "class C { get r() { return new Rc(1); } n = 1; } const c = new C(); thread.spawn(move(() => c.n));",
  ],
  [
    "a method makes an Rc",
    "class C { make() { return new Rc(1); } } const c = new C(); thread.spawn(move(() => c.make().value));",
  ],
  ["the thread makes its own Rc", "thread.spawn(() => { const r = new Rc(1); return r.value; });"],
  [
    "an Rc stays at home",
    "const r = new Rc([1]); const n = r.value.length; thread.spawn(move(() => n)); void r;",
  ],
  [
    "a class of the learner's is called Rc",
    "class Own { Rc = 1; } const r = new Own(); thread.spawn(move(() => r.Rc));",
  ],
  [
    "a type parameter is not known",
    "function f<T>(v: T) { thread.spawn(move(() => console.log(v))); } f(1);",
  ],
  ["a thread-local is used", "thread.spawn(() => L.with((c) => c.get()));"],
])("no E0277 when %s", (_title, body) => {
  expect(complaints(`const L = threadLocal(() => new Cell(1)); ${inMain(body)}`)).toEqual([]);
});
