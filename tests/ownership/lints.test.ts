import { expect, test } from "vitest";
import { complaints, inMain } from "./complaints.js";

test.each([
  ["a joined thread", "const h = thread.spawn(() => 1); h.join();", ["h.join()"]],
  ["a scoped thread", "thread.scope((s) => { s.spawn(() => 1).join(); });", ["s.spawn(() => 1).join()"]],
  [
    "a callback's joined threads",
    "const hs = [thread.spawn(() => 1)]; hs.forEach((h) => h.join());",
    ["h.join()"],
  ],
  ["a Builder's spawn", "new thread.Builder().spawn(() => 1);", ["new thread.Builder().spawn(() => 1)"]],
  ["a Builder", 'new thread.Builder().name("w");', ['new thread.Builder().name("w")']],
  ["a new Builder", "new thread.Builder();", ["new thread.Builder()"]],
  ["a lock", "const m = new Mutex(1); m.lock(); m.tryLock();", ["m.lock()", "m.tryLock()"]],
  ["a guard", "const m = new Mutex(1); m.lock().unwrap();", ["m.lock().unwrap()"]],
])("unused_must_use: nobody uses %s", (_title, body, expected) => {
  expect(complaints(inMain(body))).toEqual(expected.map((text) => `unused_must_use ${text}`));
});

test.each([
  ["the result is unwrapped", "thread.spawn(() => 1).join().unwrap();"],
  ["the result is voided", "void thread.spawn(() => 1).join();"],
  ["the result has a name", "const r = thread.spawn(() => 1).join(); void r;"],
  ["the result is returned", "const hs = [thread.spawn(() => 1)]; hs.map((h) => h.join());"],
  [
    "the result is what a thread returns",
    "const h = thread.spawn(() => 1); thread.spawn(move(() => h.join()));",
  ],
  ["the handle is dropped", "thread.spawn(() => 1);"],
  [
    "the guard is used",
    "const m = new Mutex(1); m.lock().unwrap().value += 1; console.log(m.lock().unwrap().value);",
  ],
  [
    "the learner's own class is called Result",
    "class Result {} const f = () => new Result(); f(); new Result();",
  ],
  [
    "the learner's own method is called join",
    'class H { join() { return 1; } } new H().join(); ["a"].join();',
  ],
])("no unused_must_use when %s", (_title, body) => {
  expect(complaints(inMain(body))).toEqual([]);
});

test.each([
  ["of numbers", "for (const n of [1, 2]) thread.spawn(move(() => n)).join().unwrap();"],
  [
    "that counts",
    "let sum = 0; for (let i = 0; i < 3; i++) sum += thread.spawn(move(() => i)).join().unwrap(); console.log(sum);",
  ],
  [
    "with a handle",
    "for (const n of [1, 2]) { const h = thread.spawn(move(() => n)); console.log(h.join().unwrap()); }",
  ],
  [
    "with a Builder",
    "for (const n of [1, 2]) new thread.Builder().spawn(move(() => n)).unwrap().join().unwrap();",
  ],
  ["in a scope", "thread.scope((s) => { for (const n of [1, 2]) s.spawn(move(() => n)).join().unwrap(); });"],
  ["of a map", "[1, 2].map((n) => thread.spawn(move(() => n)).join().unwrap());"],
  ["of Array.from", "Array.from({ length: 3 }, () => thread.spawn(() => 1).join().unwrap());"],
  [
    "of a forEach with a block",
    "[1, 2].forEach((n) => { const h = thread.spawn(move(() => n)); h.join().unwrap(); });",
  ],
])("join_in_spawn_loop: a loop %s", (_title, body) => {
  expect(complaints(inMain(body))).toEqual(["join_in_spawn_loop join"]);
});

test.each([
  [
    "all are spawned first",
    "const hs = [1, 2].map((n) => thread.spawn(move(() => n))); for (const h of hs) h.join().unwrap();",
  ],
  ["there is no loop", "thread.spawn(() => 1).join().unwrap();"],
  [
    "main works in between",
    "for (const n of [1, 2]) { const h = thread.spawn(move(() => n)); console.log(n); h.join().unwrap(); }",
  ],
  [
    "main works before the join of the same statement",
    "const f = () => 1; for (const n of [1, 2]) { const h = thread.spawn(move(() => n)); console.log(f() + h.join().unwrap()); }",
  ],
  [
    "another thread runs meanwhile",
    "for (const n of [1, 2]) { const h = thread.spawn(move(() => n)); thread.spawn(() => 1).join().unwrap(); h.join().unwrap(); }",
  ],
  [
    "it tries again until it is well",
    "for (const n of [1, 2]) { const r = thread.spawn(move(() => n)).join(); if (r.isOk()) break; }",
  ],
  [
    "the loop asks for the result",
    "let done = false; while (!done) { done = thread.spawn(() => 1).join().isOk(); }",
  ],
  [
    "a result goes to the next thread",
    "let n = 1; for (const m of [1, 2]) n = thread.spawn(move(() => n * m)).join().unwrap();",
  ],
  [
    "a list goes from thread to thread",
    "const list = [1]; for (const m of [1, 2]) list.push(thread.scope((s) => s.spawn(() => list.length).join().unwrap()) * m);",
  ],
  [
    "a function of its own is made in the loop",
    "const fs = []; for (const n of [1, 2]) fs.push(() => thread.spawn(move(() => n)).join().unwrap());",
  ],
  [
    "the map is the learner's",
    "class M { map(f: () => number) { return f(); } } new M().map(() => thread.spawn(() => 1).join().unwrap());",
  ],
])("no join_in_spawn_loop when %s", (_title, body) => {
  expect(complaints(inMain(body))).toEqual([]);
});

test.each([
  ["a handle with a name", "const h = thread.spawn(() => 1);", ["unused_variables h"]],
  [
    "a scoped handle with a name",
    "thread.scope((s) => { const h = s.spawn(() => 1); });",
    ["unused_variables h"],
  ],
  ["a clone", "const a = new Arc(1); Arc.clone(a);", ["unused_must_use Arc.clone(a)"]],
  [
    "a question",
    "thread.spawn(() => 1).join().isOk();",
    ["unused_must_use thread.spawn(() => 1).join().isOk()"],
  ],
  [
    "a count on a copy",
    "let n = 0; thread.spawn(move(() => { n += 1; })); console.log(n);",
    ["unused_assignments n"],
  ],
  [
    "a new value for a copy",
    "let n = 0; thread.spawn(move(() => { n = 1; })); n++;",
    ["unused_assignments n"],
  ],
  [
    "a count by ++",
    "let n = 0; thread.scope((s) => { s.spawn(move(() => { n++; })); });",
    ["unused_assignments n"],
  ],
])("a lint about what is lost: %s", (_title, body, expected) => {
  expect(complaints(inMain(body))).toEqual(expected);
});

test.each([
  ["the handle is joined", "const h = thread.spawn(() => 1); h.join().unwrap();"],
  ["the handle is voided", "const h = thread.spawn(() => 1); void h;"],
  [
    "the handle is returned",
    "const f = () => { const h = thread.spawn(() => 1); return h; }; f().join().unwrap();",
  ],
  ["the handle's name says that it is not wanted", "const _h = thread.spawn(() => 1);"],
  ["the handle is captured", "const h = thread.spawn(() => 1); const f = () => h.join().unwrap(); f();"],
  ["the handle is in a shorthand", "const h = thread.spawn(() => 1); const o = { h }; o.h.join().unwrap();"],
  ["the clone has a name", "const a = new Arc(1); const b = Arc.clone(a); console.log(b.value);"],
  ["the clone is voided", "const a = new Arc(1); void Arc.clone(a);"],
  ["the copy is read", "let n = 0; thread.spawn(move(() => { n += 1; console.log(n); })); n = 2;"],
  ["the copy is returned", "let n = 0; thread.spawn(move(() => { n += 1; return n; })); n = 2;"],
  ["the count itself is used", "let n = 0; thread.spawn(move(() => n++)); n = 2;"],
  [
    "the variable is borrowed",
    "let n = 0; thread.scope((s) => { s.spawn(() => { n += 1; }); }); console.log(n);",
  ],
  ["an object is changed", "const o = { n: 0 }; thread.spawn(move(() => { o.n += 1; }));"],
  ["the learner's own clone is called", "class A { static clone() { return 1; } } A.clone();"],
])("no lint about what is lost when %s", (_title, body) => {
  expect(complaints(inMain(body))).toEqual([]);
});

test("let_underscore_lock: a lock is let go of at once", () => {
  const body = "const m = new Mutex(1); void m.lock().unwrap(); void m.lock(); void m.lock().unwrap().value;";
  expect(complaints(inMain(body))).toEqual([
    "let_underscore_lock void m.lock().unwrap()",
    "let_underscore_lock void m.lock()",
  ]);
});
