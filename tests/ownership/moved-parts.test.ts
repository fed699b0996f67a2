import { expect, test } from "vitest";
import { type Body, errorsIn } from "./batch.js";

const ITEMS = `
interface Order { lines: string[]; tags: string[]; n: number; job: JoinHandle<number> }
function order(): Order { return { lines: [], tags: [], n: 1, job: spawned() }; }
function spawned() { return thread.spawn(() => 1); }
function all() { return [1, 2].map((n) => thread.spawn(move(() => n))); }
function wait(h: JoinHandle<number>) { return h.join().unwrap(); }
function waitLater(h: JoinHandle<number>) { return wait(h); }
function look(h: JoinHandle<number>) { return h.isFinished(); }
function count(list: number[]) { return thread.spawn(move(() => list.length)); }
function sum(list: number[]) { return list.reduce((a, b) => a + b, 0); }
function sumScoped(list: number[]) { return thread.scope((s) => s.spawn(() => sum(list)).join().unwrap()); }
function joinAll(hs: JoinHandle<number>[]) { return hs.map((h) => h.join().unwrap()); }
function countCopy(list: number[]) { list = [...list]; return thread.spawn(move(() => list.length)); }
function keep(list: Own<number[]>) { return list; }
function pass(list: number[]) { return keep(list); }
function make() { const list = [1]; list.push(2); return list; }
function makeOr(n: number) { if (n > 1) return [1]; return make(); }
function same(list: number[]) { return list; }
const TABLE = [[1], [2]];
function row() { return TABLE[0]; }
`;

const refused: readonly (readonly [...Body, ...string[]])[] = [
  [
    "handles that two loops join",
    "const hs = all(); for (const h of hs) h.join().unwrap(); for (const h of hs) h.join().unwrap();",
    "E0382 hs",
  ],
  [
    "handles that a loop joined are asked",
    "const hs = all(); for (const h of hs) h.join().unwrap(); hs[0]?.isFinished();",
    "E0382 hs",
  ],
  [
    "handles that two maps join",
    "const hs = all(); const a = hs.map((h) => h.join().unwrap()); const b = hs.map((h) => h.join().unwrap()); console.log(a, b);",
    "E0382 hs",
  ],
  [
    "handles that forEach joins, then a loop",
    "const hs = all(); hs.forEach((h) => { h.join().unwrap(); }); for (const h of hs) h.isFinished();",
    "E0382 hs",
  ],
  [
    "handles that reduce joins, then map",
    "const hs = all(); const n = hs.reduce((m, h) => m + h.join().unwrap(), 0); hs.map((h) => h.isFinished()); console.log(n);",
    "E0382 hs",
  ],
  [
    "handles that a function joins one by one",
    "const hs = all(); hs.map(wait); hs.forEach((h) => { h.join().unwrap(); });",
    "E0382 hs",
  ],
  [
    "handles that a loop gives to a function",
    "const hs = all(); for (const h of hs) wait(h); for (const h of hs) wait(h);",
    "E0382 hs",
  ],
  [
    "handles that a loop joins in every round of another",
    "const hs = all(); for (const _ of [1, 2]) for (const h of hs) h.join().unwrap();",
    "E0382 hs",
  ],
  [
    "handles that a while joins in each round",
    "const hs = all(); while (sum([1]) > 2) hs.forEach((h) => { h.join().unwrap(); });",
    "E0382 hs",
  ],
  [
    "handles of a scope",
    "thread.scope((s) => { const hs = [1, 2].map((n) => s.spawn(move(() => n))); for (const h of hs) h.join().unwrap(); for (const h of hs) h.join().unwrap(); });",
    "E0382 hs",
  ],
  ["handles that a function joins all", "const hs = all(); joinAll(hs); joinAll(hs);", "E0382 hs"],
  [
    "handles that a function joins all, then a loop",
    "const hs = all(); console.log(joinAll(hs)); for (const h of hs) h.isFinished();",
    "E0382 hs",
  ],
  [
    "one element by its number",
    "const hs = all(); hs[0]?.join().unwrap(); hs[0]?.join().unwrap();",
    "E0507 hs[0]",
    "E0507 hs[0]",
  ],
  [
    "handles by a variable's number",
    "const hs = all(); for (let i = 0; i < hs.length; i++) hs[i]?.join().unwrap();",
    "E0507 hs[i]",
  ],
  [
    "a handle that was put into an array",
    "const h = spawned(); const hs = [h]; h.join().unwrap(); for (const one of hs) one.join().unwrap();",
    "E0382 h",
  ],
  [
    "a handle that was pushed",
    "const h = spawned(); const hs = all(); hs.push(h); look(h); for (const one of hs) one.join().unwrap();",
    "E0382 h",
  ],
  ["a handle that a function joins", "const h = spawned(); wait(h); h.join().unwrap();", "E0382 h"],
  ["a handle that a function gives on", "const h = spawned(); waitLater(h); wait(h);", "E0382 h"],
  [
    "a handle under another name",
    "const h = spawned(); const same = h; h.join().unwrap(); same.join().unwrap();",
    "E0382 same",
  ],
  [
    "a list that a function gives to a thread",
    "const a = [1]; const h = count(a); console.log(a); h.join().unwrap();",
    "E0382 a",
  ],
  ["a list that a function gives on to be kept", "const a = [1]; pass(a); a.push(1);", "E0382 a"],
  [
    "a list from a function",
    "const a = make(); thread.spawn(move(() => a.length)); console.log(a);",
    "E0382 a",
  ],
  [
    "a list from one of two returns",
    "const a = makeOr(2); thread.spawn(move(() => a.length)); console.log(a);",
    "E0382 a",
  ],
  [
    "a list from a thread",
    "const a = thread.spawn(() => [1]).join().unwrap(); thread.spawn(move(() => a.length)); console.log(a);",
    "E0382 a",
  ],
  [
    "a list from a thread, in two steps",
    "const r = thread.spawn(() => [1]).join(); const a = r.unwrap(); thread.spawn(move(() => a.length)); console.log(a);",
    "E0382 a",
  ],
  [
    "a list out of a lock",
    "const m = new Mutex([1]); const a = m.intoInner().unwrap(); keep(a); a.push(2);",
    "E0382 a",
  ],
  [
    "another name for what a thread got",
    "const a = [1]; const b = a; thread.spawn(move(() => a.length)); console.log(b);",
    "E0382 b",
  ],
  [
    "the first name for what a thread got",
    "const a = [1]; const b = a; thread.spawn(move(() => b.length)); console.log(a);",
    "E0382 a",
  ],
  ["another name for what was dropped", "const a = [1]; const b = a; drop(a); b.push(1);", "E0382 b"],
  [
    "another name for what a scoped thread changes",
    "const a = [1]; const b = a; thread.scope((s) => { s.spawn(move(() => b.push(1))); }); console.log(a);",
    "E0382 a",
  ],
  [
    "a field",
    "const o = order(); thread.spawn(move(() => o.lines.length)); console.log(o.lines);",
    "E0382 o.lines",
  ],
  ["a field that is given away", "const o = order(); drop(o.lines); console.log(o.lines);", "E0382 o.lines"],
  ["a field's handle", "const o = order(); o.job.join().unwrap(); o.job.join().unwrap();", "E0382 o.job"],
  ["the whole after a field", "const o = order(); drop(o.lines); console.log(o);", "E0382 o"],
  [
    "the whole to a thread after a field",
    "const o = order(); drop(o.lines); thread.spawn(move(() => console.log(o)));",
    "E0382 () =>",
  ],
  ["a field after the whole", "const o = order(); drop(o); console.log(o.n);", "E0382 o.n"],
  [
    "a field in a closure after the whole",
    "const o = order(); drop(o); thread.spawn(move(() => o.lines.length));",
    "E0382 () =>",
  ],
  [
    "a field of a pattern",
    "const o = order(); const { lines } = o; thread.spawn(move(() => lines.length)); console.log(o.lines);",
    "E0382 o.lines",
  ],
  [
    "a pattern's part after the whole",
    "const o = order(); const { lines } = o; drop(o); console.log(lines);",
    "E0382 lines",
  ],
  [
    "a pattern of what is gone",
    "const o = order(); drop(o); const { lines } = o; console.log(lines);",
    "E0382 o",
  ],
  [
    "rows that threads got",
    "const t = [[1], [2]]; for (const r of t) thread.spawn(move(() => r.length)); console.log(t);",
    "E0382 t",
  ],
  [
    "rows that threads got by forEach",
    "const t = [[1], [2]]; t.forEach((r) => { thread.spawn(move(() => r.length)); }); console.log(t);",
    "E0382 t",
  ],
  [
    "a row that a thread got",
    "const t = [[1], [2]]; const r = t[0]!; thread.spawn(move(() => r.length)); t.push([3]);",
    "E0382 t",
  ],
  [
    "rows that scoped threads change in copies",
    "const t = [[1], [2]]; thread.scope((s) => { for (const r of t) s.spawn(move(() => r.push(1))); }); console.log(t);",
    "E0382 t",
  ],
  [
    "a parameter that a moved closure changes",
    "const f = (a: number[]) => thread.scope((s) => { s.spawn(move(() => a.push(1))); s.spawn(move(() => a.push(2))); }); f([1]);",
    "E0382 () =>",
  ],
  [
    "two closures by move",
    "const a = [1]; const f = move(() => a.length); const g = move(() => a.length); console.log(f(), g());",
    "E0382 () =>",
  ],
  [
    "a callback that moves it each time",
    "const a = [1]; [1, 2].forEach((n) => { thread.spawn(move(() => a.length + n)); });",
    "E0507 () =>",
  ],
  [
    "a callback that spawns by map",
    "const a = [1]; const hs = [1, 2].map((n) => thread.spawn(move(() => a.length + n))); for (const h of hs) h.join().unwrap();",
    "E0507 () =>",
  ],
  ["a callback that drops it", "const a = [1]; [1].forEach(() => drop(a));", "E0507 a"],
  [
    "a callback that joins it",
    "const h = spawned(); const rs = [1, 2].map(() => h.join()); console.log(rs.length);",
    "E0507 h",
  ],
  [
    "a callback of Array.from",
    "const a = new Arc([1]); const hs = Array.from({ length: 2 }, () => thread.spawn(move(() => a.value.length))); for (const h of hs) h.join().unwrap();",
    "E0507 () =>",
  ],
  [
    "a callback and then main",
    "const a = [1]; [1].forEach(() => { thread.spawn(move(() => a.length)); }); console.log(a);",
    "E0507 () =>",
    "E0382 a",
  ],
  ["a loop", "const a = [1]; for (let i = 0; i < 2; i++) count(a);", "E0382 a"],
  [
    "a handle in a loop's head",
    "for (let i = 0, h = spawned(); i < 2; i++) h.join().unwrap();",
    "E0382 join",
  ],
  [
    "a retry that joins again",
    "const h = spawned(); let r = h.join(); while (!r.isOk()) { r = h.join(); } r.unwrap();",
    "E0382 h",
  ],
  [
    "rows with their numbers that scoped threads change in copies",
    "const t = [[1]]; thread.scope((s) => { for (const [i, r] of t.entries()) s.spawn(move(() => r.push(i))); }); console.log(t);",
    "E0382 t",
  ],
  [
    "a closure that joins, called twice",
    "const h = spawned(); const later = () => h.join().unwrap(); later(); later();",
    "E0382 later",
  ],
  [
    "a local function that joins, called twice",
    "const h = spawned(); function later() { return h.join().unwrap(); } later(); later();",
    "E0382 later",
  ],
  [
    "a closure that spawns with its list, called in a loop",
    "const a = [1]; const go = move(() => count(a)); for (const _ of [1, 2]) go();",
    "E0382 go",
  ],
  [
    "a closure with a list, in two threads",
    "const a = [1]; const f = move(() => a.length); thread.spawn(f); thread.spawn(f);",
    "E0382 f",
  ],
  [
    "a list that an Arc holds",
    "const a = [1]; const shared = new Arc(a); a.push(2); console.log(shared.value);",
    "E0382 a",
  ],
  [
    "a list that a Mutex holds",
    "const a = [1]; const m = new Mutex(a); console.log(a.length, m.isPoisoned());",
    "E0382 a",
  ],
  ["a list that two Arcs hold", "const a = [1]; console.log(new Arc(a), new Arc(a));", "E0382 a"],
  [
    "a Mutex that an Arc holds",
    "const m = new Mutex(1); const a = new Arc(m); m.lock().unwrap().value += 1; console.log(a.value.isPoisoned());",
    "E0382 m",
  ],
];

const accepted: readonly Body[] = [
  ["one loop joins", "const hs = all(); for (const h of hs) h.join().unwrap(); console.log(hs.length);"],
  [
    "map joins, the results are used",
    "const hs = all(); const rs = hs.map((h) => h.join().unwrap()); console.log(rs, rs.length, hs.length);",
  ],
  [
    "a loop asks, another one joins",
    "const hs = all(); for (const h of hs) h.isFinished(); hs.forEach((h) => { look(h); }); for (const h of hs) h.join().unwrap();",
  ],
  [
    "a loop joins some, another one the rest",
    "const hs = all(); for (const h of hs) if (h.isFinished()) h.join().unwrap(); for (const h of hs) if (!h.isFinished()) h.join().unwrap();",
  ],
  [
    "a loop stops early",
    "const hs = all(); for (const h of hs) { if (!h.join().isOk()) break; } for (const h of hs.slice(1)) look(h);",
  ],
  ["find joins one", "const hs = all(); hs.find((h) => h.join().isOk()); hs.map((h) => look(h));"],
  [
    "new handles in the same array",
    "let hs = all(); for (const h of hs) h.join().unwrap(); hs = all(); for (const h of hs) h.join().unwrap();",
  ],
  [
    "the array is filled again",
    "const hs = all(); for (const h of hs) h.join().unwrap(); hs.length = 0; hs.push(spawned()); for (const h of hs) h.join().unwrap();",
  ],
  [
    "each round has its own handles",
    "for (const _ of [1, 2]) { const hs = all(); for (const h of hs) h.join().unwrap(); }",
  ],
  [
    "a part of the handles each",
    "const hs = all(); for (const h of hs.slice(0, 1)) h.join().unwrap(); for (const h of hs.slice(1)) h.join().unwrap();",
  ],
  [
    "handles by their places in a tuple",
    "const hs: [JoinHandle<number>, JoinHandle<number>] = [spawned(), spawned()]; hs[0].join().unwrap(); hs[1].join().unwrap();",
  ],
  ["handles that are taken out", "const hs = all(); while (hs.length > 0) hs.pop()?.join().unwrap();"],
  [
    "handles that are shifted out",
    "const hs = all(); for (let h = hs.shift(); h; h = hs.shift()) h.join().unwrap();",
  ],
  [
    "handles in a map",
    "const m = new Map<string, JoinHandle<number>>(); m.set('a', spawned()); for (const [name, h] of m) console.log(name, h.join().unwrap());",
  ],
  [
    "handles in pairs",
    "const ps = [1, 2].map((n) => ({ n, h: spawned() })); for (const { n, h } of ps) console.log(n, h.join().unwrap());",
  ],
  [
    "handles in pairs, field by field",
    "const ps = [1, 2].map((n) => ({ n, h: spawned() })); for (const p of ps) p.h.join().unwrap(); for (const p of ps) console.log(p.n);",
  ],
  [
    "handles in an array that is put together",
    "const a = spawned(), b = spawned(); const hs = [a, b]; for (const h of hs) h.join().unwrap();",
  ],
  [
    "a handle that is pushed and joined by the loop",
    "const hs = all(); const h = spawned(); look(h); hs.push(h); for (const one of hs) one.join().unwrap();",
  ],
  [
    "an array that only looks at handles",
    "const a = spawned(), b = spawned(); for (const h of [a, b]) look(h); a.join().unwrap(); b.join().unwrap();",
  ],
  [
    "options of numbers that two loops unwrap",
    "const os = [Some(1), Some(2)]; for (const o of os) o.unwrap(); for (const o of os) o.unwrap();",
  ],
  ["a list of which a function makes a copy", "const a = [1]; countCopy(a); countCopy(a); console.log(a);"],
  [
    "handles that a function joins all at the end",
    "const hs = all(); hs.push(spawned()); console.log(joinAll(hs), hs.length);",
  ],
  ["a handle that a function looks at", "const h = spawned(); look(h); look(h); h.join().unwrap();"],
  ["a handle that a function joins", "const h = spawned(); console.log(wait(h));"],
  [
    "handles that a function joins",
    "console.log(all().map(wait)); const hs = all(); for (const h of hs) wait(h);",
  ],
  [
    "a handle in one of two branches",
    "const h = spawned(); if (sum([1]) > 1) h.join().unwrap(); else wait(h);",
  ],
  ["a list that a function reads", "const a = [1]; sum(a); sum(a); sumScoped(a); console.log(a);"],
  [
    "a list that a function gives to a thread, a copy",
    "const a = [1]; count([...a]); count(a.slice()); console.log(a);",
  ],
  ["a list that is not used any more", "const a = [1]; console.log(a); count(a);"],
  [
    "a new list for each call",
    "for (const n of [1, 2]) count([n]); for (const n of [1, 2]) { const a = [n]; count(a); }",
  ],
  ["a static that functions get", "for (const r of TABLE) count(r); count(TABLE[0]!); console.log(TABLE);"],
  [
    "a static's row that threads get",
    "const r = row()!; thread.spawn(move(() => r.length)); thread.spawn(move(() => r[0])); console.log(r);",
  ],
  ["what a function gives back", "const a = [1]; const b = same(a); console.log(a, b); sum(a);"],
  ["what a function keeps and gives back", "let a = [1]; a = keep(a); a = keep(a); console.log(a);"],
  [
    "fields by different threads",
    "const o = order(); thread.spawn(move(() => o.lines.length)); thread.spawn(move(() => o.tags.length)); console.log(o.n);",
  ],
  [
    "a field that gets a new value",
    "const o = order(); drop(o.lines); o.lines = ['x']; console.log(o.lines, o);",
  ],
  ["a field's handle and another field", "const o = order(); console.log(o.job.join().unwrap(), o.lines);"],
  ["the whole gets a new value", "let o = order(); drop(o.lines); o = order(); console.log(o);"],
  [
    "parts of a pattern",
    "const { lines, tags } = order(); thread.spawn(move(() => lines.length)); console.log(tags);",
  ],
  [
    "parts of an array's pattern",
    "const [a, b] = [[1], [2]]; thread.spawn(move(() => a.length)); console.log(b);",
  ],
  [
    "results of threads in a pattern",
    "const [a, b] = all().map((h) => h.join().unwrap()); console.log(a, b, a);",
  ],
  [
    "rows that scoped threads read",
    "const t = [[1], [2]]; thread.scope((s) => { for (const r of t) s.spawn(move(() => r.length)); }); console.log(t);",
  ],
  [
    "rows that scoped threads change in place",
    "const t = [[1], [2]]; thread.scope((s) => { for (const r of t) s.spawn(() => r.push(1)); }); console.log(t);",
  ],
  [
    "rows that are not used any more",
    "const t = [[1], [2]]; for (const r of t) thread.spawn(move(() => r.length)); const u = [[1]]; u.forEach((r) => { thread.spawn(move(() => r.push(1))); });",
  ],
  [
    "copies of rows",
    "const t = [[1], [2]]; for (const r of t) { const mine = [...r]; thread.spawn(move(() => mine.length)); } console.log(t);",
  ],
  [
    "numbers of rows",
    "const t = [[1], [2]]; for (const r of t) { const n = r.length; thread.spawn(move(() => n)); } console.log(t);",
  ],
  [
    "an Arc's clone in each callback",
    "const a = new Arc([1]); const hs = [1, 2].map((n) => { const ours = Arc.clone(a); return thread.spawn(move(() => ours.value.length + n)); }); for (const h of hs) h.join().unwrap(); console.log(a.value);",
  ],
  [
    "a name for a copy",
    "const a = [1]; const b = [...a]; thread.spawn(move(() => a.length)); console.log(b);",
  ],
  [
    "a name that gets another value",
    "const a = [1]; let b = a; b = [2]; thread.spawn(move(() => a.length)); console.log(b);",
  ],
  [
    "a name for a number",
    "const a = { n: 1 }; const n = a.n; thread.spawn(move(() => a.n)); console.log(n); const o = order(); const m = o.n; drop(o); console.log(m);",
  ],
  [
    "a callback that borrows",
    "const a = [1]; [1, 2].forEach((n) => { a.push(n); }); const s = [1, 2].map((n) => a[n]); console.log(s, a);",
  ],
  [
    "a callback's own value",
    "[1, 2].forEach((n) => { const a = [n]; thread.spawn(move(() => a.length)); }); [[1], [2]].forEach((a) => { thread.spawn(move(() => a.length)); });",
  ],
  [
    "a callback that moves a number",
    "const n = 1; [1, 2].map((m) => thread.spawn(move(() => n + m))); console.log(n);",
  ],
  [
    "a callback that joins what it is called with",
    "all().forEach((h) => { h.join().unwrap(); }); const rs = all().map((h) => h.join()); for (const r of rs) r.unwrap();",
  ],
  [
    "a function that is called back by the learner's own",
    "const a = [1]; const once = (f: () => void) => f(); once(() => drop(a));",
  ],
  [
    "a method that is called map",
    "class Once { map(f: () => void) { f(); } } const a = [1]; new Once().map(() => drop(a));",
  ],
  [
    "a builder for each",
    "const hs = ['a', 'b'].map((name) => new thread.Builder().name(name).spawn(move(() => name)).unwrap()); for (const h of hs) h.join().unwrap();",
  ],
  [
    "a result that is asked, then unwrapped",
    "const r = spawned().join(); if (r.isOk()) console.log(r.unwrap());",
  ],
  [
    "a guard in each round",
    "const m = new Mutex([1]); for (const n of [1, 2]) { using g = m.lock().unwrap(); g.value.push(n); drop(g); }",
  ],
  [
    "a let for an optional handle",
    "let h: JoinHandle<number> | null = spawned(); if (h) { h.join().unwrap(); h = null; } console.log(h);",
  ],
  [
    "a handle that a closure joins later",
    "const h = spawned(); const later = () => h.join().unwrap(); console.log(later());",
  ],
  [
    "a closure that reads, called twice",
    "const a = [1]; const read = move(() => a.length); read(); read(); const b = [1]; const look = () => b.length; look(); look();",
  ],
  [
    "a closure with numbers, in two threads",
    "const n = 1; const f = move(() => n + 1); thread.spawn(f); thread.spawn(f); f();",
  ],
  [
    "a closure that joins what it gets each time",
    "let h: JoinHandle<number> | null = spawned(); const stop = () => { h?.join().unwrap(); h = null; }; stop(); stop();",
  ],
  [
    "a closure that joins its own handle",
    "const go = () => spawned().join().unwrap(); go(); go(); const each = (n: number) => { const h = thread.spawn(move(() => n)); return h.join().unwrap(); }; each(1); each(2);",
  ],
  [
    "elements of an array that is emptied",
    "const q = [{ l: [1] }, { l: [2] }]; const first = q[0]!; q.shift(); thread.spawn(move(() => first.l.length)); console.log(q.length);",
  ],
  [
    "a list that an Arc holds, and a clone",
    "const a = [1]; const shared = new Arc([...a]); a.push(2); const n = 1; const m = new Mutex(n); console.log(shared.value, n, m.isPoisoned(), a);",
  ],
];

test("E0382, E0507: what was moved under any name, and parts of it, is gone", () => {
  const bodies = refused.map(([title, body]): Body => [title, body]);
  const items = ITEMS.replace("count(list: number[])", "count(list: Own<number[]>)");
  expect(errorsIn(bodies, items)).toEqual(refused.map(([title, , ...errors]) => [title, ...errors]));
});

test("no complaint about moves that rustc would let through", () => {
  expect(errorsIn(accepted, ITEMS)).toEqual(accepted.map(([title]) => [title]));
});
