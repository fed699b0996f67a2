import { expect } from "vitest";
import { checkOwnership } from "#lib/ownership/ownership.js";
import { compile } from "../compiler/two-threads.js";
import { STD } from "./complaints.js";

/** A function body of a program, by what it shows. */
export type Body = readonly [title: string, body: string];

/**
 * The errors about each of many function bodies, as code and text pointed at: one program has them all, since a
 * program takes some hundredths of a second, however short.
 */
export function errorsIn(bodies: readonly Body[], items = ""): readonly (readonly [string, ...string[]])[] {
  const head = `import { ${STD} } from "thread-lessons";\n${items}\nexport function main(): void {}\n`;
  const lines = [
    ...head.split("\n"),
    ...bodies.map(([, body], index) => `function f${index}() { ${body.replaceAll("\n", " ")} }`),
  ];
  const { diagnostics, analysis } = compile(lines.join("\n"));
  expect(diagnostics.map(({ message, span }) => `${message}: ${lines[span.line - 1]}`)).toEqual([]);
  const found = checkOwnership(analysis).filter(({ severity }) => severity === "error");
  const first = lines.length - bodies.length;
  return bodies.map(([title], index) => {
    const here = found.filter(({ span }) => span.line === first + index + 1);
    return [title, ...here.map(({ code, span }) => `${code} ${textOf(span)}`)];
  });

  function textOf({ line, column, endColumn }: (typeof found)[number]["span"]): string {
    return lines[line - 1]?.slice(column - 1, endColumn - 1) ?? "";
  }
}
