import { describe, expect, it } from "vitest";
import type { Question } from "#lib/course/question.js";
import { askQuestion, type Choose } from "#lib/quiz/ask-question.js";
import { grade } from "#lib/quiz/grade.js";
import { offersOf } from "#lib/quiz/options.js";
import { answer, begin, type Session, skip } from "#lib/quiz/session.js";

const choices = [
  { id: "ends", text: "It ends", right: true, feedback: "Just so." },
  { id: "waits", text: "It waits", right: false, feedback: "Who would wait?" },
  { id: "goes-on", text: "It goes on", right: false, feedback: "Where?" },
  { id: "none", text: "None of these", right: false, feedback: "One is right.", pinned: true },
];

const question: Question = {
  kind: "choice",
  id: "q",
  revision: 1,
  text: "What happens?",
  explanation: "It ends with the program.",
  tries: 2,
  choices,
};

const yesNo: Question = {
  kind: "yes-no",
  id: "y",
  revision: 1,
  text: "Does join block?",
  explanation: "It does.",
  tries: 2,
  answer: true,
  feedback: "What does main do meanwhile?",
};

describe("grading", () => {
  it.each([
    [question, "ends", { right: true, feedback: "Just so." }],
    [question, "waits", { right: false, feedback: "Who would wait?" }],
    [question, "nonsense", null],
    [yesNo, "yes", { right: true, feedback: "" }],
    [yesNo, "no", { right: false, feedback: "What does main do meanwhile?" }],
    [yesNo, "perhaps", null],
  ])("%o answered with %s", (asked, id, expected) => {
    expect(grade(asked, id)).toEqual(expected);
  });
});

describe("the order of the answers", () => {
  const order = (seed: string): string[] => offersOf(question, seed).map(({ id }) => id);

  it("is always the same for one learner", () => {
    expect(order("ada")).toEqual(order("ada"));
  });

  it("puts the right answer in each free place for some learner, and leaves pinned ones alone", () => {
    const orders = Array.from({ length: 40 }, (_, learner) => order(`learner ${learner}`));
    expect(new Set(orders.map((ids) => ids.indexOf("ends")))).toEqual(new Set([0, 1, 2]));
    expect(orders.every((ids) => ids[3] === "none" && new Set(ids).size === 4)).toBe(true);
  });
});

describe("a session", () => {
  const sessionAfter = (...ids: string[]): Session =>
    ids.reduce<Session>(
      (session, id) => (session.kind === "asking" ? answer(session, id) : session),
      begin(question, ""),
    );

  it.each([
    [["ends"], "first"],
    [["waits", "ends"], "second"],
    [["waits", "goes-on"], "missed"],
  ])("of the answers %j ends as %s", (ids, outcome) => {
    expect(sessionAfter(...ids)).toMatchObject({ kind: "over", outcome });
  });

  it("does not offer a wrong answer again", () => {
    expect(sessionAfter("waits")).toMatchObject({
      kind: "asking",
      triesLeft: 1,
      last: { feedback: "Who would wait?" },
    });
    const session = sessionAfter("waits");
    expect(session.kind === "asking" && session.offers.map(({ id }) => id)).not.toContain("waits");
  });

  it("counts no try for an answer that does not exist", () => {
    expect(sessionAfter("nonsense")).toMatchObject({ kind: "asking", triesLeft: 2 });
  });

  it("is over when the learner skips", () => {
    expect(skip(begin(question, ""))).toMatchObject({ kind: "over", outcome: "skipped" });
  });

  it("of yes or no is over after one wrong answer: the other must be right", () => {
    expect(answer(begin(yesNo, ""), "no")).toMatchObject({ kind: "over", outcome: "missed" });
  });
});

describe("asking a question", () => {
  async function asked(answers: readonly (string | null)[], about = question) {
    const left = [...answers];
    const offered: string[][] = [];
    const said: string[] = [];
    const choose: Choose = async ({ options }) => {
      offered.push(options.map(({ value }) => value));
      return left.shift() ?? null;
    };
    const outcome = await askQuestion(about, { choose, say: (text) => said.push(text), seed: "ada" });
    return { outcome, offered, said: said.join("\n") };
  }

  it("gives feedback after a wrong answer, and the explanation at the end", async () => {
    const { outcome, offered, said } = await asked(["waits", "ends"]);
    expect(outcome).toBe("second");
    expect(offered.map((ids) => ids.length)).toEqual([5, 4]);
    expect(said).toMatch(
      /What happens\?[\s\S]*Not quite\. Who would wait\? One more try\.[\s\S]*Right, at the second thought\. Just so\.[\s\S]*It ends/,
    );
  });

  it("explains also what was missed or skipped", async () => {
    expect(await asked(["waits", "goes-on"])).toMatchObject({
      outcome: "missed",
      said: expect.stringContaining("It ends"),
    });
    expect(await asked(["skip"])).toMatchObject({
      outcome: "skipped",
      said: expect.stringContaining("It ends"),
    });
  });

  it("takes the end of input for a skip", async () => {
    expect(await asked([null])).toMatchObject({ outcome: "skipped" });
  });

  it("offers the skip last", async () => {
    expect((await asked(["ends"])).offered[0]?.at(-1)).toBe("skip");
  });
});
