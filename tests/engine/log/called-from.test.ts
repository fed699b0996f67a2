import { expect, it } from "vitest";
import type { Pending, Step } from "#lib/engine/execution.js";
import { calledFrom } from "#lib/engine/log/called-from.js";
import { Operation } from "#lib/engine/operation.js";

const step = (thread: number, kind: Operation): Step => ({
  thread,
  operation: { kind, object: 0, other: 0 },
  before: [],
});
const pending = (thread: number, kind: Operation): Pending => ({ ...step(thread, kind), enabled: false });

it("each step is its thread's next call, and what is left is where the threads stand", () => {
  const steps = [step(1, Operation.spawn), step(2, Operation.start), step(2, Operation.print)];
  const after = [pending(1, Operation.join), pending(2, Operation.lock), pending(3, Operation.start)];
  const calls = [
    { thread: 1, position: "p.ts:1:1" },
    { thread: 1, position: "p.ts:2:2" },
    { thread: 2, position: null },
    { thread: 2, position: "p.ts:3:3" },
  ];
  expect(calledFrom({ steps, after, end: "deadlock" }, calls)).toEqual({
    steps: ["p.ts:1:1", null, null],
    after: ["p.ts:2:2", "p.ts:3:3", null],
  });
});
