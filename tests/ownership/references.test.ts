import { expect, test } from "vitest";
import { type Body, errorsIn } from "./batch.js";

const ITEMS = `
interface Row { cells: number[]; n: number; name: string }
class Shop { sold = 0; sell() { this.sold++; } }
function rows(): Row[] { return [{ cells: [], n: 0, name: "a" }]; }
function sum(list: number[]) { return list.length; }
function greet(name: string) { return name; }
function lend(s: Scope, list: number[], shop: Shop) { s.spawn(() => list.push(1)); s.spawn(() => shop.sell()); }
function pick(all: Row[]) { return all[0]!; }
`;

const inScope = (body: string): string =>
  `const table = rows(), lists = [[1]], shops = [new Shop()], names = ["a"], map = new Map([["a", [1]]]); thread.scope((s) => { ${body} });`;

const accepted: readonly Body[] = [
  ["a loop over outer objects", "for (const row of table) s.spawn(() => row.cells.push(1));"],
  ["a loop over outer arrays", "for (const list of lists) s.spawn(() => list.length);"],
  ["an outer instance's method", "for (const shop of shops) s.spawn(() => shop.sell());"],
  ["a function of the learner's gets it", "for (const list of lists) s.spawn(() => sum(list));"],
  ["a forEach", "table.forEach((row) => { s.spawn(() => row.cells.length); });"],
  ["a map", "const hs = table.map((row) => s.spawn(() => row.n)); for (const h of hs) h.join().unwrap();"],
  ["a filtered loop", "for (const row of table.filter((r) => r.n > 0)) s.spawn(() => row.n);"],
  ["a spread loop", "for (const row of [...table]) s.spawn(() => row.n);"],
  ["a map's values", "for (const list of map.values()) s.spawn(() => list.push(1));"],
  ["a map's entries", "for (const [, list] of map) s.spawn(() => list.push(1));"],
  ["a pattern", "for (const { cells } of table) s.spawn(() => cells.push(1));"],
  ["a name in the scope", "const first = table[0]!; s.spawn(() => first.cells.push(1));"],
  ["a name of a field", "for (const row of table) { const { cells } = row; s.spawn(() => cells.length); }"],
  ["a part that a function gives", "const first = pick(table); s.spawn(() => first.cells.length);"],
  ["two arrays", "const other = table; for (const all of [table, other]) s.spawn(() => all.length);"],
  ["a text that is looked at", "for (const name of names) s.spawn(() => name.length);"],
  ["a text that a function gets", "for (const name of names) s.spawn(() => greet(name));"],
  ["a text in an outer object", "for (const row of table) s.spawn(() => console.log(row.name));"],
  ["an element that may not be there", "const first = table.at(0); s.spawn(() => first?.cells.length);"],
  ["a helper's parameters", "lend(s, lists[0]!, shops[0]!);"],
].map(([title = "", body = ""]): Body => [title, inScope(body)]);

const refused: readonly Body[] = [
  ["a number of a loop", "for (const n of [1, 2]) s.spawn(() => console.log(n));"],
  ["an index", "for (let i = 0; i < 2; i++) s.spawn(() => lists[i]?.length);"],
  ["a map's index", "lists.map((_, i) => s.spawn(() => i + 1));"],
  ["a text that is printed", "for (const name of names) s.spawn(() => console.log(name));"],
  ["a text in a template", `for (const name of names) s.spawn(() => \`hello \${name}\`);`],
  ["an object that is printed", "for (const row of table) s.spawn(() => console.log(row));"],
  ["an array of its own", "const own = [1]; s.spawn(() => own.length);"],
  ["rows of its own", "for (const row of rows()) s.spawn(() => row.cells.length);"],
  ["an instance of its own", "const shop = new Shop(); s.spawn(() => shop.sell());"],
  ["a copy", "for (const list of lists) { const mine = [...list]; s.spawn(() => mine.length); }"],
  [
    "a text of its own",
    "for (const name of names) { const loud = name.toUpperCase(); s.spawn(() => loud.length); }",
  ],
  ["a let of its own", "let n = 0; s.spawn(() => { n += 1; });"],
].map(([title = "", body = ""]): Body => [title, inScope(body)]);

test("no E0373 for a variable of the scope that only refers to what is outside", () => {
  expect(errorsIn(accepted, ITEMS)).toEqual(accepted.map(([title]) => [title]));
});

test("E0373 for a variable of the scope that has its value, or is itself used", () => {
  const codes = errorsIn(refused, ITEMS).map(([title, ...errors]) => [
    title,
    ...errors.map((one) => one.slice(0, 5)),
  ]);
  expect(codes).toEqual(refused.map(([title]) => [title, "E0373"]));
});

test("E0373, E0521 for threads without a scope: they may outlive whatever a reference leads to", () => {
  const bodies: readonly Body[] = [
    ["a row", "for (const row of rows()) thread.spawn(() => row.n);"],
    ["a parameter", "const f = (list: number[]) => { thread.spawn(() => list.length); }; f([1]);"],
  ];
  expect(errorsIn(bodies, ITEMS)).toEqual([
    ["a row", "E0373 () =>"],
    ["a parameter", "E0521 thread.spawn(() => list.length)"],
  ]);
});
