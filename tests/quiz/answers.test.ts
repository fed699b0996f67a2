import { describe, expect, it } from "vitest";
import { shuffledAnswers } from "#lib/quiz/answers.js";
import { closedQuestion } from "./fixture.js";

describe("the order of the answers", () => {
  const order = (seed: string, id = "spawn-returns"): string[] =>
    shuffledAnswers(closedQuestion(id), seed).map((answer) => answer.id);
  const learners = Array.from({ length: 40 }, (_, index) => `learner ${index}`);

  it("is always the same for one learner", () => {
    expect(order("ada")).toEqual(order("ada"));
  });

  it("puts the right answer in each free place for some learner, and leaves pinned ones alone", () => {
    const orders = learners.map((seed) => order(seed));
    expect(new Set(orders.map((ids) => ids.indexOf("at-once")))).toEqual(new Set([0, 1, 2]));
    expect(orders.every((ids) => ids[3] === "never" && new Set(ids).size === 4)).toBe(true);
  });

  it("is that of the author where every answer is pinned", () => {
    expect(new Set(learners.map((seed) => order(seed, "order-of-two").join()))).toEqual(new Set(["yes,no"]));
  });
});
