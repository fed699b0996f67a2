import { describe, expect, it } from "vitest";
import type { ChoiceQuestion } from "#lib/course/question.js";
import { unbalancedKeys } from "#lib/quiz/unbalanced-keys.js";
import { choice, questionCalled, yesNo } from "./fixture.js";

const ten = Array.from({ length: 10 }, (_, index) => index);
const rules = (questions: Parameters<typeof unbalancedKeys>[0]): string[] =>
  unbalancedKeys(questions).map(({ rule }) => rule);

function withLongest(question: ChoiceQuestion, right: boolean): ChoiceQuestion {
  const choices = question.choices.map((one) =>
    one.right === right ? { ...one, text: `${one.text}, at length` } : one,
  );
  return { ...question, choices: right ? choices : [...choices.slice(1), ...choices.slice(0, 1)] };
}

describe("keys that give answers away", () => {
  it("are right answers that stand at one place", () => {
    const complaints = unbalancedKeys(ten.map((index) => choice(`q${index}`, 4, [0])));
    expect(complaints).toEqual([
      {
        rule: "in 10 of 10 questions answer 1 is right; by chance it would be in about 3",
        remedy: expect.stringMatching(/: q0, q1, .*q9$/),
      },
    ]);
  });

  it("are several right answers that stand together everywhere", () => {
    expect(rules(ten.map((index) => choice(`q${index}`, 6, [4, 5])))).toEqual([
      expect.stringContaining("answer 5 is right"),
      expect.stringContaining("answer 6 is right"),
    ]);
  });

  it("are right answers that are the longest", () => {
    const questions = ten.map((index) => withLongest(choice(`q${index}`, 4, [index % 4]), true));
    expect(rules(questions)).toEqual([
      "in 10 of 10 questions the longest answer is right; by chance it would be in about 3",
    ]);
  });

  it("are decisions that are always yes, or always no", () => {
    expect(rules(ten.map((index) => yesNo(`q${index}`, true)))).toEqual([
      expect.stringContaining('"yes" is right'),
    ]);
    expect(rules(ten.map((index) => yesNo(`q${index}`, false)))).toEqual([
      expect.stringContaining('"no" is right'),
    ]);
  });
});

describe("keys that give nothing away", () => {
  it("are those that are spread", () => {
    expect(rules(ten.map((index) => choice(`q${index}`, 4, [index % 4])))).toEqual([]);
    expect(rules(ten.map((index) => yesNo(`q${index}`, index % 3 === 0)))).toEqual([]);
  });

  it("are those of two questions: that is no pattern", () => {
    expect(rules([choice("a", 4, [0]), choice("b", 4, [0])])).toEqual([]);
    expect(rules([])).toEqual([]);
  });

  it("are long wrong answers, and free recall", () => {
    const questions = ten.map((index) => withLongest(choice(`q${index}`, 2, [index % 2]), false));
    expect(rules([...questions, questionCalled("why-move")])).toEqual([]);
  });
});
