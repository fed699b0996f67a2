import type { Shape } from "./shape.js";

/** Closures over variables, wherever and however they are declared. */
export const variables: readonly Shape[] = [
  { title: "a constant", body: `const a = 1; return () => a;`, expected: "1" },
  { title: "a let that was assigned", body: `let a = 1; a += 4; return () => a;`, expected: "5" },
  { title: "a var", body: `var a = 1; { var a = 2; } return () => a;`, expected: "2" },
  {
    title: "a variable that is declared below it",
    body: `const f = () => later * 2; const later = 21; return f;`,
    expected: "42",
  },
  {
    title: "each round's own loop variable",
    body: `const all: (() => number)[] = [];
      for (let i = 0; i < 4; i++) all.push(() => i);
      return () => all.map((f) => f());`,
    expected: "[0, 1, 2, 3]",
  },
  {
    title: "a loop variable that the body changes",
    body: `const all: (() => number)[] = [];
      for (let i = 0; i < 6; i++) { i++; all.push(() => i); }
      return () => all.map((f) => f());`,
    expected: "[1, 3, 5]",
  },
  {
    title: "one variable that several rounds share",
    body: `const all: (() => number)[] = [];
      for (var i = 0; i < 3; i++) all.push(() => i);
      return () => all.map((f) => f());`,
    expected: "[3, 3, 3]",
  },
  {
    title: "the pattern of a for-of loop",
    body: `const all: (() => string)[] = [];
      for (const [key, { n }] of new Map([["a", { n: 1 }], ["b", { n: 2 }]])) all.push(() => key + n);
      return () => all.map((f) => f());`,
    expected: '["a1", "b2"]',
  },
  {
    title: "the key of a for-in loop",
    body: `const all: (() => string)[] = [];
      for (const key in { x: 0, y: 0 }) all.push(() => key);
      return () => all.map((f) => f()).join("");`,
    expected: "xy",
  },
  {
    title: "parameters, with defaults and a rest",
    items: `function make(a: number, b = a + 1, ...rest: number[]) { return () => [a, b, rest]; }`,
    body: `return make(1, undefined, 7, 8);`,
    expected: "[1, 2, [7, 8]]",
  },
  {
    title: "destructured names of a parameter",
    items: `function make({ a: { b }, c = 9, ...others }: { a: { b: number }; c?: number; d: number }) {
      return () => [b, c, others.d];
    }`,
    body: `return make({ a: { b: 7 }, d: 4 });`,
    expected: "[7, 9, 4]",
  },
  {
    title: "destructured names of a variable",
    body: `const { a: x, ...rest } = { a: 1, b: 2, c: 3 };
      const [first, , third = 30] = [10, 20];
      return () => [x, rest.b, rest.c, first, third];`,
    expected: "[1, 2, 3, 10, 30]",
  },
  {
    title: "the inner and the outer of two equal names",
    body: `const n = 1; const outer = () => n;
      { const n = 2; const inner = () => n; return () => [outer(), inner()]; }`,
    expected: "[1, 2]",
  },
  {
    title: "a name that its own variables shadow in part",
    body: `const n = 1; return () => { const before = n; { const n = 5; return [before, n]; } };`,
    expected: "[1, 5]",
  },
  {
    title: "a name that is also a property, a label and a key",
    body: `const n = 3; const o = { n: 4 };
      return () => { n: for (;;) { break n; } return [n, o.n, { n }.n, { n: 5 }.n]; };`,
    expected: "[3, 4, 3, 5]",
  },
  {
    title: "a catch variable",
    body: `try { throw new Error("lost"); } catch (e) { return () => (e as Error).message; }
      return () => "no";`,
    expected: "lost",
  },
  {
    title: "a destructured catch variable, and a variable of the clause",
    body: `try { throw { code: 7, why: { text: "full" } }; } catch ({ code, why: { text } }: any) {
        const twice = code * 2;
        return () => [code, text, twice];
      }
      return () => "no";`,
    expected: '[7, "full", 14]',
  },
  {
    title: "a variable of a switch case",
    body: `switch (Number("2")) { case 2: { const found = "two"; return () => found; } default: return () => "none"; }`,
    expected: "two",
  },
  {
    title: "a resource that it declares with `using`",
    body: `const log: string[] = [];
      const open = (name: string) => ({ name, [Symbol.dispose]() { log.push("close " + name); } });
      return () => {
        { using a = open("a"); using b = open("b"); log.push(a.name + b.name); }
        return log;
      };`,
    expected: '["ab", "close b", "close a"]',
  },
  {
    title: "a variable beside a `using` that is over",
    body: `const log: string[] = [];
      { using r = { [Symbol.dispose]() { log.push("closed"); } }; log.push("open"); }
      return () => log;`,
    expected: '["open", "closed"]',
  },
  {
    title: "variables of several functions around it",
    body: `const a = 1;
      return ((b: number) => { const c = 3; return ((d: number) => () => [a, b, c, d])(4); })(2);`,
    expected: "[1, 2, 3, 4]",
  },
];
