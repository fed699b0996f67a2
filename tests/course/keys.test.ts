import { describe, expect, it } from "vitest";
import { formatKeys, hashOfPrediction, parseKeys } from "#lib/course/keys.js";
import { BrokenRule } from "#lib/course/rule.js";
import { expectation } from "#lib/expect/expectation.js";

const prediction = {
  program: "export function main(): void {}",
  asks: "possible",
  outcomes: [
    { id: "a", text: "A", feedback: "f", shows: expectation("a") },
    { id: "b", text: "B", feedback: "f", shows: expectation("b") },
  ],
} as const;

describe("the hash of a prediction", () => {
  const [a, b] = prediction.outcomes;

  it.each([
    ["its program", { program: "export function main() {}" }],
    ["what it asks", { asks: "impossible" as const }],
    ["what an outcome shows", { outcomes: [{ ...a, shows: expectation("c") }, b] }],
    ["the name of an outcome", { outcomes: [{ ...a, id: "c" }, b] }],
    ["an outcome more", { outcomes: [a, b, { ...b, id: "c" }] }],
  ])("changes with %s", (_what, change) => {
    expect(hashOfPrediction({ ...prediction, ...change })).not.toBe(hashOfPrediction(prediction));
  });

  it.each([
    ["how an outcome is worded", { outcomes: [{ ...a, text: "Z", feedback: "z" }, b] }],
    ["the order of the outcomes", { outcomes: [b, a] }],
  ])("does not change with %s", (_what, change) => {
    expect(hashOfPrediction({ ...prediction, ...change })).toBe(hashOfPrediction(prediction));
  });
});

describe("a file of keys", () => {
  const keys = new Map([
    ["second", { of: "0123", right: ["a"], errorLine: null }],
    ["first", { of: "4567", right: ["a", "b"], errorLine: 3 }],
  ]);

  it("is read as it was written, in its order", () => {
    expect([...parseKeys(formatKeys(keys), "keys.json")]).toEqual([...keys]);
    expect(formatKeys(keys)).toMatch(/^\{\n {2}"version": 1,[\s\S]*\}\n$/);
  });

  const key = { of: "0", right: ["a"], errorLine: null };
  it.each([
    ["{", "it is no JSON"],
    ["[]", "it is no object"],
    ['{ "keys": {} }', "its version is undefined, not 1"],
    ['{ "version": 2, "keys": {} }', "its version is 2, not 1"],
    ['{ "version": 1 }', 'it has no "keys"'],
    ...[
      { ...key, of: 1 },
      { ...key, right: "a" },
      { ...key, right: [1] },
      { ...key, errorLine: 0 },
      { ...key, errorLine: "3" },
      { of: "0", right: [] },
      null,
    ].map((bad) => [
      JSON.stringify({ version: 1, keys: { q: bad } }),
      'the key of question "q" is malformed',
    ]),
  ])("is refused as %s", (text, rule) => {
    const parse = (): unknown => parseKeys(text ?? "", "exercises/01_one/keys.json");
    expect(parse).toThrow(BrokenRule);
    expect(parse).toThrow(expect.objectContaining({ message: expect.stringContaining(rule ?? "") }));
    expect(parse).toThrow(
      expect.objectContaining({
        problem: expect.objectContaining({
          file: "exercises/01_one/keys.json",
          remedy: expect.stringContaining("thread-lessons dev check"),
        }),
      }),
    );
  });
});
