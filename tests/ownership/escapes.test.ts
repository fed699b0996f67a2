import { expect, test } from "vitest";
import { type Case, said } from "./function-bodies.js";

const ITEMS = `
const TABLE = [1];
type Cells = { list: number[]; n: number };`;

const refused: readonly Case[] = [
  [
    "const g = (a: number[]) => { thread.spawn(() => a.length); }; g([1]);",
    "E0521 thread.spawn(() => a.length)",
  ],
  [
    "const g = (a: readonly number[]) => { thread.spawn(move(() => a.length)); }; g([1]);",
    "E0521 thread.spawn(move(() => a.length))",
  ],
  [
    "const g = ({ list }: Cells) => { thread.spawn(move(() => list.length)); }; g({ list: [1], n: 1 });",
    "E0521 thread.spawn(move(() => list.length))",
  ],
  [
    "const g = (tx: Sender<number>) => { thread.spawn(move(() => tx.send(1).unwrap())); }; g(mpsc.channel<number>()[0]);",
    "E0521 thread.spawn(move(() => tx.send(1).unwrap()))",
  ],
  [
    "const g = (a: number[]) => thread.scope(() => { thread.spawn(() => a.length); }); g([1]);",
    "E0521 thread.spawn(() => a.length)",
  ],
  [
    "class C { list = [1]; start() { thread.spawn(() => this.list.length); } } new C().start();",
    "E0521 thread.spawn(() => this.list.length)",
  ],
  [
    "const g = (a: number[]) => { thread.spawn(move(() => { thread.spawn(move(() => a.length)); })); }; g([1]);",
    "E0521 thread.spawn(move(() => { thread.spawn(move(() => a.length)); }))",
  ],
  [
    "let out: unknown = null; thread.scope((s) => { out = s.spawn(() => 1); }); console.log(out);",
    "E0521 s.spawn(() => 1)",
  ],
  [
    "const hs: object[] = []; thread.scope((s) => { hs.push(s.spawn(() => 1)); }); console.log(hs);",
    "E0521 s.spawn(() => 1)",
  ],
];

const accepted: readonly string[] = [
  "const g = (a: Own<number[]>) => { thread.spawn(move(() => a.length)); }; g([1]);",
  "const g = (a: number[]) => { thread.scope((s) => { s.spawn(() => a.length); }); }; g([1]);",
  "const g = (a: number[]) => { const copy = [...a]; thread.spawn(move(() => copy.length)); }; g([1]);",
  "const g = (n: number, text: string) => { thread.spawn(move(() => [n, text])); }; g(1, 'a');",
  "const g = ({ n }: Cells) => { thread.spawn(move(() => n)); }; g({ list: [1], n: 1 });",
  "const g = (work: () => number) => { thread.spawn(work).join().unwrap(); }; g(() => 1);",
  "const g = <T,>(value: T) => { thread.spawn(move(() => value)).join().unwrap(); }; g(1);",
  "const g = (a: readonly number[]) => { thread.spawn(move(() => a.length)); }; g(TABLE);",
  "const g = (a: readonly number[]) => { thread.spawn(move(() => a.length)); }; for (const g2 of [g]) g2(TABLE);",
  "[[1], [2]].forEach((a: number[]) => { thread.spawn(move(() => a.length)); });",
  "class C { constructor(readonly a: number[]) { thread.spawn(move(() => a.length)); } } void new C([1]);",
  "thread.scope((s) => { const hs = [s.spawn(() => 1)]; hs.push(s.spawn(() => 2)); for (const h of hs) h.join().unwrap(); });",
  "const found: number[] = []; thread.scope((s) => { found.push(s.spawn(() => 1).join().unwrap()); }); console.log(found);",
];

test("E0521: what is lent to a function, and what belongs to a scope, does not leave it", () => {
  expect(said(refused, ITEMS)).toEqual(refused);
});

test("what may go to a thread that a function starts", () => {
  expect(
    said(
      accepted.map((body): Case => [body]),
      ITEMS,
    ),
  ).toEqual(accepted.map((body) => [body]));
});
