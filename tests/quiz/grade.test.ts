import { describe, expect, it } from "vitest";
import { grade, lineToFind } from "#lib/quiz/grade.js";
import { closedQuestion } from "./fixture.js";

/** What a grade says, by ids. */
function graded(question: string, chosen: readonly string[]) {
  const found = grade(closedQuestion(question), chosen);
  if (found === null) return null;
  const { right, wrong, missing } = found;
  return { right, wrong: wrong.map(({ id }) => id), missing: missing.map(({ id }) => id) };
}

describe("a grade", () => {
  it.each([
    ["spawn-returns", ["at-once"], [], []],
    ["spawn-returns", ["never"], ["never"], ["at-once"]],
    ["who-ends", ["killed", "unprinted"], [], []],
    ["who-ends", ["killed"], [], ["unprinted"]],
    ["who-ends", ["killed", "waits"], ["waits"], ["unprinted"]],
    ["order-of-two", ["no"], [], []],
    ["order-of-two", ["yes"], ["yes"], ["no"]],
    ["early-end", ["main-cut", "swapped"], [], []],
    ["early-end", ["mixed"], ["mixed"], ["swapped", "main-cut"]],
    ["borrowed-name", ["rejected"], [], []],
  ])("of %s answered with %j names what is wrong %j and what is missing %j", (id, chosen, wrong, missing) => {
    const right = wrong.length === 0 && missing.length === 0;
    expect(graded(id, chosen)).toEqual({ right, wrong, missing });
  });

  it.each([
    ["spawn-returns", ["nonsense"]],
    ["spawn-returns", []],
    ["spawn-returns", ["at-once", "never"]],
    ["who-ends", ["killed", "nonsense"]],
    ["order-of-two", ["perhaps"]],
  ])("is refused to %s answered with %j", (id, chosen) => {
    expect(graded(id, chosen)).toBeNull();
  });
});

describe("the line of an error is asked for", () => {
  it("of who says rightly that the program is rejected", () => {
    expect(lineToFind(closedQuestion("borrowed-name"), ["rejected"])).toBe(5);
  });

  it.each([
    ["borrowed-name", ["ada"]],
    ["early-end", ["swapped"]],
    ["spawn-returns", ["at-once"]],
  ])("not after %s was answered with %j", (id, chosen) => {
    expect(lineToFind(closedQuestion(id), chosen)).toBeNull();
  });
});
