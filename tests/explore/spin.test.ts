import { describe, expect, it } from "vitest";
import type { Pending, Step } from "#lib/engine/execution.js";
import { Operation } from "#lib/engine/operation.js";
import { endlessSpinIn, spinIn } from "#lib/explore/spin.js";

const op = (name: keyof typeof Operation, other = 0, object = 1) => ({
  kind: Operation[name],
  object,
  other,
});
const step = (thread: number, operation: ReturnType<typeof op>): Step => ({ thread, operation, before: [] });
const rounds = (thread: number, round: readonly ReturnType<typeof op>[], times: number): Step[] =>
  Array.from({ length: times }, () => round.map((one) => step(thread, one))).flat();
const pending = (thread: number, operation: ReturnType<typeof op>, enabled = true): Pending => {
  return { thread, operation, enabled };
};

describe("who waits by asking again and again", () => {
  it("is told with one round of the loop, and where in the execution that is", () => {
    const steps = [step(1, op("spawn")), ...rounds(2, [op("load"), op("yield")], 4), step(1, op("print"))];
    expect(spinIn({ steps, after: [] })).toEqual({
      thread: 2,
      round: [
        { kind: Operation.yield, at: 6 },
        { kind: Operation.load, at: 7 },
      ],
    });
  });

  it("may be about to ask once more", () => {
    const steps = rounds(2, [op("isFinished")], 3);
    const after = [pending(2, op("isFinished"))];
    expect(spinIn({ steps, after })).toMatchObject({ thread: 2, round: [{ at: 3 }] });
  });

  it("is nobody who looks a few times only", () => {
    expect(spinIn({ steps: rounds(2, [op("load")], 3), after: [] })).toBeNull();
  });
});

describe("a loop never ends", () => {
  const long = rounds(2, [op("compareExchange", 0)], 1_100);
  const blocked = pending(1, op("join"), false);
  const again = pending(2, op("compareExchange", 1));

  it("when nobody is left who could change the answer", () => {
    const steps = [step(1, op("spawn")), ...long];
    expect(endlessSpinIn({ steps, after: [blocked, again] })).toMatchObject({ thread: 2, from: 1 });
  });

  it("when all who are left only ask", () => {
    const both = Array.from({ length: 600 }, () => [step(2, op("tryLock", 0)), step(3, op("tryLock", 0, 2))]);
    const after = [blocked, pending(2, op("tryLock")), pending(3, op("tryLock", 0, 2))];
    expect(endlessSpinIn({ steps: both.flat(), after })).toMatchObject({ thread: 2, from: 0 });
  });

  it.each([
    ["somebody could still go on", long, [again, pending(3, op("store"))]],
    ["something changed not long ago", [...long, step(3, op("store"))], [again]],
    ["it does something else next", long, [pending(2, op("print"))]],
    ["what a lock guards may have changed", rounds(2, [op("lock"), op("unlock"), op("yield")], 500), [again]],
    ["it was stopped early", long.slice(0, 900), [again]],
  ])("is not said when %s", (_, steps, after) => {
    expect(endlessSpinIn({ steps, after: [blocked, ...after] })).toBeNull();
  });

  describe("under a lock", () => {
    const looks = rounds(2, [op("lock"), op("unlock")], 600);
    const asks = rounds(2, [op("lock"), op("tryReceive", -1, 7), op("unlock")], 400);
    const after = [blocked, pending(2, op("lock"))];

    it.each([looks, asks])("when it is known that nothing changes there", (...steps) => {
      expect(endlessSpinIn({ steps, after }, new Set())).toMatchObject({ thread: 2, from: 0 });
    });

    it.each([
      ["that is not known", null],
      ["something changed there not long ago", new Set([1_101])],
    ])("but not when %s", (_, changes) => {
      expect(endlessSpinIn({ steps: looks, after }, changes)).toBeNull();
    });
  });
});
