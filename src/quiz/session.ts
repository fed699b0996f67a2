import type { Question } from "../course/question.js";
import { type Grade, grade } from "./grade.js";
import { type Offer, offersOf } from "./options.js";

/** One learner before one question. */
export type Session =
  | {
      readonly kind: "asking";
      readonly question: Question;
      readonly offers: readonly Offer[];
      readonly triesLeft: number;
      readonly last: Grade | null;
    }
  | {
      readonly kind: "over";
      readonly question: Question;
      readonly outcome: Outcome;
      readonly last: Grade | null;
    };

/** `second` is right on a later try than the first. */
export type Outcome = "first" | "second" | "missed" | "skipped";

type Asking = Extract<Session, { kind: "asking" }>;

export function begin(question: Question, seed: string): Asking {
  return {
    kind: "asking",
    question,
    offers: offersOf(question, seed),
    triesLeft: question.tries,
    last: null,
  };
}

/** After an answer: over when it was right or the last try, otherwise asking again without the answer that was wrong. */
export function answer(session: Asking, id: string): Session {
  const { question, triesLeft } = session;
  const last = grade(question, id);
  if (last === null) return session;
  if (last.right) return over(session, triesLeft === question.tries ? "first" : "second", last);
  const offers = session.offers.filter((offer) => offer.id !== id);
  if (triesLeft === 1 || offers.length === 1) return over(session, "missed", last);
  return { ...session, offers, triesLeft: triesLeft - 1, last };
}

export function skip(session: Asking): Session {
  return over(session, "skipped", null);
}

function over({ question }: Asking, outcome: Outcome, last: Grade | null): Session {
  return { kind: "over", question, outcome, last };
}
