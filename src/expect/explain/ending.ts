import type { End } from "../../engine/run.js";
import { accepts, type State } from "../automaton/automaton.js";
import { limitText } from "../place.js";
import { deadlockReason } from "./deadlock.js";
import { wrongMeasure } from "./measures.js";
import type { Mismatch } from "./mismatch.js";
import { missingLines } from "./missing-lines.js";
import { missingPanic } from "./panics.js";
import { expectedIn, type Subject, threadLabel } from "./subject.js";

/** What is wrong with how a run ended; `state` is null where nothing is claimed of stdout. */
export function wrongEnd(subject: Subject, state: State | null): Mismatch | null {
  return (
    wrongKind(subject, state) ??
    (state === null || accepts(state) ? null : missingLines(subject, state)) ??
    missingPanic(subject) ??
    wrongMeasure(subject)
  );
}

function wrongKind(subject: Subject, state: State | null): Mismatch | null {
  const { run, expectation } = subject;
  const { end } = expectation;
  const at = run.events.length;
  switch (run.end.kind) {
    case "limit":
      return {
        cause: "limit",
        at,
        reason: `the run was stopped: ${limitText(run.end)}`,
        expected: expectedIn(subject, state),
      };
    case "deadlock":
      if (end.kind === "deadlock") return null;
      return {
        cause: "deadlock",
        at,
        reason: deadlockReason(run, run.end.waits),
        expected: expectedIn(subject, state),
      };
    case "exit":
      return end.kind === "exit" && end.code === run.end.code ? null : wrongExit(run.end, subject);
    default:
      return run.end satisfies never;
  }
}

function wrongExit({ code }: Extract<End, { kind: "exit" }>, subject: Subject): Mismatch {
  const { run, expectation } = subject;
  const { end } = expectation;
  const at = run.events.length;
  if (end.kind === "deadlock")
    return {
      cause: "deadlock",
      at,
      reason: "the program ended, and a deadlock was expected",
      expected: ["a deadlock"],
    };
  const aborted = code === 134 ? `${abortion(subject)}: ` : "";
  const reason = `${aborted}the exit code was ${code}, and ${end.code} is right`;
  return { cause: "exit", at, reason, expected: [`exit code ${end.code}`] };
}

/** Why a program was aborted, as far as it has said so. */
function abortion(subject: Subject): string {
  const overflow = subject.run.events.findLast(
    (event) =>
      event.kind === "print" && event.stream === "stderr" && / has overflowed its stack\n/.test(event.text),
  );
  if (overflow === undefined) return "it was aborted";
  return `${threadLabel(subject, overflow.thread)} overflowed its stack (a recursion that never ends?), and the program was aborted`;
}
