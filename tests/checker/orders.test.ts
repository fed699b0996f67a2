import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createChecker } from "#lib/checker/checker.js";
import type { Verdict } from "#lib/checker/verdict.js";
import { createCompiler } from "#lib/compiler/compiler.js";
import {
  anyOrder,
  deadlocks,
  type Expectation,
  exit,
  expectation,
  oneOf,
  outputs,
  par,
  reachable,
  seq,
  unreachable,
  uses,
} from "#lib/expect/vocabulary.js";
import { reasons } from "#lib/report/reasons.js";
import { engineForTests } from "../engine/programs.js";

const engine = engineForTests(4);
const { compile } = createCompiler();
const checker = createChecker({ compile, checkOwnership: () => [], engine });

beforeAll(() => engine.warm());
afterAll(() => engine.close());

function check(text: string, wanted: Expectation): Promise<Verdict> {
  return checker.check({ file: "p.ts", text, expectation: wanted });
}

const twoLines = `
import { thread } from "thread-lessons";
export function main(): void {
  const a = thread.spawn(() => console.log("a"));
  const b = thread.spawn(() => console.log("b"));
  a.join().unwrap();
  b.join().unwrap();
}
`;

const crossedLocks = `
import { Arc, move, Mutex, thread } from "thread-lessons";
const left = new Mutex(0);
const right = new Mutex(0);
export function main(): void {
  const other = thread.spawn(() => {
    using first = right.lock().unwrap();
    using second = left.lock().unwrap();
  });
  {
    using first = left.lock().unwrap();
    using second = right.lock().unwrap();
  }
  other.join().unwrap();
}
`;

describe("what all orders together show", () => {
  it.each([
    ["an output that can be", twoLines, expectation(anyOrder("a", "b"), reachable("b", "a"), outputs(2))],
    ["one of several", twoLines, expectation(reachable(oneOf("never", seq("b", "a"))))],
    ["an output that cannot be", twoLines, expectation(unreachable("a"), unreachable(deadlocks()))],
  ])("is as claimed: %s", async (_, program, wanted) => {
    expect(await check(program, wanted)).toMatchObject({ kind: "passed" });
  });

  it.each([
    ["an output that no order shows", expectation(reachable("b", "b")), 'no ordering shows "b" and "b"'],
    [
      "an ending that no order shows",
      expectation(reachable("a", "b", exit(3))),
      'no ordering shows "a", "b" and exit code 3',
    ],
    [
      "a number of outputs",
      expectation(outputs(3)),
      "there are 2 different outputs, and exactly 3 are asked for",
    ],
    [
      "an output that must not be",
      expectation(par("a", "b"), unreachable("b", "a")),
      "what must not happen happens in some orderings: this is what no ordering may show",
    ],
  ])("is not as claimed: %s", async (_, wanted, reason) => {
    const verdict = await check(twoLines, wanted);
    expect(reasons(verdict)).toContain(reason);
  });

  it("an order that must not be is shown, with its schedule", async () => {
    const verdict = await check(twoLines, expectation(unreachable("b", "a")));
    const [failure] = verdict.kind === "failed" ? verdict.failures : [];
    const finding = failure?.kind === "behaviour" ? failure.finding : null;
    expect(finding?.schedule?.length).toBeGreaterThan(0);
    expect(finding?.run.events.flatMap((event) => (event.kind === "print" ? [event.text] : []))).toEqual([
      "b",
      "a",
    ]);
  });

  it("a deadlock that one order shows is no claim about the others", async () => {
    const verdict = await check(crossedLocks, expectation(reachable(deadlocks())));
    expect(reasons(verdict)).toEqual([expect.stringContaining("the threads wait for each other for ever")]);
  });
});

describe("claims that make no sense are refused", () => {
  it.each([
    ["nothing", () => reachable(), "reachable: says nothing"],
    ["the source", () => unreachable(uses("x")), "unreachable: uses is no claim about one run"],
    ["all orders", () => reachable(outputs(2)), "reachable: outputs is no claim about one run"],
  ])("%s", (_, make, message) => {
    expect(make).toThrow(message);
  });
});
