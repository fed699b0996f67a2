import { describe, expect, test } from "vitest";
import { mirrorOf } from "#lib/engine/heap/changes.js";
import { createHeap } from "#lib/engine/heap/heap.js";
import { Values } from "#lib/engine/heap/values.js";

const { changes } = new Values(createHeap(1 << 20));
const compare = (value: object, other: unknown, most = 1000) => {
  const mirror = mirrorOf(value);
  return mirror === null ? null : changes.compare(mirror, other, most);
};

const shared = { n: 1 };
const cyclic: unknown[] = [];
cyclic.push(cyclic);
const chain = (depth: number): object => (depth === 0 ? {} : { next: chain(depth - 1) });
class Point {
  x = 1;
}

const trees: readonly object[] = [
  [],
  {},
  [1, "a", null, undefined, -0, Number.NaN, 3n, true],
  { a: { b: [{ c: [] }] }, d: undefined },
  new Map<unknown, unknown>([
    ["a", [1]],
    [Number.NaN, new Map()],
    [null, undefined],
  ]),
  [new Set([1, "a", undefined])],
  chain(40),
];

describe("the mirror of a value", () => {
  test.each(trees)("gives copies that it finds the same, %#", (value) => {
    const mirror = mirrorOf(value);
    const copy = mirror?.give();
    expect(copy).toEqual(value);
    expect(copy).not.toBe(value);
    expect(compare(value, copy)).toBe("same");
    expect(compare(value, value)).toBe("same");
  });

  test("shares nothing with what it gives", () => {
    const mirror = mirrorOf({ list: [1, 2], map: new Map([["a", { n: 1 }]]) });
    const copy = mirror?.give() as { list: number[]; map: Map<string, { n: number }> };
    copy.list.push(3);
    copy.map.set("a", { n: 2 });
    expect(mirror?.give()).toEqual({ list: [1, 2], map: new Map([["a", { n: 1 }]]) });
  });

  test.each([
    [[shared, shared]],
    [cyclic],
    [chain(60)],
    [{ [Symbol.for("s")]: 1 }],
    [new Point()],
    [new Map([[shared, 1]])],
    [new Set([shared])],
    [Object.create(null)],
    [new Date(0)],
    [new Float64Array(2)],
    [new Array(1)],
    [{ f: () => 1 }],
    [JSON.parse(`{ "__proto__": 1 }`)],
  ])("is not made where more can be said of it, %#", (value) => {
    expect(mirrorOf(value)).toBeNull();
  });
});

describe("a value is told from its mirror", () => {
  test.each([
    [[1], [1, 2]],
    [[1], [2]],
    [[0], [-0]],
    [{ a: 1 }, { a: 1, b: 2 }],
    [
      { a: 1, b: 2 },
      { b: 2, a: 1 },
    ],
    [{ a: undefined }, { b: undefined }],
    [
      { 7: 1, a: 1 },
      { 5: 2, 7: 1, a: 1 },
    ],
    [new Map([["a", 1]]), new Map([["a", 2]])],
    [new Set(["a", "b"]), new Set(["b", "a"])],
    [{ a: [] }, { a: {} }],
    [[{ n: 1 }, { n: 1 }], [shared]],
  ])("by changes, %#", (value, other) => {
    expect(compare(value, other)).toBe("changed");
    expect(compare(value, other, 1)).toBe("another");
  });

  test.each([
    [[undefined], new Array(1)],
    [{ a: 1 }, { a: 1, [Symbol.for("s")]: 1 }],
    [[], {}],
    [{ x: 1 }, new Point()],
    [
      [{ n: 1 }, { n: 1 }],
      [shared, shared],
    ],
    [new Map(), new Map([[shared, 1]])],
    [new Set([1]), new Set([shared])],
    [[1], [new Date(0)]],
    [{}, null],
    [[1], "1"],
  ])("as another one, where changes cannot tell it, %#", (value, other) => {
    expect(compare(value, other)).toBe("another");
  });
});

test("an index comes to its place among the keys, with no other key written again", () => {
  const mirror = mirrorOf({ 7: 1, 9: 1, a: 1, b: 1 });
  const value = mirror?.give() as Record<string, number>;
  value[8] = 2;
  expect(mirror === null ? null : changes.compare(mirror, value, 1000)).toBe("changed");
  expect(changes.written().length).toBeLessThan(10);
});

test("an object that moves within the value is found wherever it is", () => {
  const mirror = mirrorOf([{ n: 1 }, { n: 2 }, { n: 3 }]);
  const value = mirror?.give() as object[];
  expect(mirror === null ? null : changes.compare(mirror, value.reverse(), 1000)).toBe("changed");
  value.push(value[0] ?? {});
  expect(mirror === null ? null : changes.compare(mirror, value, 1000)).toBe("another");
});
