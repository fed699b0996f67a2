/** A value, and what can be said of it wherever it is. */
export interface RoundTrip {
  /** Completes "a thread receives and gives back …". */
  readonly title: string;
  /** Declarations at the top of the module. */
  readonly items?: string;
  /** An expression, or a block that returns, which makes the value. */
  readonly make: string;
  /** An expression, or a block that returns, over `v`, the value. */
  readonly facts: string;
  /** The facts as `debug` shows them. */
  readonly expected: string;
}

/** What stands behind an arrow: a block as it is, an expression in parentheses. */
function body(code: string): string {
  return code.startsWith("{") ? code : `(${code})`;
}

/** A program that prints the facts before the value crosses, in the thread, and after it came back. */
export function roundTrip({ items = "", make, facts }: RoundTrip): string {
  return `import { Duration, Err, IoError, JoinHandle, None, Ok, Option, PanicPayload, Result, Some, debug, move, thread } from "thread-lessons";
${items}
const make = () => ${body(make)};
const facts = (v: ReturnType<typeof make>): unknown => ${body(facts)};
export function main() {
  const value = make();
  console.log(facts(value));
  const back = thread.spawn(move(() => { console.log(facts(value)); return value; })).join().unwrap();
  console.log(facts(back));
}`;
}

const POINT = `class Point { #seen = 0; constructor(public x: number, public y: number) {} sum() { this.#seen++; return this.x + this.y; } get seen() { return this.#seen; } }`;

export const plainValues: readonly RoundTrip[] = [
  {
    title: "numbers of every kind",
    make: `[0, -0, 1, -1, 127, 128, 2 ** 31, -(2 ** 31), 2 ** 32, 2 ** 53, -(2 ** 53), 0.1, 5e-324, 1.7976931348623157e308, NaN, Infinity, -Infinity]`,
    facts: `[v, Object.is(v[0], 0), Object.is(v[1], -0), Number.isNaN(v[14])]`,
    expected: `[[0, -0, 1, -1, 127, 128, 2147483648, -2147483648, 4294967296, 9007199254740992, -9007199254740992, 0.1, 5e-324, 1.7976931348623157e+308, NaN, inf, -inf], true, true, true]`,
  },
  {
    title: "bigints, negative and beyond 64 bits",
    make: `[0n, -1n, 255n, -(2n ** 63n), 2n ** 200n, -(2n ** 200n)]`,
    facts: `[v[0] === 0n, v[1] === -1n, v[2] === 255n, v[3] === -(2n ** 63n), v[4] === 2n ** 200n, v[5] === -(2n ** 200n)]`,
    expected: `[true, true, true, true, true, true]`,
  },
  {
    title: "undefined, null and booleans",
    make: `[undefined, null, true, false]`,
    facts: `[v[0] === undefined, 0 in v, v[1] === null, v[2], v[3]]`,
    expected: `[true, true, true, true, false]`,
  },
  {
    title: "strings: empty, Latin-1, UTF-16, astral, NUL and lone surrogates",
    make: `["", "plain", "caf\\u00e9 \\u00ff", "\\u0142\\u00f3d\\u017a", "\\ud83e\\udd80", "a\\0b", "\\ud800", "x\\udc00y"]`,
    facts: `[v.map((s) => s.length), v.map((s) => [...s].map((c) => c.codePointAt(0)?.toString(16)).join(" ")).join("|")]`,
    expected: `[[0, 5, 6, 4, 2, 3, 1, 3], "|70 6c 61 69 6e|63 61 66 e9 20 ff|142 f3 64 17a|1f980|61 0 62|d800|78 dc00 79"]`,
  },
  {
    title: "a string of a megabyte of each kind",
    make: `["a".repeat(1 << 20), "\\u017a".repeat(1 << 20)]`,
    facts: `[v[0].length, v[1].length, v[0] === "a".repeat(1 << 20), v[1] === "\\u017a".repeat(1 << 20)]`,
    expected: `[1048576, 1048576, true, true]`,
  },
  {
    title: "a registered and a well-known symbol",
    make: `[Symbol.for("mine"), Symbol.iterator]`,
    facts: `[v[0] === Symbol.for("mine"), v[1] === Symbol.iterator]`,
    expected: `[true, true]`,
  },
];

export const containers: readonly RoundTrip[] = [
  {
    title: "an array with holes",
    make: `{ const a: unknown[] = [1, , 3]; a.length = 6; a[4] = undefined; return a; }`,
    facts: `[v.length, 0 in v, 1 in v, 4 in v, 5 in v, Object.keys(v)]`,
    expected: `[6, true, false, true, false, ["0", "2", "4"]]`,
  },
  {
    title: "nested objects, with odd keys in their order",
    make: `({ z: 1, a: { "": 2, "two words": [{ "\\u0142": null }] }, "10": "ten", "2": "two", undefined: undefined })`,
    facts: `[Object.keys(v), v.a[""], v.a["two words"], "undefined" in v]`,
    expected: `[["2", "10", "z", "a", "undefined"], 2, [{ ł: null }], true]`,
  },
  {
    title: "a null-prototype object",
    make: `Object.assign(Object.create(null) as Record<string, number>, { a: 1 })`,
    facts: `[Object.getPrototypeOf(v), v.a, "toString" in v]`,
    expected: `[null, 1, false]`,
  },
  {
    title: "symbol keys",
    make: `({ [Symbol.for("k")]: 1, [Symbol.toStringTag]: "Tagged" })`,
    facts: `[v[Symbol.for("k") as never], String(v), Reflect.ownKeys(v).length]`,
    expected: `[1, "[object Tagged]", 2]`,
  },
  {
    title: "shared references",
    make: `{ const shared = { n: 1 }; const list = [shared]; return { a: shared, b: shared, list, same: list }; }`,
    facts: `[v.a === v.b, v.list[0] === v.a, v.list === v.same]`,
    expected: `[true, true, true]`,
  },
  {
    title: "cycles through an object, an array, a map and a set",
    make: `{
      const o: { self?: object; list: unknown[]; map: Map<unknown, unknown>; set: Set<unknown> } = { list: [], map: new Map(), set: new Set() };
      o.self = o; o.list.push(o.list, o); o.map.set(o, o.map).set("o", o); o.set.add(o.set).add(o); return o;
    }`,
    facts: `[v.self === v, v.list[0] === v.list, v.list[1] === v, v.map.get(v) === v.map, v.map.get("o") === v, v.set.has(v.set), v.set.has(v)]`,
    expected: `[true, true, true, true, true, true, true]`,
  },
  {
    title: "a deep list",
    make: `{ let list: unknown = null; for (let i = 0; i < 1000; i++) list = { list }; return list; }`,
    facts: `{ let depth = 0; for (let at = v as { list: unknown } | null; at !== null; at = at.list as typeof at) depth++; return depth; }`,
    expected: `1000`,
  },
  {
    title: "a map in its order, with keys of every kind",
    make: `{ const key = { k: 1 }; return { key, map: new Map<unknown, unknown>([["s", 1], [1, "n"], [NaN, "nan"], [key, "object"], [null, undefined], [1n, new Map()]]) }; }`,
    facts: `[v.map.size, v.map.get("s"), v.map.get(1), v.map.get(NaN), v.map.get(v.key), v.map.has(null), v.map.get(1n), [...v.map.keys()].map((k) => typeof k).join()]`,
    expected: `[6, 1, "n", "nan", "object", true, {}, "string,number,number,object,object,bigint"]`,
  },
  {
    title: "a set in its order",
    make: `new Set<unknown>([3, 1, "1", undefined, -0])`,
    facts: `[v.size, [...v]]`,
    expected: `[5, [3, 1, "1", (), 0]]`,
  },
  {
    title: "dates, an invalid one among them",
    make: `[new Date(0), new Date(-1), new Date(8.64e15), new Date(NaN)]`,
    facts: `v.map((d) => [d instanceof Date, d.getTime()])`,
    expected: `[[true, 0], [true, -1], [true, 8640000000000000], [true, NaN]]`,
  },
  {
    title: "regular expressions",
    make: `[/a(?<n>b)+\\/\\n/iu, new RegExp("")]`,
    facts: `[v.map(String), v[0].exec("XAB/\\n")?.groups?.n]`,
    expected: `[["/a(?<n>b)+\\\\/\\\\n/iu", "/(?:)/"], "B"]`,
  },
  {
    title: "a frozen object and a frozen array",
    make: `Object.freeze({ list: Object.freeze([1, 2]) })`,
    facts: `[v.list, v.list.length]`,
    expected: `[[1, 2], 2]`,
  },
];

export const bytes: readonly RoundTrip[] = [
  {
    title: "typed arrays of every kind",
    make: `[new Int8Array([-1]), new Uint8Array([255]), new Uint8ClampedArray([300]), new Int16Array([-2]), new Uint16Array([65535]), new Int32Array([-3]), new Uint32Array([4294967295]), new Float32Array([0.5]), new Float64Array([0.1]), new BigInt64Array([-4n]), new BigUint64Array([18446744073709551615n])]`,
    facts: `v.map((a) => a.constructor.name + " " + a[0])`,
    expected: `["Int8Array -1", "Uint8Array 255", "Uint8ClampedArray 255", "Int16Array -2", "Uint16Array 65535", "Int32Array -3", "Uint32Array 4294967295", "Float32Array 0.5", "Float64Array 0.1", "BigInt64Array -4", "BigUint64Array 18446744073709551615"]`,
  },
  {
    title: "views that share one buffer, with offsets",
    make: `{ const buffer = new ArrayBuffer(16); const all = new Uint8Array(buffer); const part = new Uint16Array(buffer, 4, 3); all[4] = 1; all[5] = 1; return { buffer, all, part, view: new DataView(buffer, 4, 2) }; }`,
    facts: `{ v.all[6] = 9; return [v.part.buffer === v.all.buffer, v.all.buffer === v.buffer, v.part.byteOffset, v.part.length, v.part[0], v.part[1], v.view.byteOffset, v.view.byteLength, v.view.getUint16(0), v.view.buffer === v.buffer]; }`,
    expected: `[true, true, 4, 3, 257, 9, 4, 2, 257, true]`,
  },
  {
    title: "an empty buffer and an empty view at its end",
    make: `[new ArrayBuffer(0), new Uint8Array(new ArrayBuffer(8), 8, 0)] as const`,
    facts: `[v[0].byteLength, v[1].length, v[1].byteOffset]`,
    expected: `[0, 0, 8]`,
  },
];

export const errors: readonly RoundTrip[] = [
  {
    title: "errors of the language, with cause and own properties",
    make: `{ const e = Object.assign(new TypeError("bad", { cause: new RangeError("why") }), { code: 7, at: { line: 1 } }); return e; }`,
    facts: `[v instanceof TypeError, v instanceof Error, v.name, v.message, v.cause instanceof RangeError, (v.cause as Error).message, v.code, v.at, Object.keys(v)]`,
    expected: `[true, true, "TypeError", "bad", true, "why", 7, { line: 1 }, ["code", "at"]]`,
  },
  {
    title: "an error's stack",
    make: `new Error("here")`,
    facts: `[v.stack?.startsWith("Error: here"), Object.keys(v)]`,
    expected: `[true, []]`,
  },
  {
    title: "an error whose name was set",
    make: `{ const e = new Error("full"); e.name = "DiskError"; return e; }`,
    facts: `[v.name, String(v)]`,
    expected: `["DiskError", "DiskError: full"]`,
  },
  {
    title: "an error whose cause is itself",
    make: `{ const e = new Error("loop"); e.cause = e; return e; }`,
    facts: `v.cause === v`,
    expected: `true`,
  },
  {
    title: "an error class of the module",
    items: `class Failure extends Error { override name = "Failure"; #secret = 5; constructor(message: string, readonly code: number) { super(message); } get secret() { return this.#secret; } }`,
    make: `new Failure("disk full", 28)`,
    facts: `[v instanceof Failure, v instanceof Error, v.name, v.message, v.code, v.secret, v.stack?.includes("disk full")]`,
    expected: `[true, true, "Failure", "disk full", 28, 5, true]`,
  },
];

export const instances: readonly RoundTrip[] = [
  {
    title: "an instance with methods and `#private` fields",
    items: POINT,
    make: `new Point(1, 2)`,
    facts: `{ const before = v.seen; const sum = v.sum(); return [v instanceof Point, sum, v.seen - before]; }`,
    expected: `[true, 3, 1]`,
  },
  {
    title: "one instance that two objects hold",
    items: POINT,
    make: `{ const p = new Point(1, 2); return { left: p, right: [p] }; }`,
    facts: `v.left === v.right[0]`,
    expected: `true`,
  },
  {
    title: "instances in a cycle",
    items: `class Tree { parent: Tree | null = null; readonly children: Tree[] = []; #name: string; constructor(name: string) { this.#name = name; } add(c: Tree) { c.parent = this; this.children.push(c); return this; } get name() { return this.#name; } }`,
    make: `new Tree("root").add(new Tree("a")).add(new Tree("b"))`,
    facts: `[v.children.map((c) => c.name), v.children.every((c) => c.parent === v), v.parent]`,
    expected: `[["a", "b"], true, null]`,
  },
  {
    title: "a `#private` field that refers to its own instance",
    items: `class Self { #me: Self; constructor() { this.#me = this; } same() { return this.#me === this; } }`,
    make: `new Self()`,
    facts: `v.same()`,
    expected: `true`,
  },
  {
    title: "three levels of inheritance with equal `#private` names",
    items: `class A { #n = 1; a() { return this.#n; } } class B extends A { #n = 2; b() { return this.#n; } } class C extends B { #n = 3; c() { return this.#n; } set n(n: number) { this.#n = n; } }`,
    make: `{ const c = new C(); c.n = 30; return c; }`,
    facts: `[v.a(), v.b(), v.c(), v instanceof A, Object.getPrototypeOf(v) === C.prototype]`,
    expected: `[1, 2, 30, true, true]`,
  },
  {
    title: "a class that refuses to be made without arguments",
    items: `class Strict { readonly n: number; constructor({ n }: { n: number }) { if (n === undefined) throw new Error("no n"); this.n = n; } }`,
    make: `new Strict({ n: 4 })`,
    facts: `[v.n, v instanceof Strict]`,
    expected: `[4, true]`,
  },
  {
    title: "a subclass of an abstract class with a `protected` constructor",
    items: `abstract class Shape { protected constructor(readonly name: string) {} abstract area(): number; } class Square extends Shape { constructor(private side: number) { super("square"); } area() { return this.side ** 2; } }`,
    make: `new Square(3)`,
    facts: `[v.name, v.area()]`,
    expected: `["square", 9]`,
  },
  {
    title: "subclasses of Map, Set and Array",
    items: `class Bag extends Map<string, number> { label = "bag"; total() { return [...this.values()].reduce((a, b) => a + b, 0); } } class Names extends Set<string> { } class Stack extends Array<number> { top() { return this[this.length - 1]; } }`,
    make: `({ bag: new Bag([["a", 1], ["b", 2]]), names: new Names(["x"]), stack: Stack.from([1, 2, 3]) as Stack })`,
    facts: `[v.bag instanceof Bag, v.bag.total(), v.bag.label, v.names instanceof Names, v.names.has("x"), v.stack instanceof Stack, v.stack.top(), v.stack.length]`,
    expected: `[true, 3, "bag", true, true, true, 3, 3]`,
  },
  {
    title: "an instance with accessors and a symbol key",
    items: `const UNIT: unique symbol = Symbol.for("unit"); class Temp { #c: number; [UNIT] = "C"; constructor(c: number) { this.#c = c; } get f() { return this.#c * 2 + 30; } set f(f: number) { this.#c = (f - 30) / 2; } *[Symbol.iterator]() { yield this.#c; } }`,
    make: `new Temp(10)`,
    facts: `[v.f, [...v], v[UNIT], Object.keys(v)]`,
    expected: `[50, [10], "C", []]`,
  },
];

export const stdValues: readonly RoundTrip[] = [
  {
    title: "Option and Result",
    make: `({ some: Some([1]), none: None as Option<number>, ok: Ok("fine") as Result<string, Error>, err: Err(new Error("bad")) as Result<string, Error>, nested: Some(Ok(None)) })`,
    facts: `[v.some, v.none, v.ok, v.err.unwrapErr().message, v.nested, v.some instanceof Option, v.ok instanceof Result, v.none === None]`,
    expected: `[Some([1]), None, Ok("fine"), "bad", Some(Ok(None)), true, true, true]`,
  },
  {
    title: "a Duration",
    make: `[Duration.fromMillis(1500), Duration.ZERO, Duration.fromNanos(1)]`,
    facts: `[v, v[0] > v[2], v[0].asNanos()]`,
    expected: `[[1.5s, 0ns, 1ns], true, 1500000000]`,
  },
  {
    title: "thread handles and their ids",
    make: `thread.current()`,
    facts: `[v, v.id() === v.id(), v.name()]`,
    expected: `[Thread { id: ThreadId(1), name: Some("main"), .. }, true, Some("main")]`,
  },
  {
    title: "closures beside what they capture",
    make: `{ const list = [1]; return { list, push: (n: number) => { list.push(n); return list.length; } }; }`,
    facts: `{ const before = v.list.length; v.push(2); return v.list.length - before; }`,
    expected: `1`,
  },
  {
    title: "a property called __proto__",
    make: `JSON.parse('{"__proto__": {"polluted": true}, "a": 1}') as { a: number; polluted?: boolean }`,
    facts: `[Object.hasOwn(v, "__proto__"), v.polluted === undefined, Object.getPrototypeOf(v) === Object.prototype, v.a]`,
    expected: `[true, true, true, 1]`,
  },
  {
    title: "a regular expression's lastIndex",
    make: `{ const r = /a/g; r.lastIndex = 2; return r; }`,
    facts: `v.lastIndex`,
    expected: `2`,
  },
  {
    title: "an AggregateError",
    make: `new AggregateError([new Error("a"), "b"], "both")`,
    facts: `[v instanceof AggregateError, v.message, v.errors.length, (v.errors[0] as Error).message, v.errors[1]]`,
    expected: `[true, "both", 2, "a", "b"]`,
  },
  {
    title: "one closure that two objects hold",
    make: `{ const f = (n: number) => n + 1; return { a: f, b: [f] }; }`,
    facts: `[v.a === v.b[0], v.a(1)]`,
    expected: `[true, 2]`,
  },
];
