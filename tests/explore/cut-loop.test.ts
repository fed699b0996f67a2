import { expect, it } from "vitest";
import type { Pending, Step } from "#lib/engine/execution.js";
import { Operation } from "#lib/engine/operation.js";
import { cutLoop } from "#lib/explore/replay/cut-loop.js";
import type { Trace } from "#lib/explore/replay/trace.js";
import { does, fakeRun } from "../expect/fake-run.js";

const operation = { kind: Operation.load, object: 1, other: 0 };
const asking: Pending = { thread: 2, operation, enabled: true };
const step: Step = { thread: 2, operation, before: [asking] };
const first: Step = { thread: 1, operation: { ...operation, kind: Operation.print }, before: [] };
const rounds = 1_200;

const trace: Trace = {
  run: fakeRun([does.prints(1, "go"), does.isKilled(2)]),
  steps: [first, ...Array.from({ length: rounds }, () => step)],
  stepOf: [0, rounds + 1],
  after: [asking],
  end: "limit",
  positions: { steps: Array.from({ length: rounds + 1 }, () => "p.ts:4:9"), after: ["p.ts:4:9"] },
  values: Array.from({ length: rounds + 1 }, () => ": false"),
};

it("of a loop that never ends a replay tells the first rounds", () => {
  const { steps, run, stepOf, positions, values, after, loops } = cutLoop(trace);
  expect([steps.length, positions.steps.length, values.length, stepOf]).toEqual([9, 9, 9, [0]]);
  expect(run.events).toEqual([does.prints(1, "go")]);
  expect({ after, loops }).toEqual({ after: [asking], loops: 2 });
});

it("any other replay is told as it is", () => {
  const exited: Trace = { ...trace, end: "exit" };
  const short: Trace = { ...trace, steps: trace.steps.slice(0, 40) };
  expect([cutLoop(exited), cutLoop(short)]).toEqual([exited, short]);
});
