import { describe, expect, it } from "vitest";
import { fitOptions } from "#lib/cli/questions/fitted.js";
import { gradeGiven } from "#lib/cli/questions/given-answers.js";
import { labelled } from "#lib/cli/questions/labelled.js";
import { answerLines, fitLines, spread } from "#lib/cli/questions/lines.js";
import { listing, remarkText } from "#lib/cli/questions/remark-text.js";
import type { Question } from "#lib/course/question.js";
import { judgement, sentence } from "#lib/quiz/remarks.js";
import { createColours } from "#lib/terminal/colour.js";
import { UserError } from "#lib/user-error.js";
import { choice, questionCalled } from "../quiz/fixture.js";

const style = { colours: createColours(0), unicode: true, columns: 40 };

describe("lines that fit", () => {
  it.each([
    ["one two three", 9, [["one two", "three"]]],
    ["a\n  one two three", 9, [["a"], ["  one two", "    three"]]],
    ["a\n\tx", 9, [["a"], ["  x"]]],
    ["a\n          deep inside", 10, [["a"], ["     deep", "       ins", "       ide"]]],
    ["", 9, [[""]]],
  ])("of %j at %i", (text, width, lines) => {
    expect(fitLines(text, width)).toEqual(lines);
  });

  it("hold an output together with a rule", () => {
    expect(answerLines("a\nb", 20, true)).toEqual(["│ a", "│ b"]);
    expect(answerLines("a\nb", 20, false)).toEqual(["| a", "| b"]);
    expect(answerLines("a", 20, true)).toEqual(["a"]);
  });

  it("are set apart where one item has several", () => {
    expect(spread([["a"], ["b"]])).toEqual(["a", "b"]);
    expect(spread([["a", "b"], ["c"]])).toEqual(["a", "b", "", "c"]);
  });
});

describe("a label", () => {
  it("stands beside its text, and above it where the screen is narrow", () => {
    const item = { label: "wrong", texts: ["one two three four five six seven", "x"] };
    expect(labelled(item, { columns: 40, unicode: true, labelWidth: 8 })).toEqual([
      "   wrong      one two three four five",
      "              six seven",
      "              x",
    ]);
    expect(labelled(item, { columns: 30, unicode: true, labelWidth: 8 })).toEqual([
      "   wrong",
      "     one two three four five",
      "     six seven",
      "     x",
    ]);
  });
});

describe("options", () => {
  it("fit a narrow screen, and are named by one line afterwards", () => {
    const options = [{ value: "x", name: "main: 1\nmain: 2 and a little more" }];
    expect(fitOptions({ message: "?", options }, { columns: 30, unicode: false })).toEqual([
      { value: "x", name: "| main: 1\n| main: 2 and a little\n|   more", short: "main: 1 / main: 2 a..." },
    ]);
  });
});

describe("what a quiz says", () => {
  it("numbers the lines of a program, and only those", () => {
    const program = `${"x;\n".repeat(9)}console.log("a rather long line for forty columns");`;
    expect(listing(program, style).split("\n").slice(8)).toEqual([
      "  9 │ x;",
      ' 10 │ console.log("a rather long line',
      '    │   for forty columns");',
    ]);
    expect(listing("x;", { ...style, unicode: false })).toBe(" 1 | x;");
  });

  it("sets answers apart from sentences", () => {
    const notes = [
      { kind: "answer", label: "wrong", answer: "a\nb", feedback: "Who\n  says so?" },
      { kind: "answer", label: "right", answer: "c", feedback: "" },
      sentence("One more try."),
    ] as const;
    expect(remarkText(judgement("wrong", "Not quite.", notes), style)).toBe(
      [
        " Not quite.",
        "",
        "   wrong      │ a",
        "              │ b",
        "              Who says so?",
        "",
        "   right      c",
        "",
        " One more try.",
      ].join("\n"),
    );
  });
});

describe("an answer on the command line", () => {
  const questions: readonly Question[] = [
    ...["spawn-returns", "who-ends", "order-of-two", "why-move", "early-end", "borrowed-name"].map(
      questionCalled,
    ),
    choice("two", 4, [0, 1]),
  ];
  const graded = (...options: readonly string[]) =>
    gradeGiven(options, questions).map(({ right, given, wrongLine }) => ({ right, given, wrongLine }));

  it.each([
    ["spawn-returns=at-once", true, null],
    [" spawn-returns = `at-once` ", true, null],
    ["spawn-returns=never", false, null],
    ["two=1,0", true, null],
    ["two=0", false, null],
    ["order-of-two=no", true, null],
    ["borrowed-name=rejected", true, null],
    ["borrowed-name=rejected,line:5", true, null],
    ["borrowed-name=rejected,line:4", false, 5],
    ["borrowed-name=ada,line:5", false, null],
  ])("%s is right: %s", (option, right, wrongLine) => {
    expect(graded(option)).toMatchObject([{ right, wrongLine }]);
  });

  it("may be one of many", () => {
    expect(graded("two=0,1", "order-of-two=yes").map(({ right }) => right)).toEqual([true, false]);
  });

  it.each([
    ["nonsense", "malformed-answer", "--no-input"],
    ["nonsense=1", "unknown-question", "there are: spawn-returns"],
    ["order-of-tow=no", "unknown-question", 'did you mean "order-of-two"?'],
    ["order-of-two=noo", "unknown-choice", 'did you mean "no"?'],
    ["order-of-two=", "malformed-answer", "the choices are: yes, no"],
    ["order-of-two=yes,no", "malformed-answer", "the choices are: yes, no"],
    ["order-of-two=no,line:1", "unknown-line", "it shows no program"],
    ["borrowed-name=rejected,line:11", "unknown-line", "its program has lines 1 to 10"],
    ["borrowed-name=rejected,line:x", "unknown-line", "its program has lines 1 to 10"],
    ["why-move=because", "free-answer", "quiz --plain"],
  ])("%s is refused as %s", (option, code, help) => {
    const grade = (): unknown => graded(option);
    expect(grade).toThrow(UserError);
    expect(grade).toThrow(expect.objectContaining({ code, help: expect.stringContaining(help) }));
  });

  it("is given once", () => {
    expect(() => graded("two=0", "two=1")).toThrow(expect.objectContaining({ code: "answered-twice" }));
  });
});
