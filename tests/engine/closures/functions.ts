import type { Shape } from "./shape.js";

/** Closures over functions, and functions of every kind as closures. */
export const functions: readonly Shape[] = [
  {
    title: "a nested function declaration",
    body: `const base = 10; function add(n: number): number { return base + n; } return () => add(5);`,
    expected: "15",
  },
  {
    title: "a function that is declared below it",
    body: `return run; function run() { return helper(); } function helper() { return "hoisted"; }`,
    expected: "hoisted",
  },
  {
    title: "a recursive local function",
    body: `function fib(n: number): number { return n < 2 ? n : fib(n - 1) + fib(n - 2); } return () => fib(15);`,
    expected: "610",
  },
  {
    title: "a recursive arrow function",
    body: `const sum = (n: number): number => (n === 0 ? 0 : n + sum(n - 1)); return () => sum(100);`,
    expected: "5050",
  },
  {
    title: "a named function expression that calls itself",
    body: `const f = function down(n: number): number { return n === 0 ? 0 : 1 + down(n - 1); };
      return () => f(9);`,
    expected: "9",
  },
  {
    title: "two functions that call each other",
    body: `const limit = 0;
      const even = (n: number): boolean => (n === limit ? true : odd(n - 1));
      const odd = (n: number): boolean => (n === limit ? false : even(n - 1));
      return () => [even(10), odd(10)];`,
    expected: "[true, false]",
  },
  {
    title: "closures in a closure",
    body: `const k = 2; return () => [1, 2, 3].map((n) => [n].map((m) => m * k)[0]);`,
    expected: "[2, 4, 6]",
  },
  {
    title: "a module function given by name",
    items: `function answer() { return double(21); } function double(n: number) { return n * 2; }`,
    body: `return answer;`,
    expected: "42",
  },
  {
    title: "module functions in a list",
    items: `function one() { return 1; } const two = () => 2;`,
    body: `const all = [one, two]; return () => all.map((f) => f());`,
    expected: "[1, 2]",
  },
  {
    title: "module constants",
    items: `const LIMIT = 3; const NAMES = ["a", "b"] as const; const TABLE = { x: { y: 5 } } as const;`,
    body: `const n = 1; return () => [LIMIT + n, NAMES.join(""), TABLE.x.y];`,
    expected: '[4, "ab", 5]',
  },
  {
    title: "an enum of the module",
    items: `enum Colour { Red, Green } enum Word { Yes = "yes" }`,
    body: `const c = Colour.Green; return () => [Colour[c], Word.Yes];`,
    expected: '["Green", "yes"]',
  },
  {
    title: "its own default parameters",
    body: `let calls = 0; const next = () => ++calls;
      const f = (a = next(), b = a + next()) => [a, b];
      return () => [f(), f(10)];`,
    expected: "[[1, 3], [10, 13]]",
  },
  {
    title: "a generator function",
    body: `const step = 3;
      function* count(to: number) { for (let n = 0; n < to; n += step) yield n; }
      return () => [...count(10)];`,
    expected: "[0, 3, 6, 9]",
  },
  {
    title: "a generator that delegates to another",
    body: `const inner = function* () { yield 1; yield 2; };
      const outer = function* () { yield 0; yield* inner(); yield 3; };
      return () => [...outer()];`,
    expected: "[0, 1, 2, 3]",
  },
  {
    title: "a curried function",
    body: `const add = (a: number) => (b: number) => (c: number) => a + b + c;
      const five = add(2)(3); return () => five(4);`,
    expected: "9",
  },
  {
    title: "a tagged template and a spread call",
    body: `const tag = (parts: TemplateStringsArray, ...values: number[]) => parts.join("_") + values.length;
      const all = [1, 2, 3]; return () => [tag\`a\${1}b\${2}\`, Math.max(...all)];`,
    expected: '["a_b_2", 3]',
  },
];
