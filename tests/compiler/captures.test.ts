import { expect, test } from "vitest";
import { sent } from "./two-threads.js";

/** What `main` does, what it returns, and what the closure gives when another thread calls it. */
type Shape = readonly [title: string, source: string, expected: unknown];

const inMain = (body: string): string => `export function main(): unknown { ${body} }`;

const SHAPES: readonly Shape[] = [
  ["a constant", inMain("const a = 1; return () => a;"), 1],
  ["a let variable", inMain("let a = 1; a = 2; return () => a;"), 2],
  ["a var variable", inMain("var a = 3; return () => a;"), 3],
  ["several variables", inMain("const a = 1, b = 2; return () => [a, b];"), [1, 2]],
  ["a variable that is declared later", inMain("const f = () => a; const a = 5; return f;"), 5],
  [
    "a parameter",
    "function make(n: number) { return () => n; } export function main(): unknown { return make(4); }",
    4,
  ],
  [
    "a parameter with a default that uses another one",
    "function make(a: number, b = a + 1) { return () => [a, b]; } export function main(): unknown { return make(1); }",
    [1, 2],
  ],
  [
    "a rest parameter",
    "function make(...all: number[]) { return () => all; } export function main(): unknown { return make(1, 2); }",
    [1, 2],
  ],
  [
    "a destructured parameter",
    "function make({ a: { b }, c = 9 }: { a: { b: number }; c?: number }) { return () => [b, c]; } export function main(): unknown { return make({ a: { b: 7 } }); }",
    [7, 9],
  ],
  [
    "names from an array pattern",
    inMain("const [a, , ...rest] = [1, 2, 3, 4]; return () => [a, rest];"),
    [1, [3, 4]],
  ],
  [
    "names from an object pattern",
    inMain("const { a: x, ...rest } = { a: 1, b: 2 }; return () => [x, rest];"),
    [1, { b: 2 }],
  ],
  [
    "a renamed name without its property",
    inMain("const a = 1; const { a: b } = { a: 2 }; return () => [a, b];"),
    [1, 2],
  ],
  [
    "each round's own loop variable",
    inMain(
      "const all: (() => number)[] = []; for (let i = 0; i < 3; i++) all.push(() => i); return () => all.map((f) => f());",
    ),
    [0, 1, 2],
  ],
  [
    "the variable of a for-of loop",
    inMain(
      "const all: (() => string)[] = []; for (const name of ['a', 'b']) all.push(() => name); return () => all.map((f) => f());",
    ),
    ["a", "b"],
  ],
  [
    "the variable of a for-in loop",
    inMain("let f = () => ''; for (const key in { k: 1 }) f = () => key; return f;"),
    "k",
  ],
  [
    "a pattern in a for-of loop",
    inMain(
      "let f = (): unknown => 0; for (const [k, { v }] of [['a', { v: 1 }]] as [string, { v: number }][]) f = () => k + v; return f;",
    ),
    "a1",
  ],
  ["the inner one of two equal names", inMain("const a = 1; { const a = 2; return () => a; }"), 2],
  ["the outer one of two equal names", inMain("const a = 1; { const a = 2; void a; } return () => a;"), 1],
  [
    "nothing where its own name shadows",
    inMain("const a = 1; void a; return () => { const a = 3; return a; };"),
    3,
  ],
  ["nothing where its parameter shadows", inMain("const a = 1; void a; return (a = 4) => a;"), 4],
  [
    "a catch variable",
    inMain("try { throw { code: 7 }; } catch (e) { return () => (e as { code: number }).code; }"),
    7,
  ],
  [
    "a destructured catch variable",
    inMain("try { throw { code: 8 }; } catch ({ code }: any) { return () => code; }"),
    8,
  ],
  ["a shorthand property", inMain("const a = 1; return () => ({ a });"), { a: 1 }],
  [
    "a variable assigned through a shorthand pattern",
    inMain("let a = 1; return () => { ({ a } = { a: 6 }); return a; };"),
    6,
  ],
  [
    "a default inside a shorthand pattern",
    inMain("let a = 1; const b = 5; return () => { ({ a = b } = {} as { a?: number }); return a; };"),
    5,
  ],
  ["a variable in a default parameter", inMain("const a = 2; return (x = a) => x;"), 2],
  ["a variable in a template", inMain("const a = 2; return () => `<$" + "{a}>`;"), "<2>"],
  ["a variable in a computed key", inMain("const k = 'x'; return () => ({ [k]: 1 });"), { x: 1 }],
  [
    "a variable behind optional chaining",
    inMain("const o = { p: { q: 1 } } as { p?: { q: number } }; return () => o?.p?.q;"),
    1,
  ],
  [
    "a property name that equals a variable",
    inMain("const k = 1; void k; const o = { k: 2 }; return () => o.k;"),
    2,
  ],
  [
    "a label that equals a variable",
    inMain("const k = 1; void k; return () => { k: for (;;) break k; return 3; };"),
    3,
  ],
  [
    "a type that mentions a variable",
    inMain("const a = 1; return () => { const b: typeof a = 1; return b; };"),
    1,
  ],
  ["what an inner closure needs", inMain("const a = 1; return () => (() => a)();"), 1],
  [
    "what a closure three deep needs",
    inMain(
      "const a = 1; return () => { const b = 2; const f = () => { const c = 3; const g = () => [a, b, c]; return g; }; return f()(); };",
    ),
    [1, 2, 3],
  ],
  ["another closure", inMain("const a = 2; const f = (n: number) => n * a; return () => f(4);"), 8],
  [
    "a closure in an array",
    inMain("const a = 2; const all = [() => a, () => a + 1]; return () => all.map((f) => f());"),
    [2, 3],
  ],
  [
    "a closure behind a parameter",
    "function twice(f: () => number) { return () => f() * 2; } export function main(): unknown { const a = 4; return twice(() => a); }",
    8,
  ],
  ["a function expression", inMain("const a = 1; return function () { return a; };"), 1],
  [
    "a named function expression that calls itself",
    inMain("const one = 1; return function fact(n = 4): number { return n < 2 ? one : n * fact(n - 1); };"),
    24,
  ],
  [
    "the name of the function expression around it",
    inMain(
      "const f = function g(n: number): unknown { return n === 0 ? () => typeof g : g(n - 1); }; return f(2);",
    ),
    "function",
  ],
  ["a local function", inMain("const a = 3; function f() { return a; } return () => f();"), 3],
  ["a local function that stands below", inMain("return () => f(); function f() { return 3; }"), 3],
  [
    "a recursive local function",
    inMain(
      "const base = 1; function fact(n: number): number { return n === 0 ? base : n * fact(n - 1); } return () => fact(5);",
    ),
    120,
  ],
  [
    "mutually recursive local functions",
    inMain(
      "const yes = true; function even(n: number): boolean { return n === 0 ? yes : odd(n - 1); } function odd(n: number): boolean { return n !== 0 && even(n - 1); } return () => [even(4), even(5)];",
    ),
    [true, false],
  ],
  [
    "mutually recursive constants",
    inMain(
      "const even = (n: number): boolean => n === 0 || odd(n - 1); const odd = (n: number): boolean => n !== 0 && even(n - 1); return () => even(7);",
    ),
    false,
  ],
  [
    "a function declared in a switch case",
    inMain(
      "const a = 1; switch (a + 1) { case 1: function f() { return a; } case 2: return () => f(); } return 0;",
    ),
    1,
  ],
  [
    "an overloaded local function",
    inMain(
      "const a = 1; function f(x: string): string; function f(x: number): number; function f(x: unknown): unknown { return [x, a]; } return () => f(2);",
    ),
    [2, 1],
  ],
  [
    "a generator",
    inMain("const a = 2; const g = function* () { yield a; yield a + 1; }; return () => [...g()];"),
    [2, 3],
  ],
  [
    "a module-level constant, each thread its own",
    "const A = [1, 2]; export function main(): unknown { return () => A; }",
    [1, 2],
  ],
  [
    "a module-level function",
    "function f() { return 3; } export function main(): unknown { return () => f(); }",
    3,
  ],
  [
    "a module-level function by itself",
    "function f() { return 3; } export function main(): unknown { return f; }",
    3,
  ],
  [
    "a module-level function expression",
    "const f = () => 3; export function main(): unknown { return f; }",
    3,
  ],
  [
    "this of a method",
    "class C { k = 5; make() { return () => this.k; } } export function main(): unknown { return new C().make(); }",
    5,
  ],
  [
    "this through two arrows",
    "class C { k = 5; make() { return () => (() => this.k)(); } } export function main(): unknown { return new C().make(); }",
    5,
  ],
  [
    "this of a field initialiser",
    "class C { k = 5; f = () => this.k; } export function main(): unknown { return new C().f; }",
    5,
  ],
  [
    "this and a variable",
    "class C { k = 5; make(n: number) { return () => this.k + n; } } export function main(): unknown { return new C().make(2); }",
    7,
  ],
  [
    "this of a function expression",
    inMain("const o = { k: 3, f: function () { return () => this.k; } }; return o.f();"),
    3,
  ],
  [
    "a parameter property without taking it for a variable",
    "class C { constructor(private k: number) {} make() { return () => this.k; } } export function main(): unknown { return new C(6).make(); }",
    6,
  ],
  [
    "a constructor's parameter",
    "class C { f: () => number; constructor(k: number) { this.f = () => k; } } export function main(): unknown { return new C(6).f; }",
    6,
  ],
  [
    "a private field",
    "class C { #k = 5; make() { return () => this.#k; } } export function main(): unknown { return new C().make(); }",
    5,
  ],
  [
    "a private method",
    "class C { #k = 5; #twice() { return this.#k * 2; } make() { return () => this.#twice(); } } export function main(): unknown { return new C().make(); }",
    10,
  ],
  [
    "a check for a private name",
    "class C { #k = 1; make() { return (o: object = this) => #k in o; } } export function main(): unknown { return new C().make(); }",
    true,
  ],
  [
    "a private name in a closure of a closure",
    "class C { #k = 5; make() { const n = 1; return () => { const g = () => this.#k + n; return g(); }; } } export function main(): unknown { return new C().make(); }",
    6,
  ],
  [
    "private fields of a base class",
    "class A { #a = 1; a() { return this.#a; } } class B extends A { #b = 2; b() { return this.#b; } } export function main(): unknown { const o = new B(); return () => [o.a(), o.b()]; }",
    [1, 2],
  ],
  [
    "a private field with a changed value",
    "class C { #n = 0; add() { this.#n++; return this; } get n() { return this.#n; } } export function main(): unknown { const c = new C().add().add(); return () => c.n; }",
    2,
  ],
  [
    "an instance whose constructor takes apart its argument",
    "class C { x: number; constructor({ x }: { x: number }) { this.x = x; } twice() { return this.x * 2; } } export function main(): unknown { const c = new C({ x: 4 }); return () => c.twice(); }",
    8,
  ],
  [
    "an instance whose derived constructor does work",
    "let made = 0; class A { constructor(public a: number) { made++; } } class B extends A { b: number; constructor(n: number) { super(n); this.b = n + 1; } sum() { return this.a + this.b; } } export function main(): unknown { const c = new B(1); return () => [c.sum(), made]; }",
    [3, 0],
  ],
  [
    "an instance of a class expression",
    "const C = class { k = 5; get() { return this.k; } }; export function main(): unknown { const c = new C(); return () => c.get(); }",
    5,
  ],
  [
    "an object's method",
    inMain("const a = 2; const o = { k: 1, m() { return this.k + a; } }; return () => o.m();"),
    3,
  ],
  [
    "an object's method with a computed name",
    inMain("const a = 2; const k = 'x'; const o = { [k]() { return a; } }; return () => o['x']?.();"),
    2,
  ],
  [
    "an object's generator method",
    inMain("const a = 2; const o = { *g() { yield a; } }; return () => [...o.g()];"),
    [2],
  ],
  ["what an accessor inside it uses", inMain("const a = 2; return () => ({ get g() { return a; } }).g;"), 2],
  ["what a method inside it uses", inMain("const a = 2; return () => ({ m() { return a; } }).m();"), 2],
  [
    "what a class inside it uses",
    inMain(
      "const a = 2; return () => { class K { x = a; #y = 1; sum() { return this.x + this.#y; } } return new K().sum(); };",
    ),
    3,
  ],
  [
    "what a local class's extends clause uses",
    "class A { a = 1; } export function main(): unknown { const Base = A; return () => new (class extends Base { b = 2; })().b; }",
    2,
  ],
  [
    "a using block",
    inMain(
      "const log: string[] = []; return () => { { using r = { [Symbol.dispose]() { log.push('closed'); } }; void r; log.push('open'); } return log; };",
    ),
    ["open", "closed"],
  ],
  [
    "a using loop",
    inMain(
      "const log: number[] = []; const open = (n: number) => ({ [Symbol.dispose]() { log.push(n); } }); return () => { for (const n of [1, 2]) { using r = open(n); void r; } return log; };",
    ),
    [1, 2],
  ],
  [
    "using in a closure of a closure",
    inMain(
      "const log: string[] = []; return () => { const f = () => { using r = { [Symbol.dispose]() { log.push('x'); } }; void r; }; f(); f(); return log; };",
    ),
    ["x", "x"],
  ],
  [
    "a callback of the ES library, left alone",
    inMain("const a = 2; return () => [3, 1].sort((x, y) => x - y).map((x) => x * a);"),
    [2, 6],
  ],
  [
    "a function called where it stands",
    inMain("const a = 2; return () => (function () { return a; })();"),
    2,
  ],
  [
    "a loop variable in the head of its loop",
    inMain("let f = () => -1; for (let i = 0, g = () => i; i < 1; i++) f = g; return f;"),
    0,
  ],
  [
    "this of an accessor of an object",
    inMain("const o = { k: 4, get f() { return () => this.k; } }; return o.f;"),
    4,
  ],
  [
    "a private name inside an object literal",
    "class C { #k = 5; make() { return { f: () => this.#k }; } } export function main(): unknown { return new C().make().f; }",
    5,
  ],
  [
    "a static private name",
    "class C { static #k = 5; static make() { return () => C.#k; } } export function main(): unknown { return C.make(); }",
    5,
  ],
  [
    "this of a static method",
    "class C { static k = 5; static make() { return () => this.k; } } export function main(): unknown { return C.make(); }",
    5,
  ],
  [
    "private names of two classes, one of them its own",
    "class A { #a = 1; make() { return () => { class B { #b = 2; sum(o: A) { return o.#a + this.#b; } } return new B().sum(this); }; } } export function main(): unknown { return new A().make(); }",
    3,
  ],
  [
    "a parameter property's default closure",
    "class C { x = 3; constructor(private f = () => this.x) {} get g() { return this.f; } } export function main(): unknown { return new C().g; }",
    3,
  ],
  [
    "a field of a base class that a derived one sets",
    "class A { constructor(protected readonly n: number) {} } class B extends A { constructor() { super(4); } make() { return () => this.n; } } export function main(): unknown { return new B().make(); }",
    4,
  ],
  [
    "an instance of an abstract class's child",
    "abstract class A { abstract k(): number; twice() { return this.k() * 2; } } class B extends A { #n = 3; k() { return this.#n; } } export function main(): unknown { const b = new B(); return () => b.twice(); }",
    6,
  ],
  [
    "an instance with accessors",
    "class C { #n = 1; get n() { return this.#n; } set n(v) { this.#n = v; } } export function main(): unknown { const c = new C(); c.n = 8; return () => c.n; }",
    8,
  ],
  [
    "an instance that holds closures",
    "class C { cbs: (() => number)[] = []; } export function main(): unknown { const c = new C(); const k = 2; c.cbs.push(() => k); return () => c.cbs.map((f) => f()); }",
    [2],
  ],
  [
    "an instance that holds itself",
    "class Node { next: Node | null = null; } export function main(): unknown { const n = new Node(); n.next = n; return () => n.next === n; }",
    true,
  ],
  [
    "a function of an inner block",
    inMain("const a = 1; if (a > 0) { function f() { return a; } return () => f(); } return 0;"),
    1,
  ],
  [
    "equally named functions of two blocks",
    inMain(
      "const all: (() => number)[] = []; { function f() { return 1; } all.push(f); } { function f() { return 2; } all.push(f); } return () => all.map((f) => f());",
    ),
    [1, 2],
  ],
  [
    "a local function beside a using",
    inMain(
      "using r = { k: 5, [Symbol.dispose]() {} }; const k = r.k; function f() { return k; } return () => f();",
    ),
    5,
  ],
  [
    "a closure that is a default value",
    "function make(f = () => 3) { return f; } export function main(): unknown { return make(); }",
    3,
  ],
  [
    "a curried closure",
    inMain("const add = (a: number) => (b: number) => a + b; const two = add(2); return () => two(3);"),
    5,
  ],
  [
    "a variable that is assigned by an inner closure",
    inMain("let n = 1; return () => { const up = () => { n += 1; }; up(); up(); return n; };"),
    3,
  ],
  [
    "a variable in a nested template and a tagged one",
    inMain(
      "const a = 1; const tag = (s: TemplateStringsArray, n: number) => s[0] + String(n); return () => tag`x$" +
        "{a}`;",
    ),
    "x1",
  ],
  [
    "a spread variable",
    inMain("const a = [1], o = { k: 1 }; return () => [[...a], { ...o }];"),
    [[1], { k: 1 }],
  ],
  [
    "a variable used with typeof, in, instanceof and delete",
    inMain(
      "class K {} const o: { k?: number } = { k: 1 }; return () => [typeof o, 'k' in o, o instanceof Object, delete o.k];",
    ),
    ["object", true, true, true],
  ],
  [
    "an exported function and an exported constant",
    "export const A = [1]; export function f() { return A; } export function main(): unknown { return () => f(); }",
    [1],
  ],
  ["an enum of the module", "enum E { A = 1, B } export function main(): unknown { return () => E.B; }", 2],
  ["a constant enum", inMain("const enum E { A = 4 } return () => E.A;"), 4],
  [
    "a variable under satisfies and as",
    inMain("const a = { k: 1 }; return () => ((a satisfies object) as { k: number })!.k;"),
    1,
  ],
];

test.each(SHAPES)("a closure takes along %s", (_title, source, expected) => {
  const { original, copy } = sent(source);
  expect(copy).not.toBe(original);
  expect(copy()).toEqual(expected);
});

test("a copy's variables are its own", () => {
  const { original, copy } = sent(inMain("let n = 0; return () => ++n;"));
  expect([original(), original(), copy()]).toEqual([1, 2, 1]);
});

test.each([
  [
    "super",
    "class A { m() { return 1; } } class B extends A { override m() { const f = () => super.m(); return f as never; } } export function main(): unknown { return new B().m(); }",
  ],
  [
    "arguments of an outer function",
    inMain("return (function (n: number) { return () => arguments.length + n; })(1);"),
  ],
  [
    "new.target of an outer function",
    "function F(this: object) { return () => new.target; } export function main(): unknown { return F.call({}); }",
  ],
  [
    "a private name of a local class",
    inMain("class K { #a = 1; f() { return () => this.#a; } } return new K().f();"),
  ],
])("a closure that uses %s carries no tag", (_title, source) => {
  expect(() => sent(source)).toThrow(/untagged/);
});
