import { expect, test } from "vitest";
import { type Case, said } from "./function-bodies.js";

const ITEMS = `
const m = new Mutex(1);
const names = new RwLock(["a"]);
const changed = new Condvar();
const locks = [new Mutex(1), new Mutex(2)];
function keep<T>(value: Own<T>) { return value; }`;

const warned: readonly Case[] = [
  [
    "using a = names.read().unwrap(); using b = names.read().unwrap(); console.log(a.value, b.value);",
    "lock_while_held names.read()",
  ],
  [
    "using a = names.write().unwrap(); console.log(a.value, names.read().unwrap().value);",
    "lock_while_held names.read()",
  ],
  [
    "using a = m.lock().unwrap(); using b = m.lock().unwrap(); console.log(a.value, b.value);",
    "lock_while_held m.lock()",
  ],
  ["console.log(m.lock().unwrap().value + m.lock().unwrap().value);", "lock_while_held m.lock()"],
  [
    "for (const name of names.read().unwrap().value) names.write().unwrap().value.push(name);",
    "lock_while_held names.write()",
  ],
  [
    "using a = m.lock().unwrap(); [1].forEach(() => { m.lock().unwrap().value = 1; }); a.value = 2;",
    "lock_while_held m.lock()",
  ],
  [
    "using a = m.lock().unwrap(); thread.scope(() => { m.lock().unwrap().value = 1; }); a.value = 2;",
    "lock_while_held m.lock()",
  ],
  [
    "const own = new Arc(new Mutex(1)); using a = own.value.lock().unwrap(); own.value.lock().unwrap().value = a.value;",
    "lock_while_held own.value.lock()",
  ],
  ["const g = m.lock().unwrap(); g.value = 2;", "unreleased_guard g"],
  ["const _ = m.lock();", "unreleased_guard _"],
  ["const r = m.tryLock(); if (r.isOk()) console.log(1);", "unreleased_guard r"],
  [
    "let g = m.lock().unwrap(); while (g.value > 0) g = changed.wait(g).unwrap(); console.log(g.value);",
    "unreleased_guard g",
  ],
  ["const list = names.write().unwrap().value; list.push('b');", "lost_change list"],
  ["const list = names.write().unwrap().value; if (list.length > 0) list[0] = 'b';", "lost_change list"],
];

const silent: readonly string[] = [
  "{ using a = m.lock().unwrap(); a.value = 2; } using b = m.lock().unwrap(); b.value = 3;",
  "const a = m.lock().unwrap(); drop(a); using b = m.lock().unwrap(); b.value = 3;",
  "for (let i = 0; i < 2; i++) { using a = m.lock().unwrap(); a.value = i; }",
  "if (m.lock().unwrap().value > 0) m.lock().unwrap().value = 0;",
  "const n = m.lock().unwrap().value; m.lock().unwrap().value = n;",
  "using a = m.lock().unwrap(); thread.spawn(() => { m.lock().unwrap().value = 1; }); a.value = 2;",
  "using a = locks[0]!.lock().unwrap(); using b = locks[1]!.lock().unwrap(); console.log(a.value, b.value);",
  "const a = m.lock().unwrap(); if (a.value > 0) drop(a); else drop(a); m.lock().unwrap().value = 1;",
  "using a = m.lock().unwrap(); console.log(a.value, m.tryLock().isOk());",
  "let g = m.lock().unwrap(); while (g.value > 0) g = changed.wait(g).unwrap(); drop(g); m.lock().unwrap().value = 1;",
  "const g = m.lock().unwrap(); return g;",
  "const g = m.lock().unwrap(); return () => drop(g);",
  "const g = keep(m.lock().unwrap()); const list = [g]; return list;",
  "const r = m.tryLock(); if (r.isOk()) { using g = r.unwrap(); g.value = 2; }",
  "const list = names.read().unwrap().value; console.log(list.length);",
  "let list = names.write().unwrap().value; list = []; console.log(list);",
  "const own = new Mutex([1]); const list = [...own.lock().unwrap().value]; list.push(2);",
];

test("a lock that is taken twice, kept for good, or left before a change", () => {
  expect(said(warned, ITEMS)).toEqual(warned);
});

test("nothing is said about locks that are given back in time", () => {
  expect(
    said(
      silent.map((body): Case => [body]),
      ITEMS,
    ),
  ).toEqual(silent.map((body) => [body]));
});
