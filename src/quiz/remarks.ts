import type { HowMany, Question } from "../course/question.js";
import { type Answer, answersOf, pickOf } from "./answers.js";
import type { Grade } from "./grade.js";
import type { Outcome } from "./outcome.js";
import type { Choosing, Locating, Over } from "./session.js";

/** Something that a quiz says; how it looks is for others to decide. */
export type Remark =
  | { readonly kind: "question"; readonly text: string; readonly program: string | null }
  | {
      readonly kind: "judgement";
      readonly tone: "right" | "wrong" | "neutral";
      readonly heading: string;
      readonly notes: readonly Note[];
    }
  | { readonly kind: "model"; readonly text: string }
  | { readonly kind: "explanation"; readonly text: string };

/** A sentence, or one answer or point with what there is to say about it. */
export type Note =
  | { readonly kind: "sentence"; readonly text: string }
  | {
      readonly kind: "answer";
      readonly label: "wrong" | "right" | "left out" | "missing";
      /** Lines stay lines. */
      readonly answer: string;
      /** Empty when there is nothing to say. */
      readonly feedback: string;
    };

export function asked(question: Question): Remark {
  const program = question.kind === "predict" ? question.program : null;
  return { kind: "question", text: question.text, program };
}

export function explained({ explanation }: Question): Remark {
  return { kind: "explanation", text: explanation };
}

/** Between two tries: what was chosen wrongly, and something about what was left out, which it does not name. */
export function tryAgain({ last, triesLeft, question }: Choosing): Remark {
  const { wrong = [], missing = [] } = last ?? {};
  const notes =
    pickOf(question) === "one"
      ? wrong.map(({ feedback }) => sentence(feedback))
      : [
          ...wrong.map((answer) => noteOn("wrong", answer)),
          ...missing.map(({ feedback }) => sentence(`Something is left out: ${feedback}`)),
        ];
  return judgement("wrong", "Not quite.", [...notes, triesLeftNote(triesLeft)]);
}

/** Before each try to find the line: "it is rejected" was right, or the line was wrong. */
export function nowLocate({ last, triesLeft }: Locating): Remark {
  if (last === null) return judgement("right", "Right, it is rejected.", []);
  return judgement("wrong", `No, not line ${last}.`, [triesLeftNote(triesLeft)]);
}

/** How it went, and unless it was right, what would have been. */
export function verdictOn({ outcome, last, question, line }: Over): Remark {
  if (outcome === "first" || outcome === "second") return judgement("right", headings[outcome], []);
  const tone = outcome === "missed" ? "wrong" : "neutral";
  if (line !== null) {
    const heading = outcome === "missed" ? "It is rejected, but not there." : headings[outcome];
    return judgement(tone, heading, [sentence(`The error stands on line ${line}.`)]);
  }
  const grade = outcome === "missed" ? last : null;
  return judgement(tone, headings[outcome], solution(answersOf(question), grade, pickOf(question)));
}

export const headings: Readonly<Record<Outcome, string>> = {
  first: "Right.",
  second: "Right, at the second thought.",
  missed: "No, that is not it.",
  skipped: "Skipped.",
};

export function judgement(
  tone: "right" | "wrong" | "neutral",
  heading: string,
  notes: readonly Note[],
): Remark {
  return { kind: "judgement", tone, heading, notes };
}

export function sentence(text: string): Note {
  return { kind: "sentence", text };
}

/** The right answers, and what was wrong with those that were given last. */
function solution(answers: readonly Answer[], grade: Grade | null, pick: HowMany): readonly Note[] {
  const { wrong = [], missing = [] } = grade ?? {};
  const right = answers.filter((answer) => answer.right);
  const isMissing = ({ id }: Answer): boolean => missing.some((answer) => answer.id === id);
  // Both answers of a yes-no question have the same feedback.
  const heard = new Set(wrong.map(({ feedback }) => feedback));
  const label = pick === "one" ? "right" : "left out";
  return [
    ...wrong.map((answer) => noteOn("wrong", answer)),
    ...right.map((answer) =>
      isMissing(answer)
        ? noteOn(label, heard.has(answer.feedback) ? { ...answer, feedback: "" } : answer)
        : noteOn("right", { ...answer, feedback: "" }),
    ),
  ];
}

function noteOn(
  label: "wrong" | "right" | "left out",
  { text, feedback }: Pick<Answer, "text" | "feedback">,
): Note {
  return { kind: "answer", label, answer: text, feedback };
}

function triesLeftNote(count: number): Note {
  return sentence(count === 1 ? "One more try." : `${count} more tries.`);
}
