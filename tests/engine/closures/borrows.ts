import type { Shape } from "./shape.js";

const ACCOUNT = `class Account {
  #log: string[] = [];
  constructor(public balance: number) {}
  pay(n: number) { this.balance -= n; this.#log.push("paid " + n); return this; }
  get log() { return this.#log; }
}`;

/** Shapes that `borrow` closures: what a scoped thread changes, its spawner finds changed. */
export const borrows: readonly Shape[] = [
  {
    title: "lets",
    body: `let n = 1; let text = "a"; borrow(() => { n += 41; text += "b"; }); return [n, text];`,
    expected: '[42, "ab"]',
  },
  {
    title: "a let that gets another object",
    body: `let list = [1]; const old = list; borrow(() => { list = [...list, 2]; }); return [list, old];`,
    expected: "[[1, 2], [1]]",
  },
  {
    title: "an array, in place",
    body: `const list = [3, 1, 2]; const same = list;
      borrow(() => { list.sort(); list.push(9); list[0] = 100; }); return [same, same === list];`,
    expected: "[[100, 2, 3, 9], true]",
  },
  {
    title: "an array that becomes shorter",
    body: `const list = [1, 2, 3, 4]; borrow(() => { list.length = 1; }); return [list, list.length];`,
    expected: "[[1], 1]",
  },
  {
    title: "an object, with properties added and removed",
    body: `const o: Record<string, number> = { a: 1, b: 2 }; const same = o;
      borrow(() => { o.a = 10; o.c = 3; delete o.b; }); return [same, same === o];`,
    expected: "[{ a: 10, c: 3 }, true]",
  },
  {
    title: "nested objects, in place",
    body: `const o = { in: { list: [{ n: 1 }] } }; const deep = o.in.list[0];
      borrow(() => { for (const part of o.in.list) part.n += 5; o.in.list.push({ n: 2 }); });
      return [deep, o.in.list.length, deep === o.in.list[0]];`,
    expected: "[{ n: 6 }, 2, true]",
  },
  {
    title: "a map and a set",
    body: `const m = new Map([["a", { n: 1 }]]); const s = new Set([1]); const a = m.get("a");
      borrow(() => { m.set("b", { n: 2 }); const first = m.get("a"); if (first) first.n = 7; s.add(2); s.delete(1); });
      return [m, s, a === m.get("a")];`,
    expected: '[{"a": { n: 7 }, "b": { n: 2 }}, {2}, true]',
  },
  {
    title: "an instance with `#private` fields",
    items: ACCOUNT,
    body: `const a = new Account(10); const same = a; borrow(() => { a.pay(3).pay(4); });
      return [same.balance, same.log, same instanceof Account];`,
    expected: '[3, ["paid 3", "paid 4"], true]',
  },
  {
    title: "a captured `this`",
    items: `class Sum { total = 0; run(borrow: Borrow) { borrow(() => { this.total += 5; }); return this.total; } }`,
    body: `const s = new Sum(); return [s.run(borrow), s.run(borrow), s.total];`,
    expected: "[5, 10, 10]",
  },
  {
    title: "a captured `this` with a `#private` field",
    items: `class Sum { #total = 0; run(borrow: Borrow) { borrow(() => { this.#total += 5; }); return this.#total; } }`,
    body: `const s = new Sum(); return [s.run(borrow), s.run(borrow)];`,
    expected: "[5, 10]",
  },
  {
    title: "a list through a local function declaration",
    body: `const list: number[] = []; function add(n: number) { list.push(n); if (n > 0) add(n - 1); }
      borrow(() => add(2)); add(0); return list;`,
    expected: "[2, 1, 0, 0]",
  },
  {
    title: "a let that only some inner closure mentions",
    body: `let best = 0; const consider = (n: number) => { if (n > best) best = n; };
      borrow(() => { [3, 9, 4].forEach((n) => consider(n)); }); return best;`,
    expected: "9",
  },
  {
    title: "an object that two names reach",
    body: `const part = { n: 1 }; const left = { part }; const right = { part };
      borrow(() => { left.part.n++; right.part.n++; }); return [part, left.part === right.part];`,
    expected: "[{ n: 3 }, true]",
  },
  {
    title: "a cycle",
    body: `interface Ring { n: number; next: Ring | null } const a: Ring = { n: 1, next: null }; a.next = { n: 2, next: a };
      borrow(() => { a.n = 10; if (a.next) a.next.n = 20; }); return [a.n, a.next.n, a.next.next === a];`,
    expected: "[10, 20, true]",
  },
  {
    title: "a date and bytes",
    body: `const d = new Date(0); const bytes = new Uint8Array(4); const view = new Uint16Array(bytes.buffer);
      borrow(() => { d.setTime(86400000); bytes[0] = 1; bytes[1] = 1; }); return [d, bytes, view];`,
    expected: "[1970-01-02T00:00:00.000Z, [1, 1, 0, 0], [257, 0]]",
  },
  {
    title: "an error's message and own properties",
    body: `const e = Object.assign(new Error("old"), { tries: 0 }); borrow(() => { e.message = "new"; e.tries++; });
      return [e.message, e.tries];`,
    expected: '["new", 1]',
  },
  {
    title: "loop variables of each round",
    body: `const results = [0, 0, 0]; for (let i = 0; i < 3; i++) borrow(() => { results[i] = i * i; }); return results;`,
    expected: "[0, 1, 4]",
  },
  {
    title: "a parameter and a destructured let",
    items: `function work(n: number, borrow: Borrow) { let { a, b } = { a: 1, b: 2 }; borrow(() => { n++; a += n; [a, b] = [b, a]; }); return [n, a, b]; }`,
    body: `return work(4, borrow);`,
    expected: "[5, 2, 6]",
  },
  {
    title: "a value that it only reads",
    body: `const frozen = Object.freeze({ list: Object.freeze([1, 2]) }); let sum = 0;
      borrow(() => { for (const n of frozen.list) sum += n; }); return [sum, Object.isFrozen(frozen)];`,
    expected: "[3, true]",
  },
  {
    title: "an Option and a handle beside what it changes",
    body: `let found: Option<number> = None; const total = new Mutex(1);
      borrow(() => { found = Some(3); using guard = total.lock().unwrap(); guard.value += 1; });
      return [found, total.lock().unwrap().value];`,
    expected: "[Some(3), 2]",
  },
  {
    title: "null-prototype objects and symbol keys",
    body: `const bare: Record<string, number> = Object.create(null); bare.a = 1; const key = Symbol.for("k"); const o = { [key]: 1 };
      borrow(() => { bare.b = 2; o[key]++; }); return [Object.keys(bare), bare.b, o[key]];`,
    expected: '[["a", "b"], 2, 2]',
  },
  {
    title: "a snapshot by `move`, which leaves the variable alone",
    body: `let n = 1; const list = [1]; borrow(move(() => { n = 99; })); return [n, list];`,
    expected: "[1, [1]]",
  },
  {
    title: "the order of objects that are alike",
    body: `const [a, b] = [{ n: 1 }, { n: 1 }]; const pair = [a, b]; borrow(() => { pair.reverse(); });
      return [pair[0] === b, pair[1] === a];`,
    expected: "[true, true]",
  },
  {
    title: "one object by two closures and by name",
    body: `const o = { n: 1 }; const add = () => { o.n += 1; }; const double = () => { o.n *= 2; };
      borrow(() => { add(); double(); o.n += 100; }); return o.n;`,
    expected: "104",
  },
  {
    title: "a ring of objects that gets another link",
    body: `interface Link { n: number; next: Link | null } const ring: Link = { n: 1, next: null }; ring.next = ring;
      borrow(() => { ring.n = 2; ring.next = { n: 3, next: ring.next }; });
      return [ring.n, ring.next.n, ring.next.next === ring];`,
    expected: "[2, 3, true]",
  },
  {
    title: "typed arrays, small and large, and a view on a part of one",
    body: `const small = new Uint8Array([1, 2, 3]); const large = new Float64Array(50_000); const part = large.subarray(10, 20);
      borrow(() => { small[1] = 9; large[49_999] = 5; part.fill(7, 1); });
      return [small, large[49_999], large.slice(9, 13), part.length];`,
    expected: "[[1, 9, 3], 5, [0, 0, 7, 7], 10]",
  },
  {
    title: "a typed array and a DataView on a buffer of their own",
    body: `const bytes = new Uint8Array(new ArrayBuffer(4)); const view = new DataView(bytes.buffer);
      borrow(() => { bytes[0] = 1; view.setUint16(2, 258); }); return [bytes, bytes.buffer === view.buffer];`,
    expected: "[[1, 0, 1, 2], true]",
  },
  {
    title: "parts of arrays, which a `move` closure takes as references",
    body: `const list = [1, 2, 3, 4, 5]; const rows = [{ n: 1 }, { n: 2 }, { n: 3 }]; const bytes = new Uint8Array(4);
      for (const part of chunksMut(list, 2)) borrow(move(() => { part.reverse(); }));
      const [, rest] = splitAtMut(rows, 1); borrow(move(() => { rest[0]!.n = 20; rest[1] = { n: 30 }; }));
      for (const part of chunksMut(bytes, 3)) borrow(move(() => { part.fill(part.length); }));
      return [list, rows, bytes];`,
    expected: "[[2, 1, 4, 3, 5], [{ n: 1 }, { n: 20 }, { n: 30 }], [3, 3, 3, 1]]",
  },
];
