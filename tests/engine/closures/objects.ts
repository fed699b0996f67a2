import type { Shape } from "./shape.js";

const COUNTER = `class Counter {
  #n: number;
  constructor(start = 0) { this.#n = start; }
  up() { this.#n++; return this; }
  get value() { return this.#n; }
  reader() { return () => this.#n; }
}`;

/** Closures over `this`, and over objects and instances whose methods are called elsewhere. */
export const objects: readonly Shape[] = [
  {
    title: "a captured `this`",
    items: `class Shop { name = "corner"; open() { return () => this.name; } }`,
    body: `return new Shop().open();`,
    expected: "corner",
  },
  {
    title: "a `this` from which it can be reached itself",
    items: `class Button {
      clicks = 0;
      onClick: () => number;
      constructor() { this.onClick = () => ++this.clicks; }
    }`,
    body: `const b = new Button(); const f = b.onClick; return () => [f(), b.onClick(), b.clicks];`,
    expected: "[1, 2, 2]",
  },
  {
    title: "a `this` whose own closure is what crosses",
    items: `class Button { clicks = 4; onClick = () => [++this.clicks, this.onClick === me(this)]; }
      function me(b: Button) { return b.onClick; }`,
    body: `return new Button().onClick;`,
    expected: "[5, true]",
  },
  {
    title: "a `this` that a chain of arrows passes on",
    items: `class Node1 { constructor(readonly id: number) {} ids() { return () => [1, 2].map((n) => [n].map((m) => m + this.id)[0]); } }`,
    body: `return new Node1(10).ids();`,
    expected: "[11, 12]",
  },
  {
    title: "a `#private` field",
    items: COUNTER,
    body: `return new Counter(6).up().reader();`,
    expected: "7",
  },
  {
    title: "an instance with `#private` fields and methods",
    items: `class Vault {
      #secret = "s"; static #made = 0;
      #twice() { return this.#secret + this.#secret; }
      open(key: string) { return key + this.#twice(); }
      static is(o: object) { return #secret in o; }
    }`,
    body: `const v = new Vault(); return () => [v.open("k"), Vault.is(v), Vault.is({})];`,
    expected: '["kss", true, false]',
  },
  {
    title: "an instance, changed after it crossed",
    items: COUNTER,
    body: `const c = new Counter(1).up(); return () => { c.up(); return c.value; };`,
    expected: "3",
  },
  {
    title: "an instance with parameter properties, accessors and a default",
    items: `class Point { constructor(readonly x: number, private y: number = x + 1) {}
      get sum() { return this.x + this.y; } set moved(by: number) { this.y += by; } }`,
    body: `const p = new Point(1); return () => { p.moved = 10; return [p.x, p.sum, p instanceof Point]; };`,
    expected: "[1, 13, true]",
  },
  {
    title: "inheritance, with `#private` on both levels and `super`",
    items: `class Animal { #legs: number; constructor(legs: number) { this.#legs = legs; } describe() { return "legs " + this.#legs; } }
      class Dog extends Animal { #name: string; constructor(name: string) { super(4); this.#name = name; }
        override describe() { return this.#name + " " + super.describe(); } }`,
    body: `const pets: Animal[] = [new Dog("rex"), new Animal(2)];
      return () => [pets.map((p) => p.describe()), pets.map((p) => p instanceof Dog)];`,
    expected: '[["rex legs 4", "legs 2"], [true, false]]',
  },
  {
    title: "a method taken off an object",
    items: `class Greeter { greeting = "hi"; greet(this: { greeting: string }) { return this.greeting; } }`,
    body: `const greet = new Greeter().greet; return () => greet.call({ greeting: "hello" });`,
    expected: "hello",
  },
  {
    title: "a method taken off an object literal",
    body: `const o = { n: 5, get() { return this.n; } }; const get = o.get; return () => [o.get(), get.call({ n: 6, get })];`,
    expected: "[5, 6]",
  },
  {
    title: "an arrow in a method of an object literal",
    body: `const o = { n: 3, later() { return () => this.n; } }; return o.later();`,
    expected: "3",
  },
  {
    title: "a static method and a static field",
    items: `class Unit { static readonly base = 10; static of(n: number) { return n * Unit.base; } }`,
    body: `const n = 4; return () => [Unit.of(n), Unit.base];`,
    expected: "[40, 10]",
  },
  {
    title: "a class of the module as a value",
    items: `class A { kind = "a"; } class B { kind = "b"; }`,
    body: `const classes = [A, B]; return () => classes.map((C) => new C().kind);`,
    expected: '["a", "b"]',
  },
  {
    title: "a class that it declares itself",
    body: `const base = 2; return () => { class Local { n = base; twice() { return this.n * 2; } } return new Local().twice(); };`,
    expected: "4",
  },
];
