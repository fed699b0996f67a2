import { describe, expect, it } from "vitest";
import { match } from "#lib/expect/match.js";
import {
  atLeast,
  avoids,
  blocks,
  by,
  child,
  computes,
  cut,
  exit,
  expectation,
  named,
  oneOf,
  panics,
  par,
  rejected,
  repeat,
  seq,
  threads,
  uses,
} from "#lib/expect/vocabulary.js";
import { does, fakeRun } from "./fake-run.js";

it("an expectation survives JSON: what is read back judges alike", () => {
  const wanted = expectation(
    par(by("main", /main: (?<n>\d)/i), cut(by(named("w"), repeat(0, Number.POSITIVE_INFINITY, "tick")))),
    panics([{ thread: child(1), message: /boo+m/ }]),
  );
  const copy: typeof wanted = JSON.parse(JSON.stringify(wanted));
  const run = fakeRun([does.prints(1, "MAIN: 1"), does.prints(2, "tick"), does.panics(2, "booom")], {
    names: ["w"],
  });
  expect([match(wanted, run), match(copy, run)]).toEqual([null, null]);
  const wrong = fakeRun([does.prints(1, "MAIN: x")], { names: ["w"] });
  expect(match(copy, wrong)).toEqual(match(wanted, wrong));
});

it("without claims a program ends with 0, panics nowhere and may print anything", () => {
  expect(expectation()).toMatchObject({ stdout: null, end: { kind: "exit", code: 0 }, panics: [] });
});

it("several uses and avoids add up", () => {
  const wanted = expectation(uses("thread.scope"), uses(".join"), avoids("thread.sleep"));
  expect(wanted).toMatchObject({ uses: [["thread.scope"], [".join"]], avoids: ["thread.sleep"] });
});

it("several things that are computed add up", () => {
  expect(expectation(computes("12"), computes("a, b"))).toMatchObject({ computes: ["12", "a, b"] });
});

it("who waits may do so by asking, unless it is claimed that nobody does", () => {
  expect([expectation().blocks, expectation(blocks()).blocks]).toEqual([false, true]);
});

it("an exit code that is claimed wins over the 101 of main's panic", () => {
  expect(expectation(panics([{ thread: "main" }]), exit(7)).end).toEqual({ kind: "exit", code: 7 });
});

describe("what an author cannot mean is refused where it is written", () => {
  it.each([
    ["two patterns", () => expectation("a", "b"), "two claims settle what is printed"],
    ["two exit codes", () => expectation(exit(1), exit(2)), "two claims settle how the program ends"],
    ["a rejected program that prints", () => expectation(rejected("E0373"), seq("a")), "stands alone"],
    ["a text that is everywhere", () => computes(" "), "what the program works out"],
    ["child(0)", () => child(0), "children count from 1"],
    ["oneOf of nothing", () => oneOf(), "at least one item"],
    ["a number in words", () => threads(JSON.parse('"two"')), "not a number from 0 on: two"],
    ["fewer than none", () => threads(atLeast(-1)), "not a number from 0 on: -1"],
    ["a repeat from 2 to 1", () => repeat(2, 1, "a"), "no such range"],
  ])("%s", (_, write, message) => {
    expect(write).toThrow(message);
  });
});
