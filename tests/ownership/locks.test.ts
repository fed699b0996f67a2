import { expect, test } from "vitest";
import { createCompiler } from "#lib/compiler/compiler.js";
import { checkOwnership } from "#lib/ownership/ownership.js";

const { compile } = createCompiler();

const head = `import {
  Arc, Barrier, Cell, Condvar, drop, Duration, Mutex, move, Rc, RwLock, RwLockWriteGuard, thread,
} from "thread-lessons";
const table = new RwLock<string[]>([]);
const changed = new Condvar();
const count = new Mutex(0);
`;

/** What is said about each of many function bodies, against std as it is. */
function complaints(bodies: readonly string[]): readonly (readonly string[])[] {
  const text = `${head}${bodies.map((body, index) => `function f${index}(): void { ${body} }`).join("\n")}
export function main(): void {}`;
  const { diagnostics, analysis } = compile({ file: "program.ts", text });
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
  const first = head.split("\n").length;
  const found = checkOwnership(analysis);
  return bodies.map((_, index) =>
    found.filter(({ span }) => span.line === first + index).map(({ code, message }) => `${code}: ${message}`),
  );
}

test("errors about guards are those of rustc", () => {
  const cases: readonly (readonly [body: string, ...complaints: string[]])[] = [
    [
      "const g = table.write().unwrap(); thread.spawn(move(() => g.value.length));",
      "E0277: `RwLockWriteGuard<string[]>` cannot be sent between threads safely",
    ],
    [
      "const g = table.read().unwrap(); thread.spawn(move(() => g.value.length));",
      "E0277: `RwLockReadGuard<string[]>` cannot be sent between threads safely",
    ],
    [
      "const l = new RwLock(new Cell(1)); thread.scope((s) => { s.spawn(() => l.write().unwrap().value.set(2)); });",
      "E0277: `Cell<number>` cannot be shared between threads safely",
    ],
    [
      "const l = new RwLock(new Rc(1)); thread.spawn(move(() => l.isPoisoned()));",
      "E0277: `Rc<number>` cannot be sent between threads safely",
    ],
    [
      "using g = table.read().unwrap(); g.value.push('a');",
      "E0596: cannot borrow data in dereference of `RwLockReadGuard` as mutable",
    ],
    [
      "table.read().unwrap().value[0] = 'a';",
      "E0596: cannot borrow data in dereference of `RwLockReadGuard` as mutable",
    ],
    ["Arc.clone(new Arc([1])).value.push(2);", "E0596: cannot borrow data in an `Arc` as mutable"],
    [
      "using g = count.lock().unwrap(); using h = changed.wait(g).unwrap(); console.log(g.value, h.value);",
      "E0382: borrow of moved value: `g`",
    ],
    [
      "const w = table.write().unwrap(); using r = RwLockWriteGuard.downgrade(w); console.log(w.value, r.value);",
      "E0382: borrow of moved value: `w`",
    ],
    [
      "void table.read(); void table.write().unwrap();",
      "let_underscore_lock: non-binding let on a synchronization lock",
      "let_underscore_lock: non-binding let on a synchronization lock",
    ],
    ["using g = table.write().unwrap(); g.value.push('a'); g.value = [];"],
    ["table.write().unwrap().value.push('a');"],
    ["let g = count.lock().unwrap(); while (g.value === 0) g = changed.wait(g).unwrap(); drop(g);"],
    ["using g = changed.waitWhile(count.lock().unwrap(), (one) => one.value++ < 3).unwrap(); g.value = 2;"],
    [
      "const [g, r] = changed.waitTimeout(count.lock().unwrap(), Duration.ZERO).unwrap(); if (r.timedOut()) drop(g);",
    ],
    [
      "const b = new Arc(new Barrier(2)); const c = Arc.clone(b); thread.spawn(move(() => { c.value.wait(); })); b.value.wait();",
    ],
    ["const b = new Barrier(2); thread.scope((s) => { s.spawn(() => { b.wait(); }); b.wait(); });"],
  ];
  expect(complaints(cases.map(([body]) => body))).toEqual(cases.map(([, ...expected]) => expected));
});

test("a lock, a wait or an answer that nobody uses is warned of", () => {
  const unused = (what: string): string => `unused_must_use: unused ${what} that must be used`;
  const cases: readonly (readonly [body: string, complaint: string])[] = [
    ["table.read().unwrap();", unused("`RwLockReadGuard`")],
    ["table.write().unwrap();", unused("`RwLockWriteGuard`")],
    ["changed.wait(count.lock().unwrap());", unused("`Result`")],
    [
      "changed.waitTimeout(count.lock().unwrap(), Duration.ZERO).unwrap();",
      unused("`MutexGuard` in tuple element 0"),
    ],
    ["new Barrier(1).wait().isLeader();", unused("return value of `BarrierWaitResult::is_leader`")],
  ];
  expect(complaints(cases.map(([body]) => body))).toEqual(cases.map(([, complaint]) => [complaint]));
});
