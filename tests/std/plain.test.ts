import { describe, expect, test } from "vitest";
import { copyOf, isSame } from "#lib/std/sync/plain.js";

const shared = { n: 1 };
const cyclic: unknown[] = [];
cyclic.push(cyclic);
const chain = (depth: number): object => (depth === 0 ? {} : { next: chain(depth - 1) });
const withSymbol = { [Symbol.for("s")]: 1 };
class Point {
  x = 1;
}

const plain: readonly object[] = [
  [],
  {},
  [1, "a", null, undefined, -0, Number.NaN, 3n, true],
  { a: { b: [{ c: [] }] }, d: undefined },
  chain(40),
];

describe("a plain value", () => {
  test.each(plain)("is copied, %#", (value) => {
    const copy = copyOf(value);
    expect(copy).toEqual(value);
    expect(copy).not.toBe(value);
    expect(isSame(copy as object, value)).toBe(true);
  });

  test("shares nothing with its copy", () => {
    const value = { list: [1, 2], inner: { n: 1 } };
    const copy = copyOf(value);
    value.list.push(3);
    value.inner.n = 2;
    expect(copy).toEqual({ list: [1, 2], inner: { n: 1 } });
  });

  test.each([
    [[shared, shared]],
    [cyclic],
    [chain(60)],
    [withSymbol],
    [new Point()],
    [new Map()],
    [Object.create(null)],
    [new Float64Array(2)],
    [new Array(1)],
    [{ f: () => 1 }],
    [JSON.parse(`{ "__proto__": 1 }`)],
  ])("is not what more can be said of, %#", (value) => {
    expect(copyOf(value)).toBeNull();
  });

  test.each([
    [[1], [1, 2]],
    [[1], [2]],
    [[0], [-0]],
    [[undefined], new Array(1)],
    [{ a: 1 }, { a: 1, b: 2 }],
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    [{ a: undefined }, { b: undefined }],
    [{ a: 1 }, { a: 1, [Symbol.for("s")]: 1 }],
    [[], {}],
    [{ x: 1 }, new Point()],
    [
      [{ n: 1 }, { n: 1 }],
      [shared, shared],
    ],
    [{}, null],
    [[1], "1"],
  ])("is not the same as another one, %#", (value, other) => {
    expect(isSame(value, other)).toBe(false);
  });
});
