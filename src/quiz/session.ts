import { type Answer, type ClosedQuestion, shuffledAnswers } from "./answers.js";
import { type Grade, grade, lineToFind } from "./grade.js";
import type { Answered, Outcome } from "./outcome.js";

interface Common {
  readonly question: ClosedQuestion;
  readonly given: Answered["given"];
}

/** Choosing among the answers. */
export interface Choosing extends Common {
  readonly kind: "choosing";
  /** Without what turned out wrong. */
  readonly offers: readonly Answer[];
  /** Ids of what was chosen before and is right. */
  readonly kept: readonly string[];
  readonly triesLeft: number;
  /** What was wrong with the last try; null at the first. */
  readonly last: Grade | null;
}

/** "It is rejected" was right; on which line does the error stand? */
export interface Locating extends Common {
  readonly kind: "locating";
  readonly line: number;
  readonly triesLeft: number;
  /** Whether a try went wrong before. */
  readonly stumbled: boolean;
  /** The line that was named last, and is wrong; null at the first try. */
  readonly last: number | null;
}

export interface Over extends Common {
  readonly kind: "over";
  readonly outcome: Outcome;
  /** What was wrong with the last choice; null when it was right or there was none. */
  readonly last: Grade | null;
  /** The line that was asked for; null when none was. */
  readonly line: number | null;
}

/** One learner before one question. */
export type Session = Choosing | Locating | Over;

export function begin(question: ClosedQuestion, seed: string): Choosing {
  const offers = shuffledAnswers(question, seed);
  return { kind: "choosing", question, given: [], offers, kept: [], triesLeft: question.tries, last: null };
}

/** After a try: on when it was right, over when it was the last, else choosing again without what was wrong. */
export function choose(session: Choosing, chosen: readonly string[]): Session {
  const { question, triesLeft } = session;
  const last = grade(question, chosen);
  if (last === null) return session;
  const after = { ...session, given: [...session.given, chosen], last };
  if (last.right) return chosenRightly(after, chosen);
  const offers = session.offers.filter((offer) => !last.wrong.some(({ id }) => id === offer.id));
  if (triesLeft === 1 || offers.length === 1) return over(after, "missed");
  const kept = chosen.filter((id) => offers.some((offer) => offer.id === id));
  return { ...after, offers, kept, triesLeft: triesLeft - 1 };
}

function chosenRightly(session: Choosing, chosen: readonly string[]): Session {
  const { question, given } = session;
  const stumbled = session.triesLeft < question.tries;
  const line = lineToFind(question, chosen);
  if (line === null) return over({ ...session, last: null }, stumbled ? "second" : "first");
  return { kind: "locating", question, given, line, triesLeft: question.tries, stumbled, last: null };
}

/** After a line was named: over when it was right or the last try. */
export function locate(session: Locating, line: number): Session {
  const after = { ...session, given: [...session.given, [`line:${line}`]] };
  if (line === session.line) return over(after, session.stumbled ? "second" : "first");
  if (session.triesLeft === 1) return over(after, "missed");
  return { ...after, triesLeft: session.triesLeft - 1, stumbled: true, last: line };
}

export function skip(session: Choosing | Locating): Over {
  return over(session, "skipped");
}

function over(session: Choosing | Locating, outcome: Outcome): Over {
  const { question, given } = session;
  const last = session.kind === "choosing" ? session.last : null;
  const line = session.kind === "locating" ? session.line : null;
  return { kind: "over", question, given, outcome, last, line };
}
