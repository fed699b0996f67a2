import { describe, expect, it } from "vitest";
import { allowed } from "./allowed/allowed.js";
import { allows, enumerate, inOrder, lines, merge, oneOf, permutation, prefix } from "./outputs.js";

/** The most outputs that are written out one by one. */
const most = 10_000;

describe("what a program may print", () => {
  const small = Object.entries(allowed).filter(([, { count }]) => count <= most);

  it.each(small)("%s has as many outputs as the counting formula says", (_, { stdout, count }) => {
    const outputs = enumerate(stdout, most);
    expect(outputs).toHaveLength(count);
    expect(outputs.filter((output) => !allows(stdout, output))).toEqual([]);
  });

  const few = small.filter(([, { count }]) => count <= 130);

  it.each(few)("%s allows a disturbed output only where it is another output", (_, { stdout }) => {
    const outputs = enumerate(stdout, most);
    const known = new Set(outputs.map((output) => output.join("\n")));
    for (const output of outputs)
      for (const disturbed of disturb(output))
        expect(allows(stdout, disturbed), disturbed.join("\n")).toBe(known.has(disturbed.join("\n")));
  });
});

describe("combinators", () => {
  const count = (outputs: Parameters<typeof enumerate>[0]) => enumerate(outputs, most).length;
  const [abc, xy] = [lines("a", "b", "c"), lines("x", "y")];

  it("a merge keeps both orders: (3 + 2)! / (3! 2!)", () => {
    expect(count(merge(abc, xy))).toBe(10);
    expect(allows(merge(abc, xy), ["x", "a", "b", "y", "c"])).toBe(true);
    expect(allows(merge(abc, xy), ["y", "a", "b", "x", "c"])).toBe(false);
  });

  it("a prefix may end anywhere, the start included", () => {
    expect(enumerate(prefix(xy), most)).toEqual([[], ["x"], ["x", "y"]]);
  });

  it("a permutation of n lines has n! outputs", () => {
    const letters = ["a", "b", "c", "d", "e", "f"];
    expect(letters.map((_, i) => count(permutation(letters.slice(0, i + 1))))).toEqual([
      1, 2, 6, 24, 120, 720,
    ]);
  });

  it("parts in order do not mix, even where the first may be empty", () => {
    expect(enumerate(inOrder(prefix(lines("a")), xy), most)).toEqual([
      ["a", "x", "y"],
      ["x", "y"],
    ]);
  });

  it("outputs that two choices share count once", () => {
    expect(count(oneOf(abc, abc, xy))).toBe(2);
  });

  it("more outputs than asked for are refused rather than listed", () => {
    expect(() => enumerate(permutation(["a", "b", "c"]), 5)).toThrow("more than 5");
  });
});

/** The output with neighbours swapped, with a line missing, with a line twice, and with a line of nobody's. */
function disturb(output: readonly string[]): readonly (readonly string[])[] {
  return output.flatMap((line, at) => [
    output.toSpliced(at, 2, ...output.slice(at, at + 2).toReversed()),
    output.toSpliced(at, 1),
    output.toSpliced(at, 0, line),
    output.toSpliced(at, 0, "nobody prints this"),
  ]);
}
