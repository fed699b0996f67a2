import { allows, type Line } from "../automaton/atom.js";
import { type State, step } from "../automaton/automaton.js";
import { describeTest, quote } from "../automaton/describe.js";
import { type First, firsts, mentions } from "../automaton/inspect.js";
import { ordinal } from "../threads.js";
import type { Mismatch } from "./mismatch.js";
import { expectedIn, listed, nameOf, type Subject, threadLabel } from "./subject.js";

/** A line that cannot come, and the state that it came in. */
export interface UnexpectedLine {
  readonly state: State;
  readonly line: Line;
  /** The id of the thread that printed it. */
  readonly thread: number;
  /** Index of its print event. */
  readonly at: number;
}

export function unexpectedLine(subject: Subject, found: UnexpectedLine): Mismatch {
  const reason =
    wrongThread(subject, found) ??
    disagreeing(found) ??
    tooEarly(found) ??
    repeated(subject, found) ??
    alike(found) ??
    surplus(found);
  return { cause: "line", at: found.at, reason, expected: expectedIn(subject, found.state) };
}

function wrongThread(subject: Subject, { state, line, thread }: UnexpectedLine): string | null {
  const byAnyone: Line = { ...line, thread: null };
  if (step(state, byAnyone) === null) return null;
  const owners = next(state)
    .filter(({ atom }) => allows(atom, byAnyone))
    .flatMap(({ atom }) => atom.who);
  const names = [...new Set(owners.map((who) => nameOf(subject, who)))];
  return `${quote(line.text)} was printed by ${threadLabel(subject, thread)}, and only ${listed(names, "or")} may print it`;
}

function disagreeing({ state, line }: UnexpectedLine): string | null {
  const [first] = next(state).filter(({ atom }) => allows(atom, line));
  return first === undefined ? null : `${quote(line.text)} does not agree with the lines before it`;
}

function tooEarly({ state, line }: UnexpectedLine): string | null {
  if (!state.terms.some((term) => mentions(term, (atom) => allows(atom, line)))) return null;
  const before = new Set(next(state).map(({ atom }) => describeTest(atom.test)));
  const [only] = before;
  const missing = before.size === 1 && only !== undefined ? `${only} comes` : "other lines come";
  return `${quote(line.text)} was printed too early: ${missing} before it`;
}

function repeated({ run }: Subject, { line, at }: UnexpectedLine): string | null {
  const before = run.events
    .slice(0, at)
    .flatMap((event) => (event.kind === "print" && event.stream === "stdout" ? event.text.split("\n") : []))
    .filter((text) => text === line.text).length;
  if (before === 0) return null;
  return before === 1
    ? `${quote(line.text)} was printed twice, and once is right`
    : `${quote(line.text)} was printed for the ${ordinal(before + 1)} time, and ${before} times are right`;
}

// The slip that costs learners most time: right but for letters' case, blanks or punctuation.
function alike({ state, line }: UnexpectedLine): string | null {
  const near = next(state).find(
    ({ atom }) => atom.test.kind === "text" && bare(atom.test.text) === bare(line.text),
  );
  return near === undefined ? null : `${quote(line.text)} is not quite ${describeTest(near.atom.test)}`;
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

function surplus({ state, line }: UnexpectedLine): string {
  return next(state).length === 0
    ? `${quote(line.text)} was printed when all that is right had been printed`
    : `${quote(line.text)} is no line that may come here`;
}

function next(state: State): First[] {
  return state.terms.flatMap((term) => firsts(term));
}
