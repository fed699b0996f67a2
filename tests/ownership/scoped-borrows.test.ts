import { expect, test } from "vitest";
import { type Body, errorsIn } from "./batch.js";

const ITEMS = `
class Shop {
  stock: string[] = []; sold = 0; #log: string[] = [];
  sell() { this.sold += 1; return this; }
  restock(name: string) { this.stock.push(name); }
  note(text: string) { this.#log.push(text); }
  again() { this.sell(); }
  size() { return this.stock.length; }
  get count() { return this.sold; }
  set count(n: number) { this.sold = n; }
  open() { thread.scope((s) => { s.spawn(() => { this.sold += 1; }); s.spawn(() => this.stock.length); }); }
}
interface Order { lines: string[]; total: number; buyer: { name: string; tags: string[] } }
function order(): Order { return { lines: [], total: 0, buyer: { name: "ann", tags: [] } }; }
function sum(list: number[]) { return list.reduce((a, b) => a + b, 0); }
function add(list: number[]) { list.push(1); }
function addLater(list: number[]) { add(list); }
function firstUp(shops: Shop[]) { shops[0]?.sell(); }
function take(list: Own<number[]>) { return list.length; }
function writer(s: Scope, list: number[]) { s.spawn(() => list.push(1)); }
function reader(s: Scope, list: number[]) { return s.spawn(() => list.length); }
function run(s: Scope, job: () => void) { s.spawn(job); }
function runTwo(s: Scope, job: () => void, other: () => void) { run(s, job); run(s, other); }
function runNow(job: () => void) { thread.scope((s) => { s.spawn(job); }); }
`;

const refused: readonly (readonly [...Body, ...string[]])[] = [
  [
    "two writers of an array",
    "const a = [1]; thread.scope((s) => { s.spawn(() => a.push(1)); s.spawn(() => a.push(2)); });",
    "E0499 () =>",
  ],
  [
    "a writer, then a reader",
    "const a = [1]; thread.scope((s) => { s.spawn(() => a.push(1)); s.spawn(() => a.length); });",
    "E0502 () =>",
  ],
  [
    "a reader, then a writer",
    "const a = [1]; thread.scope((s) => { s.spawn(() => a.length); s.spawn(() => a.sort()); });",
    "E0502 () =>",
  ],
  [
    "three writers",
    "const a = [1]; thread.scope((s) => { s.spawn(() => a.push(1)); s.spawn(() => a.pop()); s.spawn(() => a.shift()); });",
    "E0499 () =>",
    "E0499 () =>",
  ],
  [
    "a writer that is joined first",
    "const a = [1]; thread.scope((s) => { s.spawn(() => a.push(1)).join().unwrap(); s.spawn(() => a.length); });",
    "E0502 () =>",
  ],
  [
    "the owner reads after the join",
    "const a = [1]; thread.scope((s) => { const h = s.spawn(() => a.push(1)); h.join().unwrap(); console.log(a); });",
    "E0502 a",
  ],
  [
    "the owner writes",
    "const a = [1]; thread.scope((s) => { s.spawn(() => a.length); a.push(2); });",
    "E0502 a",
  ],
  [
    "the owner writes what is written",
    "const a = [1]; thread.scope((s) => { s.spawn(() => a.push(1)); a.push(2); });",
    "E0499 a",
  ],
  [
    "the scope returns it",
    "const a = [1]; thread.scope((s) => { s.spawn(() => a.push(1)); return a.length; });",
    "E0502 a",
  ],
  [
    "a let that two count up",
    "let n = 0; thread.scope((s) => { s.spawn(() => n++); s.spawn(() => { n += 1; }); });",
    "E0499 () =>",
  ],
  [
    "a let that one reads",
    "let n = 0; thread.scope((s) => { s.spawn(() => { n = 2; }); s.spawn(() => console.log(n)); });",
    "E0502 () =>",
  ],
  [
    "a let that the owner copies",
    "let n = 0; thread.scope((s) => { s.spawn(() => { n = 2; }); const m = n; void m; });",
    "E0503 n",
  ],
  [
    "a let that the owner asks",
    "let n = 0; thread.scope((s) => { s.spawn(() => { n = 2; }); if (n > 1) return; });",
    "E0503 n",
  ],
  [
    "a let that the owner prints",
    "let n = 0; thread.scope((s) => { s.spawn(() => { n = 2; }); console.log(n); });",
    "E0502 n",
  ],
  [
    "a let in a template",
    `let n = 0; thread.scope((s) => { s.spawn(() => { n = 2; }); console.log(\`\${n}\`); });`,
    "E0502 n",
  ],
  [
    "a let that a moved closure copies",
    "let n = 0; thread.scope((s) => { s.spawn(() => { n = 2; }); s.spawn(move(() => n)); });",
    "E0503 () =>",
  ],
  [
    "a let that the owner assigns",
    "let n = 0; thread.scope((s) => { s.spawn(() => n); n = 2; });",
    "E0506 n = 2",
  ],
  [
    "a let that the owner counts up",
    "let n = 0; thread.scope((s) => { s.spawn(() => n); n++; });",
    "E0506 n++",
  ],
  [
    "a let that the owner adds to",
    "let n = 0; thread.scope((s) => { s.spawn(() => { n = 1; }); n += 2; });",
    "E0506 n += 2",
  ],
  [
    "a let that a pattern assigns",
    "let n = 0; thread.scope((s) => { s.spawn(() => n); [n] = [1]; });",
    "E0506 [n] = [1]",
  ],
  [
    "an array that the owner replaces",
    "let a = [1]; thread.scope((s) => { s.spawn(() => a.length); a = []; });",
    "E0506 a = []",
  ],
  [
    "an array that is given away",
    "const a = [1]; thread.scope((s) => { s.spawn(() => a.length); take(a); });",
    "E0505 a",
  ],
  [
    "an array that is dropped",
    "const a = [1]; thread.scope((s) => { s.spawn(() => a.length); drop(a); });",
    "E0505 a",
  ],
  [
    "an array that a moved closure takes",
    "const a = [1]; thread.scope((s) => { s.spawn(() => a.length); s.spawn(move(() => a.length)); });",
    "E0505 () =>",
  ],
  [
    "an array that a thread without a scope takes",
    "const a = [1]; thread.scope((s) => { s.spawn(() => a.length); thread.spawn(move(() => a.length)); });",
    "E0505 () =>",
  ],
  [
    "elements: the array is borrowed",
    "const a = [[1], [2]]; thread.scope((s) => { s.spawn(() => a[0]?.push(1)); s.spawn(() => a[1]?.push(2)); });",
    "E0499 () =>",
  ],
  [
    "an element is assigned",
    "const a = [0, 0]; thread.scope((s) => { s.spawn(() => { a[0] = 1; }); s.spawn(() => { a[1] = 1; }); });",
    "E0499 () =>",
  ],
  [
    "an element is counted up by the owner",
    "const a = [0, 0]; thread.scope((s) => { s.spawn(() => { a[0] = 1; }); a[1]++; });",
    "E0499 a",
  ],
  [
    "an element's field",
    "const a = [{ n: 0 }]; thread.scope((s) => { s.spawn(() => { a[0]!.n = 1; }); console.log(a[0]); });",
    "E0502 a",
  ],
  [
    "its length is cut",
    "const a = [1]; thread.scope((s) => { s.spawn(() => { a.length = 0; }); s.spawn(() => a[0]); });",
    "E0502 () =>",
  ],
  [
    "an element is deleted",
    "const r: Record<string, number> = {}; thread.scope((s) => { s.spawn(() => { delete r.a; }); s.spawn(() => r.b); });",
    "E0502 () =>",
  ],
  [
    "a record's entries",
    "const r: Record<string, number> = {}; thread.scope((s) => { s.spawn(() => { r.a = 1; }); s.spawn(() => { r.b = 1; }); });",
    "E0499 () =>",
  ],
  [
    "a map",
    "const m = new Map([['a', 1]]); thread.scope((s) => { s.spawn(() => m.set('b', 2)); s.spawn(() => m.get('a')); });",
    "E0502 () =>",
  ],
  [
    "a map's value",
    "const m = new Map([['a', [1]]]); thread.scope((s) => { s.spawn(() => m.get('a')?.push(2)); s.spawn(() => m.size); });",
    "E0502 () =>",
  ],
  [
    "a set",
    "const m = new Set([1]); thread.scope((s) => { s.spawn(() => m.add(2)); s.spawn(() => m.delete(2)); });",
    "E0499 () =>",
  ],
  [
    "a typed array",
    "const m = new Float64Array(4); thread.scope((s) => { s.spawn(() => { m[0] = 1; }); s.spawn(() => m.fill(2)); });",
    "E0499 () =>",
  ],
  [
    "a field",
    "const o = order(); thread.scope((s) => { s.spawn(() => { o.total += 1; }); s.spawn(() => o.total); });",
    "E0502 () =>",
  ],
  [
    "a field that the owner copies",
    "const o = order(); thread.scope((s) => { s.spawn(() => { o.total += 1; }); const t = o.total; void t; });",
    "E0503 o.total",
  ],
  [
    "a field that the owner assigns",
    "const o = order(); thread.scope((s) => { s.spawn(() => o.total); o.total = 3; });",
    "E0506 o.total = 3",
  ],
  [
    "a field of a field",
    "const o = order(); thread.scope((s) => { s.spawn(() => o.buyer.tags.push('x')); s.spawn(() => o.buyer.tags.length); });",
    "E0502 () =>",
  ],
  [
    "a field and the whole",
    "const o = order(); thread.scope((s) => { s.spawn(() => o.lines.push('x')); s.spawn(() => console.log(o)); });",
    "E0502 () =>",
  ],
  [
    "the whole and a field",
    "const o = order(); thread.scope((s) => { s.spawn(() => console.log(o)); s.spawn(() => o.lines.push('x')); });",
    "E0502 () =>",
  ],
  [
    "a field by its name in brackets",
    "const o = order(); thread.scope((s) => { s.spawn(() => o['lines'].push('x')); o.lines.pop(); });",
    "E0499 o.lines",
  ],
  [
    "an object that Object.assign changes",
    "const o = order(); thread.scope((s) => { s.spawn(() => Object.assign(o, { total: 1 })); s.spawn(() => o.total); });",
    "E0502 () =>",
  ],
  [
    "an instance whose method changes it",
    "const o = new Shop(); thread.scope((s) => { s.spawn(() => o.sell()); s.spawn(() => o.size()); });",
    "E0502 () =>",
  ],
  [
    "an instance whose method changes it by another",
    "const o = new Shop(); thread.scope((s) => { s.spawn(() => o.again()); s.spawn(() => o.again()); });",
    "E0499 () =>",
  ],
  [
    "an instance whose method changes a private field",
    "const o = new Shop(); thread.scope((s) => { s.spawn(() => o.note('a')); o.note('b'); });",
    "E0499 o",
  ],
  [
    "an instance whose field is changed, and a method",
    "const o = new Shop(); thread.scope((s) => { s.spawn(() => o.stock.push('a')); s.spawn(() => o.size()); });",
    "E0502 () =>",
  ],
  [
    "an instance by a setter",
    "const o = new Shop(); thread.scope((s) => { s.spawn(() => { o.count = 2; }); s.spawn(() => o.count); });",
    "E0502 () =>",
  ],
  [
    "a function that changes its parameter",
    "const a = [1]; thread.scope((s) => { s.spawn(() => add(a)); s.spawn(() => sum(a)); });",
    "E0502 () =>",
  ],
  [
    "a function that passes it on to be changed",
    "const a = [1]; thread.scope((s) => { s.spawn(() => sum(a)); addLater(a); });",
    "E0502 a",
  ],
  [
    "a function that changes an element's instance",
    "const a = [new Shop()]; thread.scope((s) => { s.spawn(() => firstUp(a)); s.spawn(() => a.length); });",
    "E0502 () =>",
  ],
  [
    "another name",
    "const a = [1]; const b = a; thread.scope((s) => { s.spawn(() => a.push(1)); s.spawn(() => b.push(2)); });",
    "E0499 () =>",
  ],
  [
    "another name in the closure",
    "const a = [1]; thread.scope((s) => { s.spawn(() => { const b = a; b.push(1); }); s.spawn(() => a.length); });",
    "E0502 () =>",
  ],
  [
    "another name in the scope",
    "const a = [1]; thread.scope((s) => { s.spawn(() => a.push(1)); const b = a; b.push(2); });",
    "E0502 a",
    "E0499 b",
  ],
  [
    "a part by a pattern",
    "const o = order(); const { lines } = o; thread.scope((s) => { s.spawn(() => lines.push('x')); s.spawn(() => o.lines.length); });",
    "E0502 () =>",
  ],
  [
    "a part by a name",
    "const t = [[1], [2]]; const row = t[0]!; thread.scope((s) => { s.spawn(() => row.push(1)); s.spawn(() => t.length); });",
    "E0502 () =>",
  ],
  [
    "elements that a loop in the closure changes",
    "const t = [{ n: 1 }]; thread.scope((s) => { s.spawn(() => { for (const one of t) one.n++; }); s.spawn(() => t.length); });",
    "E0502 () =>",
  ],
  [
    "elements that a callback changes",
    "const t = [{ n: 1 }]; thread.scope((s) => { s.spawn(() => t.forEach((one) => { one.n++; })); s.spawn(() => t.length); });",
    "E0502 () =>",
  ],
  [
    "a writer in a loop",
    "const a = [1]; thread.scope((s) => { for (let i = 0; i < 2; i++) s.spawn(() => a.push(1)); });",
    "E0499 () =>",
  ],
  [
    "a counter in a loop",
    "let n = 0; thread.scope((s) => { for (const _ of [1, 2]) s.spawn(() => { n += 1; }); });",
    "E0499 () =>",
  ],
  [
    "a writer in a forEach",
    "let n = 0; thread.scope((s) => { [1, 2].forEach(() => { s.spawn(() => { n += 1; }); }); });",
    "E0499 () =>",
  ],
  [
    "a writer in a map",
    "let n = 0; thread.scope((s) => { const hs = [1, 2].map(() => s.spawn(() => { n += 1; })); void hs; });",
    "E0499 () =>",
  ],
  [
    "a writer in Array.from",
    "let n = 0; thread.scope((s) => { Array.from({ length: 2 }, () => s.spawn(() => n++)); });",
    "E0499 () =>",
  ],
  [
    "a writer after which the loop reads",
    "const a = [1]; thread.scope((s) => { for (let i = 0; i < 2; i++) { console.log(a); s.spawn(() => a.push(1)); break; } console.log(a); });",
    "E0502 a",
  ],
  [
    "a reader in the round after a writer",
    "const a = [1]; thread.scope((s) => { while (sum([1]) > 0) { s.spawn(() => a.length); a.push(1); } });",
    "E0502 a",
  ],
  [
    "a closure's name",
    "const a = [1]; const f = () => a.push(1); thread.scope((s) => { s.spawn(f); s.spawn(() => a.length); });",
    "E0502 () =>",
  ],
  [
    "a closure that two threads get",
    "const a = [1]; const f = () => a.push(1); thread.scope((s) => { s.spawn(f); s.spawn(f); });",
    "E0382 f",
  ],
  [
    "a closure that each round gets",
    "const a = [1]; const f = () => a.push(1); thread.scope((s) => { for (const _ of [1, 2]) s.spawn(f); });",
    "E0382 f",
  ],
  [
    "a closure that two threads call",
    "const a = [1]; const f = () => a.push(1); thread.scope((s) => { s.spawn(() => f()); s.spawn(() => f()); });",
    "E0499 () =>",
  ],
  [
    "a closure that the owner calls",
    "const a = [1]; const f = () => a.length; thread.scope((s) => { s.spawn(() => a.push(1)); f(); });",
    "E0502 () =>",
  ],
  [
    "a closure made in between",
    "const a = [1]; thread.scope((s) => { s.spawn(() => a.push(1)); const f = () => a.length; f(); });",
    "E0502 () =>",
  ],
  [
    "a local function that the owner calls",
    "const a = [1]; function f() { return a.length; } thread.scope((s) => { s.spawn(() => a.push(1)); f(); });",
    "E0502 () =>",
  ],
  [
    "an object's function",
    "let n = 0; const c = { up: () => { n++; }, get: () => n }; thread.scope((s) => { s.spawn(() => c.up()); s.spawn(() => c.up()); });",
    "E0502 () =>",
    "E0499 () =>",
  ],
  [
    "an instance with a function as a field",
    "class C { n = 0; up = () => { this.n += 1; }; } const c = new C(); thread.scope((s) => { s.spawn(() => c.up()); s.spawn(() => c.up()); });",
    "E0499 () =>",
  ],
  [
    "an object's function that changes this",
    "const c = { n: 0, up() { this.n++; } }; thread.scope((s) => { s.spawn(() => c.up()); s.spawn(() => c.n); });",
    "E0502 () =>",
  ],
  [
    "a callback of the owner reads",
    "const a = [1]; thread.scope((s) => { s.spawn(() => a.push(1)); [1].forEach(() => console.log(a)); });",
    "E0502 a",
  ],
  [
    "a nested thread",
    "const a = [1]; thread.scope((s) => { s.spawn(() => { s.spawn(() => a.push(1)); }); s.spawn(() => a.length); });",
    "E0502 () =>",
  ],
  [
    "a scope in the scope",
    "const a = [1]; thread.scope((s) => { s.spawn(() => a.push(1)); thread.scope((t) => { t.spawn(() => a.length); }); });",
    "E0502 () =>",
  ],
  [
    "a scope's thread outlives the inner scope",
    "const a = [1]; thread.scope((s) => { thread.scope(() => { s.spawn(() => a.push(1)); }); a.push(2); });",
    "E0499 a",
  ],
  [
    "a Builder's threads",
    "const a = [1]; thread.scope((s) => { new thread.Builder().spawnScoped(s, () => a.push(1)).unwrap(); s.spawn(() => a.length); });",
    "E0502 () =>",
  ],
  [
    "one of two closures",
    "const a = [1]; thread.scope((s) => { s.spawn(a.length > 3 ? () => a.push(1) : () => 1); s.spawn(() => a.length); });",
    "E0502 () =>",
  ],
  [
    "a branch's thread",
    "const a = [1]; thread.scope((s) => { if (a.length > 1) s.spawn(() => a.push(1)); console.log(a); });",
    "E0502 a",
  ],
  ["a helper's writers", "const a = [1]; thread.scope((s) => { writer(s, a); writer(s, a); });", "E0499 a"],
  [
    "a helper's writer and a reader",
    "const a = [1]; thread.scope((s) => { writer(s, a); s.spawn(() => a.length); });",
    "E0502 () =>",
  ],
  [
    "a reader and a helper's writer",
    "const a = [1]; thread.scope((s) => { reader(s, a); writer(s, a); });",
    "E0502 a",
  ],
  [
    "a helper that spawns what it is given",
    "const a = [1]; thread.scope((s) => { run(s, () => a.push(1)); run(s, () => a.length); });",
    "E0502 () =>",
  ],
  [
    "a helper of a helper",
    "const a = [1]; thread.scope((s) => { runTwo(s, () => a.push(1), () => 1); console.log(a); });",
    "E0502 a",
  ],
  [
    "a row that two threads of a round change",
    "const t = [[1]]; thread.scope((s) => { for (const row of t) { s.spawn(() => row.push(1)); s.spawn(() => row.length); } });",
    "E0502 () =>",
  ],
  [
    "rows of a table that the owner reads",
    "const t = [[1]]; thread.scope((s) => { for (const row of t) s.spawn(() => row.push(1)); console.log(t); });",
    "E0502 t",
  ],
  [
    "parameters",
    "const f = (a: number[]) => thread.scope((s) => { s.spawn(() => a.push(1)); s.spawn(() => a.length); }); f([1]);",
    "E0502 () =>",
  ],
];

test("E0499, E0502, E0503, E0505, E0506: what a scoped thread borrows, nobody else may have", () => {
  const expected = refused.map(([title, , ...errors]) => [title, ...errors]);
  const bodies = refused.map(([title, body]): Body => [title, body]);
  const shop = errorsIn(bodies, ITEMS);
  expect(shop).toEqual(expected);
});

const accepted: readonly Body[] = [
  [
    "two readers",
    "const a = [1]; thread.scope((s) => { s.spawn(() => a.length); s.spawn(() => sum(a)); console.log(a); });",
  ],
  [
    "two scopes",
    "const a = [1]; thread.scope((s) => { s.spawn(() => a.push(1)); }); thread.scope((s) => { s.spawn(() => a.push(2)); }); a.push(3);",
  ],
  [
    "the owner before the spawn",
    "const a = [1]; thread.scope((s) => { a.push(2); console.log(a); s.spawn(() => a.push(1)); });",
  ],
  [
    "the owner after the scope",
    "let n = 0; thread.scope((s) => { s.spawn(() => { n += 1; }); }); n += 1; console.log(n);",
  ],
  [
    "one writer",
    "const a = [1]; thread.scope((s) => { s.spawn(() => { a.push(1); a.push(2); console.log(a); }); });",
  ],
  [
    "two variables",
    "const a = [1], b = [2]; thread.scope((s) => { s.spawn(() => a.push(1)); s.spawn(() => b.push(1)); });",
  ],
  [
    "two fields",
    "const o = order(); thread.scope((s) => { s.spawn(() => o.lines.push('x')); s.spawn(() => { o.total += 1; }); console.log(o.buyer.name); });",
  ],
  [
    "two fields of a field",
    "const o = order(); thread.scope((s) => { s.spawn(() => { o.buyer.name = 'bob'; }); s.spawn(() => o.buyer.tags.push('x')); });",
  ],
  [
    "two fields of an instance",
    "const o = new Shop(); thread.scope((s) => { s.spawn(() => o.stock.push('x')); s.spawn(() => { o.sold += 1; }); });",
  ],
  [
    "two places of a tuple",
    "const t: [number[], number[]] = [[1], [2]]; thread.scope((s) => { s.spawn(() => t[0].push(1)); s.spawn(() => t[1].push(1)); });",
  ],
  [
    "methods that only look",
    "const o = new Shop(); thread.scope((s) => { s.spawn(() => o.size()); s.spawn(() => o.size()); console.log(o.size()); });",
  ],
  [
    "functions that only look",
    "const a = [1]; thread.scope((s) => { s.spawn(() => sum(a)); s.spawn(() => sum(a)); });",
  ],
  [
    "methods that make new arrays",
    "const a = [3, 1]; thread.scope((s) => { s.spawn(() => a.slice().sort()); s.spawn(() => [...a].reverse()); s.spawn(() => a.toSorted()); s.spawn(() => a.map((n) => n + 1).fill(0)); });",
  ],
  [
    "a mutex",
    "const m = new Mutex(0); thread.scope((s) => { for (const _ of [1, 2]) s.spawn(() => { m.lock().unwrap().value += 1; }); console.log(m.lock().unwrap().value); });",
  ],
  [
    "a mutex of an array, with a guard",
    "const m = new Mutex([1]); thread.scope((s) => { s.spawn(() => { using g = m.lock().unwrap(); g.value.push(2); }); s.spawn(() => { using g = m.lock().unwrap(); g.value.push(3); }); });",
  ],
  [
    "an atomic",
    "const n = new AtomicI32(0); thread.scope((s) => { s.spawn(() => n.fetchAdd(1)); s.spawn(() => n.fetchAdd(1)); console.log(n.load()); });",
  ],
  [
    "an Arc of a mutex",
    "const m = new Arc(new Mutex([1])); thread.scope((s) => { s.spawn(() => { m.value.lock().unwrap().value.push(1); }); s.spawn(() => { m.value.lock().unwrap().value.push(1); }); });",
  ],
  [
    "an object with a mutex in it",
    "const o = { name: 'x', m: new Mutex(0) }; thread.scope((s) => { s.spawn(() => { o.m.lock().unwrap().value = 1; }); s.spawn(() => console.log(o.name, o.m.isPoisoned())); });",
  ],
  [
    "moved copies of a let",
    "let n = 1; thread.scope((s) => { s.spawn(move(() => { n += 1; })); s.spawn(move(() => { n += 1; })); n = 5; });",
  ],
  [
    "a loop variable by move",
    "const a = [1, 2]; const view: readonly number[] = a; thread.scope((s) => { for (const i of [0, 1]) s.spawn(move(() => view[i])); });",
  ],
  [
    "one let is written, another is read",
    "let n = 0; let m = 1; m += 1; thread.scope((s) => { s.spawn(() => { n = m; }); s.spawn(() => m + 1); console.log(m); });",
  ],
  [
    "each round's own array",
    "thread.scope((s) => { for (const i of [1, 2]) { const a = [i]; s.spawn(move(() => a.push(1))); } });",
  ],
  [
    "each row's own thread",
    "const t = [[1], [2]]; thread.scope((s) => { for (const row of t) s.spawn(() => row.push(1)); });",
  ],
  [
    "each row by forEach",
    "const t = [[1], [2]]; thread.scope((s) => { t.forEach((row) => { s.spawn(() => row.push(1)); }); });",
  ],
  [
    "each row by map, joined",
    "const t = [[1], [2]]; const n = thread.scope((s) => t.map((row) => s.spawn(() => { row.push(1); return row.length; })).map((h) => h.join().unwrap())); console.log(n, t);",
  ],
  [
    "each value of a map",
    "const m = new Map([['a', [1]]]); thread.scope((s) => { for (const [, list] of m) s.spawn(() => list.push(1)); });",
  ],
  [
    "each value of an object",
    "const o = { a: [1], b: [2] }; thread.scope((s) => { for (const list of Object.values(o)) s.spawn(() => list.push(1)); });",
  ],
  [
    "each account by its method",
    "const shops = [new Shop(), new Shop()]; thread.scope((s) => { for (const shop of shops) s.spawn(() => shop.sell()); });",
  ],
  [
    "two arrays in a loop",
    "const a = [1], b = [2]; thread.scope((s) => { for (const list of [a, b]) s.spawn(() => list.push(1)); });",
  ],
  [
    "the parts of a pattern",
    "const t = [[1], [2]]; const [left, right] = t; thread.scope((s) => { s.spawn(() => left?.push(1)); s.spawn(() => right?.push(1)); });",
  ],
  [
    "the parts of an object's pattern",
    "const { lines, buyer } = order(); thread.scope((s) => { s.spawn(() => lines.push('x')); s.spawn(() => { buyer.name = 'x'; }); });",
  ],
  [
    "the parts of an object that is there",
    "const o = order(); const { lines, buyer } = o; thread.scope((s) => { s.spawn(() => lines.push('x')); s.spawn(() => { buyer.name = 'x'; }); }); console.log(o);",
  ],
  [
    "two rows by name",
    "const t = [[1], [2]]; const a = t[0]!, b = t[1]!; thread.scope((s) => { s.spawn(() => a.push(1)); s.spawn(() => b.push(1)); });",
  ],
  [
    "a name for another array now",
    "let a = [1]; const old = a; a = [2]; thread.scope((s) => { s.spawn(() => old.push(1)); s.spawn(() => a.push(1)); });",
  ],
  [
    "results that main puts together",
    "const a = [1, 2]; let total = 0; thread.scope((s) => { const x = s.spawn(() => a[0] ?? 0), y = s.spawn(() => a[1] ?? 0); total = x.join().unwrap() + y.join().unwrap(); }); console.log(total);",
  ],
  [
    "results in an array of the scope",
    "const a = [1, 2]; const all = thread.scope((s) => { const hs = a.map((n) => s.spawn(move(() => n * 2))); const out: number[] = []; for (const h of hs) out.push(h.join().unwrap()); return out; }); console.log(all);",
  ],
  [
    "results that the owner pushes elsewhere",
    "const a = [1], b: number[] = []; thread.scope((s) => { const h = s.spawn(() => a.length); b.push(h.join().unwrap()); b.push(2); });",
  ],
  [
    "a scope in a thread of a scope",
    "const a = [1]; thread.scope((s) => { s.spawn(() => { thread.scope((t) => { t.spawn(() => a.push(1)); }); }); });",
  ],
  [
    "two scopes in a loop",
    "const a = [1]; for (let i = 0; i < 2; i++) { thread.scope((s) => { s.spawn(() => a.push(i)); }); a.push(i); }",
  ],
  [
    "two scopes in a callback",
    "const a = [1]; [1, 2].forEach((i) => { thread.scope((s) => { s.spawn(() => a.push(i)); }); });",
  ],
  [
    "threads in two branches",
    "const a = [1]; thread.scope((s) => { if (sum(a) > 1) { s.spawn(() => a.push(1)); } else { s.spawn(() => a.push(2)); } });",
  ],
  [
    "a thread, then the scope ends",
    "const a = [1]; thread.scope((s) => { if (sum(a) > 1) { s.spawn(() => a.push(1)); return; } console.log(a); });",
  ],
  [
    "a loop that ends with the thread",
    "const a = [1]; thread.scope((s) => { for (;;) { console.log(a); s.spawn(() => a.push(1)); break; } });",
  ],
  [
    "a panic after the thread",
    "const a = [1]; thread.scope((s) => { if (sum(a) > 1) { s.spawn(() => a.push(1)); throw new Error('x'); } a.push(1); });",
  ],
  [
    "a shadowing name",
    "const a = [1]; thread.scope((s) => { s.spawn(() => { const a = [2]; a.push(3); }); s.spawn(() => a.length); });",
  ],
  [
    "a parameter of the same name",
    "const a = [1]; thread.scope((s) => { s.spawn(() => [[2]].forEach((a) => { a.push(1); })); s.spawn(() => a.length); });",
  ],
  [
    "a copy is changed",
    "const a = [1]; thread.scope((s) => { s.spawn(() => { const mine = [...a]; mine.push(1); }); s.spawn(() => { const mine = a.slice(); mine.push(2); }); });",
  ],
  [
    "a copied object is changed",
    "const o = order(); thread.scope((s) => { s.spawn(() => { const mine = { ...o, total: 0 }; mine.total += 1; }); s.spawn(() => o.total); });",
  ],
  [
    "a JSON copy is changed",
    "const o = order(); thread.scope((s) => { s.spawn(() => { const mine = JSON.parse(JSON.stringify(o)) as Order; mine.total = 1; }); s.spawn(() => o.total); });",
  ],
  [
    "what a function makes is changed",
    "const a = [1]; thread.scope((s) => { s.spawn(() => a.map((n) => [n]).forEach((one) => { one.push(1); })); s.spawn(() => a.length); });",
  ],
  [
    "a helper's readers",
    "const a = [1]; thread.scope((s) => { reader(s, a); reader(s, a); console.log(a); });",
  ],
  [
    "a helper's writers of two arrays",
    "const a = [1], b = [2]; thread.scope((s) => { writer(s, a); writer(s, b); });",
  ],
  [
    "a helper's writer in two scopes",
    "const a = [1]; for (const _ of [1, 2]) thread.scope((s) => { writer(s, a); });",
  ],
  [
    "jobs for a helper",
    "const a = [1], b = [2]; thread.scope((s) => { run(s, () => a.push(1)); run(s, () => b.push(1)); });",
  ],
  [
    "jobs for a helper that waits",
    "const a = [1]; runNow(() => a.push(1)); runNow(() => a.push(2)); thread.scope((s) => { s.spawn(() => 1); runNow(() => a.push(1)); a.push(3); });",
  ],
  [
    "a helper with its own scope",
    "const f = (a: number[]) => thread.scope((s) => s.spawn(() => a.push(1)).join().unwrap()); const a = [1]; f(a); f(a); console.log(a);",
  ],
  [
    "a local function in one thread",
    "const a = [1]; function f() { a.push(1); } thread.scope((s) => { s.spawn(() => { f(); f(); }); }); f();",
  ],
  [
    "a closure that looks, in two threads",
    "const a = [1]; const f = () => a.length; thread.scope((s) => { s.spawn(f); s.spawn(f); s.spawn(() => f()); console.log(f(), a); });",
  ],
  [
    "a closure of the module's",
    "const f = (a: number[]) => a.length; const a = [1]; thread.scope((s) => { s.spawn(() => f(a)); s.spawn(() => f(a)); });",
  ],
  [
    "a recursive function in two threads",
    "const fib = (n: number): number => (n < 2 ? n : fib(n - 1) + fib(n - 2)); thread.scope((s) => { s.spawn(() => fib(5)); s.spawn(() => fib(6)); });",
  ],
  [
    "an unknown method",
    "interface Log { write(text: string): void } const f = (log: Log) => thread.scope((s) => { s.spawn(() => log.write('a')); s.spawn(() => log.write('b')); }); f({ write(text) { console.log(text); } });",
  ],
  [
    "a thread-safe class",
    "class Count { #n = new AtomicI32(0); up() { this.#n.fetchAdd(1); } get n() { return this.#n.load(); } } const c = new Count(); thread.scope((s) => { s.spawn(() => c.up()); s.spawn(() => c.up()); }); console.log(c.n);",
  ],
  [
    "a class with a lock",
    "class Box { readonly m = new Mutex<number[]>([]); put(n: number) { using g = this.m.lock().unwrap(); g.value.push(n); } } const b = new Box(); thread.scope((s) => { s.spawn(() => b.put(1)); s.spawn(() => b.put(2)); });",
  ],
  [
    "a method with its own scope",
    "class Sums { parts = [1, 2]; total = 0; run() { thread.scope((s) => { s.spawn(() => { this.total = sum(this.parts); }); s.spawn(() => sum(this.parts)); }); } } new Sums().run();",
  ],
  [
    "arrays that share a length",
    "const n = 3; const a = Array.from({ length: n }, (_, i) => i); thread.scope((s) => { s.spawn(() => a.slice(0, n).length); s.spawn(() => a.slice(n).length); });",
  ],
  [
    "chunks that are moved",
    "const a = [1, 2, 3, 4]; const parts = [a.slice(0, 2), a.slice(2)]; const sums = thread.scope((s) => parts.map((part) => s.spawn(() => sum(part))).map((h) => h.join().unwrap())); console.log(sums);",
  ],
  [
    "a buffer in two views",
    "const b = new Float64Array(8); const left = b.subarray(0, 4), right = b.subarray(4); thread.scope((s) => { s.spawn(() => left.fill(1)); s.spawn(() => right.fill(2)); });",
  ],
  [
    "a let that only one thread has",
    "let best = 0; const a = [3, 9]; thread.scope((s) => { s.spawn(() => { for (const n of a) if (n > best) best = n; }); s.spawn(() => sum(a)); }); console.log(best);",
  ],
  [
    "an option for a later scope",
    "let found: number | null = null; thread.scope((s) => { s.spawn(() => { found = 1; }); }); thread.scope((s) => { s.spawn(() => console.log(found)); });",
  ],
  [
    "strings that are looked at",
    "const names = ['a', 'b']; thread.scope((s) => { for (const name of names) s.spawn(() => name.length); });",
  ],
  [
    "what a closure returns may be a reference",
    "const a = [1]; thread.scope((s) => { const h = s.spawn(() => a); s.spawn(() => a.length); console.log(h.join().unwrap()); }); console.log(a);",
  ],
  [
    "instances with functions as fields",
    "class C { n = 0; up = () => { this.n += 1; }; } const a = new C(), b = new C(); thread.scope((s) => { s.spawn(() => a.up()); s.spawn(() => b.up()); });",
  ],
  [
    "objects that one function makes",
    "const make = () => { let n = 0; return { up: () => { n++; } }; }; const a = make(), b = make(); thread.scope((s) => { s.spawn(() => a.up()); s.spawn(() => b.up()); });",
  ],
  [
    "branches of a tree",
    "class T { constructor(readonly l: T | null, readonly r: T | null, public n = 0) {} up() { this.n++; this.l?.up(); this.r?.up(); } } const t = new T(new T(null, null), new T(null, null)); thread.scope((s) => { s.spawn(() => t.l?.up()); s.spawn(() => t.r?.up()); }); t.up();",
  ],
];

test("no complaint about scoped threads that rustc would let through", () => {
  expect(errorsIn(accepted, ITEMS)).toEqual(accepted.map(([title]) => [title]));
});
