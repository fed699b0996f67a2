import ts from "typescript";
import { describe, expect, it } from "vitest";
import { literalsOf } from "#lib/checker/literals.js";
import { sourceFailures } from "#lib/checker/source.js";
import { busy, computes, expectation, uses } from "#lib/expect/vocabulary.js";

const parse = (text: string) => ts.createSourceFile("p.ts", text, ts.ScriptTarget.ES2022, true);
const said = (claim: ReturnType<typeof uses>, text: string) =>
  sourceFailures(expectation(claim), parse(text)).map(({ message }) => message);

describe("one of several names is used", () => {
  const claim = uses("thread.scope", "move", ".join");

  it("whichever it is", () => {
    expect(said(claim, "thread.scope(() => {})")).toEqual([]);
    expect(said(claim, "handle.join()")).toEqual([]);
  });

  it("or the reason names them, if they are few", () => {
    expect(said(claim, "print()")).toEqual(["the program uses none of `thread.scope`, `move` and `.join`"]);
    expect(said(uses(".a", ".b"), "print()")).toEqual(["the program uses none of `.a` and `.b`"]);
    expect(said(uses(".a", ".b", ".c", ".d", ".e"), "print()")).toEqual([
      "the program uses none of `.a`, `.b`, `.c` and 2 more",
    ]);
  });
});

describe("what a program is to compute does not stand in it", () => {
  it.each([
    ["a text", 'console.log("till: 735 euros")'],
    ["a template", "console.log(`735`)"],
    ["a number", "const sum = 735;"],
    ["a literal in a template", `console.log(\`till: \${735} euros\`)`],
    ["texts put together", 'console.log("till: " + "735")'],
    ["a text and a number", 'console.log("till: " + (735))'],
  ])("%s", (_, text) => {
    expect(said(computes("735"), `\n${text}`)).toEqual([
      'line 2 says "735" outright, and the program is to work it out',
    ]);
  });

  it.each([
    ["a sum", `console.log(\`till: \${310 + 425}\`)`],
    ["a value", `console.log(\`till: \${sum}\`)`],
    ["a part of another number", 'console.log("7350 of 1735")'],
    ["a comment", "run(); // 735"],
    ["a type", "let sum: 735;"],
  ])("but %s may", (_, text) => {
    expect(said(computes("735"), text)).toEqual([]);
  });

  it("several words are looked for as they are", () => {
    expect(said(computes("2 of 3"), 'log("12 of 3", "2 of 30")')).toEqual([]);
    expect(said(computes("2 of 3"), 'log("12 of 3, 2 of 3")')).toHaveLength(1);
  });
});

it("a thread that does nothing is told by its line", () => {
  const source = parse("run();\nthread.spawn(() => {});");
  const messages = (claims: readonly ReturnType<typeof busy>[]) =>
    sourceFailures(expectation(...claims), source).map(({ message }) => message);
  expect(messages([])).toEqual([]);
  expect(messages([busy()])).toEqual(["the thread that line 2 spawns does nothing"]);
});

it("literals have their line, and one that is put together is one", () => {
  expect(literalsOf(parse(`a("x",\n \`\${1}\` + "y" + 2,\n 3 + 4)`))).toEqual([
    { text: "x", line: 1 },
    { text: "1y2", line: 2 },
    { text: "3", line: 3 },
    { text: "4", line: 3 },
  ]);
});
