import { describe, expect, it } from "vitest";
import type { Outcome } from "#lib/progress/progress.js";
import { dueReviews, reviewQueue } from "#lib/progress/review.js";
import { answer, snapshot } from "./snapshots.js";

const question = { id: "q", revision: 1 };
type Given = readonly [outcome: Outcome, step: number];

/** After how many more passed exercises the question returns; null when it does not. */
function dueIn(step: number, given: readonly Given[], finished = false): number | null {
  const answers = given.map(([outcome, at]) => answer("q", outcome, at));
  return (
    reviewQueue({ snapshot: snapshot(step, answers), questions: [question], finished })[0]?.dueIn ?? null
  );
}

describe("a question", () => {
  it.each<[string, number, readonly Given[], number | null]>([
    ["that was never asked does not return", 5, [], null],
    ["that was right does not return", 5, [["first", 2]], null],
    ["that took two tries does not return", 5, [["second", 2]], null],
    ["that was skipped does not return", 5, [["skipped", 2]], null],
    ["that was missed returns after one step", 2, [["missed", 2]], 1],
    ["that was missed is due one step later", 3, [["missed", 2]], 0],
    ["stays due until it is answered", 9, [["missed", 2]], 0],
    [
      "stays due when it is skipped",
      4,
      [
        ["missed", 2],
        ["skipped", 3],
      ],
      0,
    ],
    [
      "that is right then returns after three",
      3,
      [
        ["missed", 2],
        ["first", 3],
      ],
      3,
    ],
    [
      "that is right again returns after seven",
      6,
      [
        ["missed", 2],
        ["first", 3],
        ["first", 6],
      ],
      7,
    ],
    [
      "that is right three times is known",
      13,
      [
        ["missed", 2],
        ["first", 3],
        ["first", 6],
        ["first", 13],
      ],
      null,
    ],
    [
      "that takes two tries waits as long again",
      6,
      [
        ["missed", 2],
        ["first", 3],
        ["second", 6],
      ],
      3,
    ],
    [
      "that is missed again begins anew",
      6,
      [
        ["missed", 2],
        ["first", 3],
        ["missed", 6],
      ],
      1,
    ],
    [
      "that is right before it is due waits on",
      2,
      [
        ["missed", 2],
        ["first", 2],
      ],
      1,
    ],
  ])("%s", (_, step, given, expected) => {
    expect(dueIn(step, given)).toBe(expected);
  });

  it("is due once more when no exercise is left, and then known", () => {
    expect(dueIn(9, [["missed", 9]], true)).toBe(0);
    expect(
      dueIn(
        9,
        [
          ["missed", 9],
          ["first", 9],
        ],
        true,
      ),
    ).toBeNull();
    expect(
      dueIn(
        9,
        [
          ["missed", 9],
          ["second", 9],
        ],
        true,
      ),
    ).toBe(0);
  });

  it("of another revision counts as never asked", () => {
    const missed = snapshot(3, [answer("q", "missed", 1, 1)]);
    expect(reviewQueue({ snapshot: missed, questions: [{ id: "q", revision: 2 }] })).toEqual([]);
  });
});

describe("the review queue", () => {
  const answers = [answer("late", "missed", 4), answer("early", "missed", 1), answer("later", "missed", 5)];
  const questions = ["later", "late", "early"].map((id) => ({ id, revision: 1 }));

  it("has the most overdue first", () => {
    expect(reviewQueue({ snapshot: snapshot(5, answers), questions })).toEqual([
      { id: "early", revision: 1, dueIn: 0 },
      { id: "late", revision: 1, dueIn: 0 },
      { id: "later", revision: 1, dueIn: 1 },
    ]);
  });

  it("gives those that are due", () => {
    const due = dueReviews({ snapshot: snapshot(5, answers), questions });
    expect(due.map(({ id }) => id)).toEqual(["early", "late"]);
  });

  it("has no question that the course no longer has", () => {
    expect(reviewQueue({ snapshot: snapshot(5, answers), questions: [] })).toEqual([]);
  });
});
