import { describe, expect, test } from "vitest";
import { allocate, createHeap } from "#lib/engine/heap/heap.js";
import { header } from "#lib/engine/heap/layout.js";
import {
  clearSlot,
  holdsBlock,
  loadSlot,
  moveSlot,
  slotSize,
  storeSlot,
  takeSlot,
} from "#lib/engine/heap/slot.js";
import { Values } from "#lib/engine/heap/values.js";

const heap = createHeap(1 << 20);
const owner = { heap, values: new Values(heap) };

const small = [
  undefined,
  null,
  true,
  false,
  0,
  -0,
  1.5,
  Number.NaN,
  -Infinity,
  2 ** 53,
  "",
  "abc",
  "é".repeat(24),
];
const large = ["a".repeat(25), "→", "\u{1f980}", 12n, { a: [1, "b"] }, [], new Map([["k", 1]])];

describe("a slot", () => {
  test("is undefined before anything was stored", () => {
    expect(loadSlot(owner, allocate(heap, slotSize))).toBeUndefined();
  });

  test.each([...small, ...large])("gives back small and large values, %#", (value) => {
    const slot = allocate(heap, slotSize);
    storeSlot(owner, slot, value, "it");
    expect(loadSlot(owner, slot)).toEqual(value);
    expect(loadSlot(owner, slot)).toEqual(value);
    expect(takeSlot(owner, slot)).toEqual(value);
    expect(loadSlot(owner, slot)).toBeUndefined();
  });

  test("holds small values itself and large ones in a block", () => {
    const slot = allocate(heap, slotSize);
    const inBlock = (value: unknown) => {
      storeSlot(owner, slot, value, "it");
      return holdsBlock(heap, slot);
    };
    expect(small.map(inBlock)).toEqual(small.map(() => false));
    expect(large.map(inBlock)).toEqual(large.map(() => true));
  });

  test("takes a value of any other kind, and moves", () => {
    const [slot, other] = [allocate(heap, slotSize), allocate(heap, slotSize)];
    for (const value of [...large, ...small, ...large.toReversed()]) {
      storeSlot(owner, slot, value, "it");
      moveSlot(heap, slot, other);
      expect(loadSlot(owner, slot)).toBeUndefined();
      expect(takeSlot(owner, other)).toEqual(value);
    }
  });

  test("keeps its value when another one may not leave its thread", () => {
    const slot = allocate(heap, slotSize);
    storeSlot(owner, slot, [1], "it");
    expect(() => storeSlot(owner, slot, { f: () => 1 }, "it")).toThrow();
    expect(loadSlot(owner, slot)).toEqual([1]);
  });

  test("leaves nothing behind in the heap", () => {
    const slot = allocate(heap, slotSize);
    const rounds = (count: number) => {
      for (let i = 0; i < count; i++) storeSlot(owner, slot, i % 2 === 0 ? { id: i } : i, "it");
      clearSlot(heap, slot);
      return heap.words[header.top];
    };
    const before = rounds(10);
    expect(rounds(1000)).toBe(before);
  });
});
