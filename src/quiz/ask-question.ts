import type { Question } from "../course/question.js";
import type { Grade } from "./grade.js";
import { answer, begin, type Outcome, type Session, skip } from "./session.js";

/** As `Ask` of the terminal: one choice of several, null for none. */
export type Choose = (request: {
  readonly message: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
}) => Promise<string | null>;

export interface AskQuestionOptions {
  readonly choose: Choose;
  /** Prints a text of one or more paragraphs: the question, feedback between the tries, the explanation. */
  readonly say: (text: string) => void;
  /** Makes the order of answers this learner's own. */
  readonly seed: string;
}

const skipping = "skip";

/** Asks until the answer is right, the tries are used up, or the learner skips; then says how it was, and why. */
export async function askQuestion(
  question: Question,
  { choose, say, seed }: AskQuestionOptions,
): Promise<Outcome> {
  let session: Session = begin(question, seed);
  say(question.text);
  while (session.kind === "asking") {
    const chosen = await choose({ message: "Your answer", options: optionsOf(session) });
    session = chosen === null || chosen === skipping ? skip(session) : answer(session, chosen);
    if (session.kind === "asking" && session.last !== null) say(tryAgain(session.last, session.triesLeft));
  }
  say(summary(session));
  return session.outcome;
}

function optionsOf(session: Extract<Session, { kind: "asking" }>) {
  const offers = session.offers.map(({ id, text }) => ({ value: id, name: text }));
  return [...offers, { value: skipping, name: "(skip this question)" }];
}

function tryAgain({ feedback }: Grade, triesLeft: number): string {
  return `Not quite. ${feedback} ${triesLeft === 1 ? "One more try." : `${triesLeft} more tries.`}`;
}

function summary({ outcome, last, question }: Extract<Session, { kind: "over" }>): string {
  const heading = headings[outcome];
  const feedback = last === null || last.feedback === "" ? [] : [last.feedback];
  return `${[heading, ...feedback].join(" ")}\n\n${question.explanation}`;
}

const headings: Readonly<Record<Outcome, string>> = {
  first: "Right.",
  second: "Right, at the second thought.",
  missed: "No, that is not it.",
  skipped: "Skipped.",
};
