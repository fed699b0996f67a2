import { describe, expect, test } from "vitest";
import { createHeap } from "#lib/engine/heap/heap.js";
import { header } from "#lib/engine/heap/layout.js";
import { FreeSpans } from "#lib/engine/memory/free-spans.js";
import { forgetArrays, Memory } from "#lib/engine/memory/memory.js";

describe("free spans", () => {
  test("that touch are one", () => {
    const free = new FreeSpans();
    free.add([{ start: 16, size: 8 }]);
    free.add([
      { start: 0, size: 16 },
      { start: 40, size: 8 },
    ]);
    expect([free.take(32), free.take(24), free.take(8), free.take(1)]).toEqual([null, 0, 40, null]);
  });
});

/** Numbers that were written where `place` said. */
function filled({
  place,
  length,
  value,
}: {
  place: ReturnType<Memory["place"]>;
  length: number;
  value: number;
}) {
  if (place === null) throw new Error("no room");
  return new Float64Array(place.buffer, place.offset, length).fill(value);
}

describe("the memory of typed arrays", () => {
  const kilobyte = 2 ** 10;

  test("gives small arrays places of their own, zeroed, aligned and side by side", () => {
    const memory = new Memory(createHeap(2 ** 20));
    memory.enter();
    const places = [1, 8, 9, 100].map((bytes) => memory.place(bytes)?.offset);
    expect(places).toEqual([0, 8, 16, 32]);
  });

  test("is full at some time", () => {
    const memory = new Memory(createHeap(2 ** 20));
    memory.enter();
    const kept = Array.from({ length: 20 }, () => memory.place(100 * kilobyte));
    expect(kept.filter((place) => place !== null)).toHaveLength(10);
    expect(memory.place(20 * kilobyte)).not.toBeNull();
  });

  test("has room again for what nobody holds, and keeps what another thread may know of", () => {
    const memory = new Memory(createHeap(2 ** 20));
    memory.enter();
    const kept = filled({ place: memory.place(100 * kilobyte), length: 10, value: 1 });
    memory.share(filled({ place: memory.place(100 * kilobyte), length: 10, value: 2 }));
    for (let i = 0; i < 100; i++) {
      const array = filled({ place: memory.place(100 * kilobyte), length: 0, value: 3 });
      expect(array.byteOffset === kept.byteOffset || array.byteOffset === 100 * kilobyte).toBe(false);
    }
    expect([...kept]).toEqual(Array(10).fill(1));
  });

  test("begins anew with each run, zeroed", () => {
    const heap = createHeap(2 ** 20);
    const memory = new Memory(heap);
    memory.enter();
    const first = filled({ place: memory.place(100 * kilobyte), length: 100, value: 7 });
    forgetArrays(heap);
    heap.words[header.memoryTop] = 0;
    memory.enter();
    const second = memory.place(100 * kilobyte);
    expect(second?.offset).toBe(first.byteOffset);
    expect([...first]).toEqual(Array(100).fill(0));
  });
});
