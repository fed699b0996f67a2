import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createCompiler } from "#lib/compiler/compiler.js";
import { explanationOf, explanations } from "#lib/diagnostics/explanations/explanations.js";
import { renderCodes, renderExplanation, renderTypescript } from "#lib/diagnostics/explanations/render.js";
import { typescriptCode, typescriptHint } from "#lib/diagnostics/explanations/typescript.js";
import { PLAIN } from "#lib/diagnostics/style.js";
import { checkOwnership } from "#lib/ownership/ownership.js";

const src = join(import.meta.dirname, "../../src");
const programLine = /^ {4}/;
const at = (width: number) => ({ colour: PLAIN, width });

/** Every code that the compiler and the ownership check can give a diagnostic, as their sources name it. */
function codesInSources(): readonly string[] {
  const texts = ["compiler", "ownership"].flatMap((room) =>
    readdirSync(join(src, room), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => readFileSync(join(src, room, file), "utf8")),
  );
  const named = texts.flatMap((text) => [...text.matchAll(/"(E\d{4})"|\bcode: "([^"]+)"/g)]);
  return [...new Set(named.map(([, number, name]) => number ?? name ?? ""))].sort();
}

const compiler = createCompiler();

/** What `diagnose` says of a program: each severity and code. */
function complaints(text: string): readonly string[] {
  const { program, diagnostics, analysis } = compiler.compile({ file: "a.ts", text });
  const all = program === null ? diagnostics : [...diagnostics, ...checkOwnership(analysis)];
  return [...new Set(all.map(({ severity, code }) => `${severity} ${code}`))];
}

describe("the explanations", () => {
  it("are there for exactly the codes that the tool reports", () => {
    const codes = codesInSources();
    expect(codes).toEqual(expect.arrayContaining(["E0373", "E0601", "no_async", "unused_must_use"]));
    expect(explanations.map(({ code }) => code)).toEqual(codes);
  });

  it.each(explanations)("$code: its program breaks the rule, and no other", ({ code, severity, broken }) => {
    expect(complaints(broken)).toEqual([`${severity} ${code}`]);
  });

  it.each(explanations)("$code: every mended program is accepted without a word", ({ mends }) => {
    expect(mends.map(({ program }) => complaints(program))).toEqual(mends.map(() => []));
  });

  it.each(explanations)("$code: is a page long, in ASCII", (explanation) => {
    const text = renderExplanation(explanation, at(80));
    const lines = text.split("\n");
    expect(lines.length).toBeGreaterThanOrEqual(15);
    expect(lines.length).toBeLessThanOrEqual(40);
    expect(text).toMatch(/^[\n\x20-\x7e]*$/);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  it.each([40, 80, 120])("are wrapped to %i columns, except for their programs", (width) => {
    const texts = explanations.map((one) => renderExplanation(one, at(width)));
    const prose = texts
      .join("\n")
      .split("\n")
      .filter((line) => !programLine.test(line));
    expect(prose.filter((line) => line.length > width)).toEqual([]);
  });

  it("tell their story from the rule to what is different here", () => {
    const explanation = explanationOf("E0133");
    const text = explanation ? renderExplanation(explanation, at(80)) : "";
    expect(text).toMatch(
      /^error\[E0133\]: a variable[\s\S]*\nRejected:\n {4}import[\s\S]*\nWhy: [\s\S]*\nMend it: [\s\S]*\nOr [\s\S]*\nIn Rust: [\s\S]*\nHere: /,
    );
  });

  it("dress what is an error and what is a warning differently", () => {
    const colour = {
      ...PLAIN,
      error: (text: string) => `<e>${text}`,
      warning: (text: string) => `<w>${text}`,
    };
    const starts = ["E0373", "unused_must_use"].map((code) => {
      const explanation = explanationOf(code);
      return explanation && renderExplanation(explanation, { colour, width: 80 }).split(":")[0];
    });
    expect(starts).toEqual(["<e>error[E0373]", "<w>warning[unused_must_use]"]);
  });
});

describe("a code", () => {
  it.each([
    ["E0373", "E0373"],
    ["e0373", "E0373"],
    ["0373", "E0373"],
    ["373", "E0373"],
    ["UNUSED_MUST_USE", "unused_must_use"],
    ["unused-must-use", "unused_must_use"],
    ["E0716", null],
    ["E037", null],
    ["", null],
    ["__proto__", null],
  ])("%j is understood as %j", (word, code) => {
    expect(explanationOf(word)?.code ?? null).toBe(code);
  });

  it.each([
    ["TS2345", "TS2345"],
    ["ts18048", "TS18048"],
    ["2345", null],
    ["TS12", null],
    ["TS2345x", null],
  ])("%j is TypeScript's as %j", (word, code) => {
    expect(typescriptCode(word)).toBe(code);
  });
});

describe("an error of TypeScript's", () => {
  it("is told from Rust's, with what usually helps", () => {
    expect(renderTypescript("TS2345", at(80))).toMatch(
      /^error\[TS2345\]: an error of TypeScript's own[\s\S]*A thread wants a function[\s\S]*diagnose <file>/,
    );
    expect(typescriptHint("TS1005")).toContain("not TypeScript");
    expect(typescriptHint("TS7006")).toBeNull();
  });

  it.each([40, 80])("fits into %i columns", (width) => {
    const lines = renderTypescript("TS2304", at(width)).split("\n");
    expect(lines.filter((line) => line.length > width)).toEqual([]);
  });
});

describe("the list of all codes", () => {
  it("has a line for each, where there is room", () => {
    const lines = renderCodes(explanations, at(120)).split("\n");
    for (const { code, title } of explanations)
      expect(lines.filter((line) => line.startsWith(`  ${code} `) && line.endsWith(title))).toHaveLength(1);
  });

  it.each([40, 80, 120])("fits into %i columns", (width) => {
    const lines = renderCodes(explanations, at(width)).split("\n");
    expect(lines.filter((line) => line.length > width)).toEqual([]);
  });
});
