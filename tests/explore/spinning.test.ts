import { describe, expect, it } from "vitest";
import type { Visible } from "#lib/engine/execution.js";
import { Operation } from "#lib/engine/operation.js";
import { isSpinning } from "#lib/explore/spinning.js";

const op = (name: keyof typeof Operation, other = 0, object = 1): Visible => ({
  kind: Operation[name],
  object,
  other,
});
/** Whether the last of these is one round too many. */
const spins = (round: readonly Visible[], times: number): boolean => {
  const all = Array.from({ length: times }, () => round).flat();
  return isSpinning(all, round[0] as Visible);
};

describe("a loop counts as one that waits when it", () => {
  it.each([
    ["asks an atomic", [op("load")]],
    ["asks an atomic and yields", [op("load"), op("yield")]],
    ["tries to exchange, in vain", [op("compareExchange", 0)]],
    ["tries to lock, in vain", [op("tryLock", 0)]],
    ["looks into a channel that is empty", [op("tryReceive", -1), op("sleep")]],
    ["waits for a time, in vain", [op("wait"), op("unlock"), op("wokenInTime", 0), op("lock")]],
    ["locks to look, and yields", [op("lock"), op("unlock"), op("yield")]],
    ["asks whether a thread has finished", [op("isFinished")]],
  ])("%s", (_, round) => {
    expect(spins(round, 3)).toBe(true);
    expect(spins(round, 2)).toBe(false);
  });
});

describe("a loop does not count as one that waits when it", () => {
  it.each([
    ["exchanges successfully", [op("compareExchange", 1)]],
    ["locks by trying", [op("tryLock", 1), op("unlock")]],
    ["locks", [op("lock"), op("unlock")]],
    ["receives messages", [op("tryReceive", 0)]],
    ["sends messages", [op("trySend", 0)]],
    ["counts", [op("update"), op("load")]],
    ["prints what it finds", [op("load"), op("print")]],
  ])("%s", (_, round) => {
    expect(spins(round, 10)).toBe(false);
  });
});
