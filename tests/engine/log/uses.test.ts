import { expect, it } from "vitest";
import { Used } from "#lib/engine/heap/layout.js";
import { usesOf } from "#lib/engine/log/uses.js";
import { Operation } from "#lib/engine/operation.js";

const { read, written } = Used;

/** What one operation is to a value, where the thread had done `used` with that of a lock. */
function useOf(kind: Operation, other = 0, used = 0) {
  const steps = [{ thread: 1, operation: { kind, object: 7, other }, before: [] }];
  return usesOf({ steps, after: [], end: "exit" }, [{ thread: 1, position: null, used }])[0];
}

it("atomics are read and written by their operations; a compareExchange that fails only reads", () => {
  expect(useOf(Operation.load)).toBe("reads");
  expect(useOf(Operation.store)).toBe("writes");
  expect(useOf(Operation.update)).toBe("changes");
  expect(useOf(Operation.compareExchange, 1)).toBe("changes");
  expect(useOf(Operation.compareExchange, 0)).toBe("reads");
  expect(useOf(Operation.print, 0, written)).toBeNull();
});

it("a lock's value is what its guard did with it", () => {
  for (const unlock of [Operation.unlock, Operation.unlockWrite]) {
    expect(useOf(unlock, 0, 0)).toBeNull();
    expect(useOf(unlock, 0, read)).toBe("reads");
    expect(useOf(unlock, 0, written)).toBe("writes");
    expect(useOf(unlock, 0, read | written)).toBe("changes");
  }
  expect(useOf(Operation.unlockRead, 0, written)).toBe("reads");
});

it("a lock's value is changed, too, where it is not what it was when the lock was taken", () => {
  const doing = (kind: Operation, thread = 1, object = 7) => ({
    thread,
    operation: { kind, object, other: 0 },
    before: [],
  });
  const steps = [
    doing(Operation.lock),
    doing(Operation.lock, 2, 8),
    doing(Operation.unlock),
    doing(Operation.unlock, 2, 8),
  ];
  const told = (thread: number, text: string, used = 0) => {
    return { thread, position: null, used, found: { text, isValue: false } };
  };
  const calls = [told(1, "64 0"), told(2, "96 0"), told(1, "64 12", read), told(2, "96 0", read)];
  expect(usesOf({ steps, after: [], end: "exit" }, calls)).toEqual([null, null, "changes", "reads"]);
});
