import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Gate } from "#lib/engine/gate.js";
import { createHeap, type Heap } from "#lib/engine/heap/heap.js";
import { header } from "#lib/engine/heap/layout.js";
import { createThread } from "#lib/engine/heap/records.js";
import { Values } from "#lib/engine/heap/values.js";
import { setCurrentThread, Thread } from "#lib/engine/thread/thread.js";
import { Arc } from "#lib/std/sync/arc.js";

/** Lets everything happen at once: there is one thread. */
const open = { pass() {}, wake: () => false } as unknown as Gate;

let heap: Heap;

beforeEach(() => {
  heap = createHeap(2 ** 24);
  const values = new Values(heap);
  const record = createThread(heap, { name: null, parent: 0, closure: 0, scope: 0, stack: 0 });
  setCurrentThread(new Thread({ heap, values, record, makeGate: () => open, onPanic: () => {} }));
});

afterEach(() => setCurrentThread(null));

/** How far the heap has grown after `body` was done `times` times, once it was done before. */
function growth(times: number, body: () => void): number {
  body();
  const before = heap.words[header.top] ?? 0;
  for (let i = 0; i < times; i++) body();
  return (heap.words[header.top] ?? 0) - before;
}

describe("100,000 Arcs leave the heap where it was", () => {
  it.each<[string, () => void]>([
    ["dropped", () => void new Arc([1, 2, 3])[Symbol.dispose]()],
    [
      "dropped by the last of two owners",
      () => {
        const one = new Arc({ name: "x" });
        const other = Arc.clone(one);
        one[Symbol.dispose]();
        other[Symbol.dispose]();
      },
    ],
    ["unwrapped", () => void Arc.tryUnwrap(new Arc([1]))],
    [
      "with a Weak that outlives them",
      () => {
        const arc = new Arc("a long text that does not fit into a slot");
        const weak = Arc.downgrade(arc);
        arc[Symbol.dispose]();
        weak[Symbol.dispose]();
      },
    ],
    ["inside another one", () => void new Arc([new Arc([1])])[Symbol.dispose]()],
  ])("%s", (_, body) => {
    expect(growth(100_000, body)).toBe(0);
  });
});
