import { expect, it } from "vitest";
import { Used } from "#lib/engine/heap/layout.js";
import type { Call } from "#lib/engine/log/calls.js";
import { valuesOf } from "#lib/engine/log/values.js";
import { Operation } from "#lib/engine/operation.js";

const on = Operation;

interface Told {
  readonly found?: string;
  readonly left?: string;
  readonly used?: number;
}

/** What is said of one operation's values. */
function textOf(kind: Operation, other: number, told: Told, isValue = true): string | undefined {
  const steps = [{ thread: 1, operation: { kind, object: 7, other }, before: [] }];
  const [found, left] = [told.found, told.left].map((text) => text && { text, isValue });
  const call: Call = {
    thread: 1,
    position: null,
    used: told.used ?? 0,
    ...(found && { found }),
    ...(left && { left }),
  };
  return valuesOf({ steps, after: [], end: "exit" }, [call])[0];
}

it.each([
  ["a load finds", on.load, 0, { found: "1" }, ": 1"],
  ["a store leaves", on.store, 0, { found: "1", left: "2" }, ": 2"],
  ["an update does both", on.update, 0, { found: "1", left: "2" }, " from 1 to 2"],
  ["an exchange does both", on.compareExchange, 1, { found: "1", left: "2" }, " from 1 to 2"],
  ["an exchange that fails finds", on.compareExchange, 0, { found: "1", left: "1" }, ": 1"],
  ["a lock finds", on.lock, 0, { found: '"ann"' }, ': "ann"'],
  ["who does not get it finds nothing", on.tryLock, 0, { found: "1" }, ""],
  ["a guard that only read says nothing again", on.unlock, 0, { found: "1", used: Used.read }, ""],
  ["a guard that wrote leaves what it wrote", on.unlock, 0, { found: "2", used: Used.written }, ": 2"],
  ["a message is received", on.tryReceive, 0, { found: "1" }, ": 1"],
  ["no message is not", on.tryReceive, -1, { found: "1" }, ""],
  ["an update of a thread that was ended at once", on.update, 0, { found: "1" }, ""],
  ["a store of such a thread", on.store, 0, { found: "1" }, ""],
  ["nothing is there", on.lock, 0, {}, ""],
])("%s", (_, kind, other, told, text) => {
  expect(textOf(kind, other, told)).toBe(text);
});

it("of an object nothing is said", () => {
  expect(textOf(on.lock, 0, { found: "120 0" }, false)).toBe("");
});
