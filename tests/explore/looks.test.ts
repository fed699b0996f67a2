import { expect, it } from "vitest";
import type { ControlledRun } from "#lib/engine/driver.js";
import type { Step } from "#lib/engine/execution.js";
import { Operation } from "#lib/engine/operation.js";
import type { RunEvent, Use } from "#lib/engine/run.js";
import { looksUntilIn, mayLook } from "#lib/explore/looks.js";
import { fakeRun } from "../expect/fake-run.js";

type Kind = keyof typeof Operation;

const step = (thread: number, kind: Kind, object = 1): Step => ({
  thread,
  operation: { kind: Operation[kind], object, other: 0 },
  before: [],
});

/** An execution whose steps with these indexes changed what a lock guards. */
function told(steps: readonly Step[], changes: readonly number[] = []): ControlledRun {
  const uses = steps.map((_, at): Use | null => (changes.includes(at) ? "changes" : null));
  const events = steps.map(({ thread }): RunEvent => ({ kind: "killed", thread, at: 0 }));
  return { run: fakeRun(events, { uses }), steps, stepOf: [...steps.keys()], after: [], end: "exit" };
}

const looks = (
  times: number,
  thread = 2,
  object = 1,
  [take, give]: readonly [Kind, Kind] = ["lock", "unlock"],
) => Array.from({ length: times }, () => [step(thread, take, object), step(thread, give, object)]).flat();
const none = told([step(1, "spawn")]);

it("who looks more often in one execution than in another one waits for a change", () => {
  const often = told([step(1, "spawn"), ...looks(6)]);
  const round = [
    { kind: Operation.lock, at: 11 },
    { kind: Operation.unlock, at: 12 },
  ];
  expect(looksUntilIn(often, none)).toEqual({ thread: 2, rounds: 6, round });
  expect(looksUntilIn(often, told(looks(2)))).toMatchObject({ thread: 2 });
  const reads = told(looks(4, 3, 1, ["read", "unlockRead"]));
  expect(looksUntilIn(reads, none)).toMatchObject({ thread: 3, rounds: 4 });
});

it("what other threads do in between does not matter", () => {
  const often = looks(4).flatMap((one) => [one, step(3, "print")]);
  expect(looksUntilIn(told(often), none)).toMatchObject({ thread: 2, rounds: 4 });
});

it.each<readonly [string, readonly Step[], readonly number[]]>([
  ["looks a few times only", looks(3), []],
  ["changes something each time", looks(6), [1, 3, 5, 7, 9, 11]],
  ["does something else in between", looks(6).flatMap((one) => [one, step(2, "print")]), []],
  ["looks at one lock after the other", [1, 2, 3, 4, 5, 6].flatMap((lock) => looks(1, 2, lock)), []],
])("nobody waits who %s", (_, steps, changes) => {
  expect(looksUntilIn(told(steps, changes), none)).toBeNull();
});

it("nobody waits who looks as often whatever the others do", () => {
  expect(looksUntilIn(told([step(3, "print"), ...looks(6)]), told(looks(6)))).toBeNull();
});

it("whether somebody may look can be seen without being told", () => {
  expect(mayLook({ steps: looks(4) })).toBe(true);
  expect(mayLook({ steps: looks(3) })).toBe(false);
});
