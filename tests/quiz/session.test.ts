import { describe, expect, it } from "vitest";
import { begin, choose, locate, type Session, skip } from "#lib/quiz/session.js";
import { choice, closedQuestion } from "./fixture.js";

/** The session after these tries; a number names a line. */
function sessionAfter(question: string, ...tries: readonly (readonly string[] | number)[]): Session {
  return tries.reduce<Session>(
    (session, given) => {
      if (session.kind === "choosing" && typeof given !== "number") return choose(session, given);
      if (session.kind === "locating" && typeof given === "number") return locate(session, given);
      throw new Error(`nobody asks for ${given}`);
    },
    begin(closedQuestion(question), "ada"),
  );
}

describe("a session", () => {
  it.each([
    ["spawn-returns", [["at-once"]], "first"],
    ["spawn-returns", [["when-done"], ["at-once"]], "second"],
    ["spawn-returns", [["when-done"], ["never"]], "missed"],
    ["who-ends", [["killed"], ["killed", "unprinted"]], "second"],
    ["borrowed-name", [["rejected"], 5], "first"],
    ["borrowed-name", [["ada"], ["rejected"], 5], "second"],
    ["borrowed-name", [["rejected"], 4, 5], "second"],
    ["borrowed-name", [["rejected"], 4, 6], "missed"],
  ])("of %s with the tries %j ends as %s", (id, tries, outcome) => {
    expect(sessionAfter(id, ...tries)).toMatchObject({ kind: "over", outcome });
  });

  it("remembers what was given, try by try, lines too", () => {
    expect(sessionAfter("borrowed-name", ["ada"], ["rejected"], 4, 5).given).toEqual([
      ["ada"],
      ["rejected"],
      ["line:4"],
      ["line:5"],
    ]);
  });

  it("does not offer a wrong answer again, and keeps what was right", () => {
    const session = sessionAfter("who-ends", ["killed", "waits"]);
    expect(session).toMatchObject({ kind: "choosing", triesLeft: 1, kept: ["killed"] });
    const offered = session.kind === "choosing" ? session.offers.map(({ id }) => id) : [];
    expect(offered.toSorted()).toEqual(["killed", "panics", "unprinted"]);
  });

  it("counts no try for an answer that does not exist", () => {
    expect(sessionAfter("spawn-returns", ["nonsense"])).toMatchObject({ kind: "choosing", triesLeft: 2 });
  });

  it("of yes or no is over after one wrong answer: the other must be right", () => {
    expect(sessionAfter("order-of-two", ["yes"])).toMatchObject({ kind: "over", outcome: "missed" });
  });

  it("has as many tries as the question", () => {
    const session = choose(begin({ ...choice("q", 5, [0]), tries: 3 }, ""), ["1"]);
    expect(session).toMatchObject({ kind: "choosing", triesLeft: 2 });
  });

  it("is over when the learner skips", () => {
    expect(skip(begin(closedQuestion("who-ends"), ""))).toMatchObject({ kind: "over", outcome: "skipped" });
    const locating = sessionAfter("borrowed-name", ["rejected"]);
    expect(locating.kind === "locating" && skip(locating)).toMatchObject({ outcome: "skipped", line: 5 });
  });
});
