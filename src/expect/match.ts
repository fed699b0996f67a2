import type { Run, RunEvent } from "../engine/run.js";
import type { Line } from "./automaton/atom.js";
import { type State, start, step } from "./automaton/automaton.js";
import type { Expectation } from "./expectation.js";
import { wrongEnd } from "./explain/ending.js";
import type { Mismatch } from "./explain/mismatch.js";
import { unexpectedPanic } from "./explain/panics.js";
import { type Subject, subjectOf } from "./explain/subject.js";
import { unexpectedLine } from "./explain/unexpected-line.js";

/**
 * Holds one run against an expectation. The mismatch is the first event that cannot be, or the end of the run; null
 * means that the run is as expected.
 */
export function match(expectation: Expectation, run: Run): Mismatch | null {
  const subject = subjectOf(expectation, run);
  let state = expectation.stdout === null ? null : start(expectation.stdout);
  for (const [at, event] of run.events.entries()) {
    const next = follow(subject, state, event, at);
    if (next !== null && "reason" in next) return next;
    state = next;
  }
  return wrongEnd(subject, state) ?? forbidden(subject);
}

/** The run is one that no order may show. */
function forbidden({ expectation, run }: Subject): Mismatch | null {
  if (!expectation.unreachable.some((one) => match(one, run) === null)) return null;
  const reason = "this is what no ordering may show";
  return { cause: "forbidden", at: run.events.length, reason, expected: [] };
}

function follow(subject: Subject, state: State | null, event: RunEvent, at: number): State | Mismatch | null {
  switch (event.kind) {
    case "print":
      return event.stream === "stdout" && state !== null ? print(subject, state, event, at) : state;
    case "panic":
      return unexpectedPanic(subject, at) ?? state;
    default:
      return state;
  }
}

/** One print is as many lines as its text has, and no other thread's line comes between them. */
function print(
  subject: Subject,
  before: State,
  event: Extract<RunEvent, { kind: "print" }>,
  at: number,
): State | Mismatch {
  let state = before;
  for (const text of event.text.split("\n")) {
    const line: Line = { text, thread: subject.speakers.get(event.thread) ?? null };
    const next = step(state, line);
    if (next === null) return unexpectedLine(subject, { state, line, thread: event.thread, at });
    state = next;
  }
  return state;
}
