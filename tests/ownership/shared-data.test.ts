import { expect, test } from "vitest";
import { type Body, errorsIn } from "./batch.js";

const ITEMS = `
interface Item { n: number; tags: string[]; inner: { list: number[] } }
class Shop { sold = 0; stock = [1]; sell() { this.sold++; } size() { return this.stock.length; } }
interface Log { note(text: string): void }
function item(): Item { return { n: 1, tags: [], inner: { list: [] } }; }
function add(list: number[]) { list.push(1); }
function sum(list: readonly number[]) { return list.reduce((a, b) => a + b, 0); }
const TABLE = [[1], [2]];
const CONFIG = { n: 1, list: [1], up() { this.n++; }, get() { return this.n; } };
const LAZY = new LazyLock(() => ({ list: [1] }));
const SHARED = new Arc([1]);
const NAMES = new Map([["a", { n: 1 }]]);
`;

const refused: readonly (readonly [...Body, ...string[]])[] = [
  ["a field in an Arc", "const a = new Arc(item()); a.value.n = 2;", "E0594 a.value.n = 2"],
  ["a count in an Arc", "const a = new Arc(item()); a.value.n++;", "E0594 a.value.n++"],
  ["a list in an Arc", "const a = new Arc([1]); a.value.push(2);", "E0596 a.value"],
  ["an element in an Arc", "const a = new Arc([1]); a.value[0] = 2;", "E0596 a.value"],
  ["an element's field in an Arc", "const a = new Arc([item()]); a.value[0]!.n = 2;", "E0596 a.value"],
  [
    "a deep list in an Arc",
    "const a = new Arc(item()); a.value.inner.list.sort();",
    "E0596 a.value.inner.list",
  ],
  ["a map in an Arc", "const a = new Arc(new Map([[1, 2]])); a.value.set(1, 3);", "E0596 a.value"],
  ["an instance in an Arc, by its method", "const a = new Arc(new Shop()); a.value.sell();", "E0596 a.value"],
  ["a list in an Arc, by a function", "const a = new Arc([1]); add(a.value);", "E0596 a.value"],
  [
    "a list in an Arc, by a name",
    "const a = new Arc([1]); const list = a.value; list.push(2);",
    "E0596 list",
  ],
  [
    "a list in an Arc, by a pattern",
    "const a = new Arc(item()); const { tags } = a.value; tags.pop();",
    "E0596 tags",
  ],
  [
    "items in an Arc, by a loop",
    "const a = new Arc([item()]); for (const one of a.value) one.n = 2;",
    "E0594 one.n = 2",
  ],
  [
    "items in an Arc, by forEach",
    "const a = new Arc([item()]); a.value.forEach((one) => { one.tags.push('x'); });",
    "E0596 one.tags",
  ],
  [
    "an Arc in a thread",
    "const a = new Arc([1]); thread.spawn(move(() => a.value.push(2)));",
    "E0596 a.value",
  ],
  ["an Arc's clone", "const a = Arc.clone(new Arc([1])); a.value.push(2);", "E0596 a.value"],
  ["an Arc in a field", "const o = { a: new Arc([1]) }; o.a.value.push(2);", "E0596 o.a.value"],
  [
    "an Arc that a function gets",
    "const f = (a: Arc<number[]>) => { a.value.push(1); }; f(new Arc([1]));",
    "E0596 a.value",
  ],
  ["a list in an Rc", "const r = new Rc([1]); r.value.push(2);", "E0596 r.value"],
  ["a field in an Rc", "const r = new Rc(item()); r.value.n = 2;", "E0594 r.value.n = 2"],
  [
    "an element of readonly items",
    "const f = (xs: readonly Item[]) => { xs[0]!.n = 1; }; f([]);",
    "E0596 xs",
  ],
  [
    "each of readonly items",
    "const f = (xs: readonly Item[]) => { for (const x of xs) x.n = 1; }; f([]);",
    "E0594 x.n = 1",
  ],
  [
    "a list in a Readonly object",
    "const f = (x: Readonly<Item>) => { x.tags.push('y'); }; f(item());",
    "E0596 x.tags",
  ],
  [
    "a readonly shop, by its method",
    "const f = (xs: ReadonlyMap<string, Shop>) => { xs.get('a')?.sell(); }; f(new Map());",
    "E0596 xs",
  ],
  [
    "what a readonly name shows",
    "const xs = [item()]; const view: readonly Item[] = xs; view.forEach((x) => { x.n++; });",
    "E0594 x.n++",
  ],
  ["rows of a static", "for (const row of TABLE) row.push(1);", "E0596 row"],
  ["rows of a static, by forEach", "TABLE.forEach((row) => { row.pop(); });", "E0596 row"],
  ["a static, by another name", "const t = TABLE; t.push([3]);", "E0596 t"],
  ["a static's row, by a name", "const [row] = TABLE; row!.push(3);", "E0596 row"],
  ["a static, by a function", "add(TABLE[0]!);", "E0596 TABLE"],
  ["a static, by its method", "CONFIG.up();", "E0596 CONFIG"],
  ["a static map's value", "NAMES.get('a')!.n = 2;", "E0594 NAMES.get('a')!.n"],
  ["a static Arc", "SHARED.value.push(2);", "E0596 SHARED.value"],
  ["a static LazyLock", "LAZY.value.list.push(2);", "E0596 LAZY.value.list"],
];

const accepted: readonly Body[] = [
  [
    "a lock in an Arc",
    "const a = new Arc(new Mutex([1])); a.value.lock().unwrap().value.push(2); using g = a.value.lock().unwrap(); g.value = [3]; g.value[0] = 4;",
  ],
  [
    "an atomic in an Arc",
    "const a = new Arc(new AtomicI32(0)); a.value.fetchAdd(1); console.log(a.value.load());",
  ],
  ["a cell in an Rc", "const r = new Rc(new Cell(1)); r.value.set(2);"],
  [
    "an object with a lock in an Arc",
    "const a = new Arc({ name: 'x', m: new Mutex(0) }); a.value.m.lock().unwrap().value += 1; console.log(a.value.name);",
  ],
  [
    "what an Arc holds is read",
    "const a = new Arc([3, 1]); console.log(a.value.length, a.value[0], a.value.slice().sort(), [...a.value].reverse(), a.value.map((n) => n + 1).fill(0), sum(a.value));",
  ],
  [
    "a copy of what an Arc holds",
    "const a = new Arc(item()); const mine = { ...a.value, n: 2 }; mine.n = 3; const tags = [...a.value.tags]; tags.push('x');",
  ],
  ["a number out of an Arc", "const a = new Arc(item()); let n = a.value.n; n += 1; console.log(n);"],
  ["the Arc's variable gets another Arc", "let a = new Arc([1]); a = new Arc([2]); console.log(a.value);"],
  ["an Arc in a list", "const list = [new Arc([1])]; list.push(new Arc([2])); list[0] = new Arc([3]);"],
  ["a method that only looks", "const a = new Arc(new Shop()); a.value.size(); CONFIG.get();"],
  ["an unknown method", "const f = (a: Arc<Log>) => { a.value.note('x'); }; void f;"],
  [
    "readonly items are read",
    "const f = (xs: readonly Item[]) => xs.filter((x) => x.n > 0).map((x) => x.tags.length); f([]);",
  ],
  [
    "a copy of readonly items",
    "const f = (xs: readonly number[]) => { const mine = [...xs]; mine.push(1); return mine.toSorted(); }; f([]);",
  ],
  [
    "copies of each readonly item",
    "const f = (xs: readonly Item[]) => xs.map((x) => ({ ...x, n: 0 })).forEach((x) => { x.n++; }); f([]);",
  ],
  [
    "a readonly variable gets other items",
    "let xs: readonly number[] = []; xs = [1]; xs = [...xs, 2]; console.log(xs);",
  ],
  [
    "a lock that is reached by a readonly name",
    "const f = (xs: readonly Mutex<number>[]) => { for (const x of xs) x.lock().unwrap().value += 1; }; f([]);",
  ],
  [
    "readonly fields of the learner's class",
    "class C { readonly list: number[] = []; put(n: number) { this.list.push(n); } } new C().put(1);",
  ],
  [
    "a static is read",
    "console.log(TABLE.map((row) => row.length), TABLE[0]?.[0], CONFIG.n, NAMES.get('a')?.n, LAZY.value.list.length);",
  ],
  [
    "a static's copy",
    "const t = TABLE.map((row) => [...row]); t.push([3]); t[0]?.push(1); const c = { ...CONFIG }; c.n = 2;",
  ],
  ["a local of the same name", "const TABLE = [[1]]; TABLE.push([2]); for (const row of TABLE) row.push(1);"],
  [
    "a guard's content",
    "const m = new Mutex(item()); using g = m.lock().unwrap(); g.value.n = 2; g.value.tags.push('x'); const { inner } = g.value; inner.list.push(1);",
  ],
  [
    "a parameter that is borrowed",
    "const f = (x: Item) => { x.n = 2; x.tags.push('y'); add(x.inner.list); }; const one = item(); f(one); one.n++;",
  ],
  ["a thread-local", "const f = () => { L.with((c) => { c.set(c.get() + 1); }); }; f();"],
];

test("E0594, E0596: what is shared may only be looked at", () => {
  const bodies = refused.map(([title, body]): Body => [title, body]);
  expect(errorsIn(bodies, ITEMS)).toEqual(refused.map(([title, , ...errors]) => [title, ...errors]));
});

test("no complaint about data that is not shared, or is not changed", () => {
  const items = `${ITEMS} const L = threadLocal(() => new Cell(0));`;
  expect(errorsIn(accepted, items)).toEqual(accepted.map(([title]) => [title]));
});
