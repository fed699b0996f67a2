import { type ClosedQuestion, pickOf } from "./answers.js";
import type { Ask, AskQuestionOptions, Reply } from "./ask.js";
import { normalise } from "./normalise.js";
import type { Answered } from "./outcome.js";
import { nowLocate, type Remark, tryAgain, verdictOn } from "./remarks.js";
import { begin, type Choosing, choose, type Locating, locate, type Session, skip } from "./session.js";

/** Lets choose among the answers, and find the line of the error where a program is rightly said to be rejected. */
export async function askClosed(
  question: ClosedQuestion,
  { ask, say, seed }: AskQuestionOptions,
): Promise<Answered | null> {
  let session: Session = begin(question, seed);
  while (session.kind !== "over") {
    const next: Session | null =
      session.kind === "choosing" ? await tryToChoose(session, ask) : await tryToLocate(session, ask);
    if (next === null) return null;
    const remark = remarkBetween(session, next);
    if (remark !== null) say(remark);
    session = next;
  }
  say(verdictOn(session));
  const { outcome, given } = session;
  return { outcome, given };
}

async function tryToChoose(session: Choosing, ask: Ask): Promise<Session | null> {
  const reply = await chosen(session, ask);
  if (reply.kind === "ended") return null;
  return reply.kind === "skipped" ? skip(session) : choose(session, reply.value);
}

async function chosen({ question, offers, kept }: Choosing, ask: Ask): Promise<Reply<readonly string[]>> {
  const options = offers.map(({ id, text }) => ({ value: id, name: text }));
  if (pickOf(question) === "several")
    return ask.several({ message: "Your answers (one or more)", options, marked: kept, least: 1 });
  const reply = await ask.one({ message: "Your answer", options });
  return reply.kind === "given" ? { kind: "given", value: [reply.value] } : reply;
}

async function tryToLocate(session: Locating, ask: Ask): Promise<Session | null> {
  const { question } = session;
  const lines = question.kind === "predict" ? question.program.split("\n").length : 0;
  const reply = await ask.line({
    message: "On which line does the error stand?",
    check: (text) => (lineNumber(text, lines) === null ? `type a number from 1 to ${lines}` : null),
  });
  if (reply.kind === "ended") return null;
  return reply.kind === "skipped" ? skip(session) : locate(session, lineNumber(reply.value, lines) ?? 0);
}

function lineNumber(text: string, lines: number): number | null {
  const digits = /^\s*(?:line\s*)?(\d+)$/i.exec(normalise(text))?.[1];
  const line = Number(digits);
  return digits !== undefined && line >= 1 && line <= lines ? line : null;
}

/** What is said before the next try; null when the last reply was none. */
function remarkBetween(before: Session, after: Session): Remark | null {
  if (before === after || after.kind === "over") return null;
  return after.kind === "choosing" ? tryAgain(after) : nowLocate(after);
}
