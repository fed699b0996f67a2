import type { End, Run, Wait } from "../../engine/run.js";
import { accepts, type State } from "../automaton/automaton.js";
import { describeRange, inRange, type Range } from "../range.js";
import { concernedClause } from "../threads.js";
import type { Mismatch } from "./mismatch.js";
import { missingLines } from "./missing-lines.js";
import { missingPanic } from "./panics.js";
import { counted, expectedIn, type Subject, threadLabel } from "./subject.js";

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
        reason: `the run was stopped: ${run.end.message}`,
        expected: expectedIn(subject, state),
      };
    case "deadlock":
      if (end.kind === "deadlock") return null;
      return {
        cause: "deadlock",
        at,
        reason: deadlock(subject, run.end.waits),
        expected: expectedIn(subject, state),
      };
    case "exit":
      return end.kind === "exit" && end.code === run.end.code ? null : wrongExit(run.end, subject);
    default:
      return run.end satisfies never;
  }
}

function wrongExit(
  { code }: Extract<End, { kind: "exit" }>,
  { run, expectation: { end } }: Subject,
): Mismatch {
  const at = run.events.length;
  if (end.kind === "deadlock")
    return {
      cause: "deadlock",
      at,
      reason: "the program ended, and a deadlock was expected",
      expected: ["a deadlock"],
    };
  const aborted = code === 134 ? "it was aborted: " : "";
  const reason = `${aborted}the exit code was ${code}, and ${end.code} is right`;
  return { cause: "exit", at, reason, expected: [`exit code ${end.code}`] };
}

function deadlock(subject: Subject, waits: readonly Wait[]): string {
  const label = (id: number): string => threadLabel(subject, id);
  const clauses = waits.map((wait) => `${label(wait.thread)} ${wait.what}${concernedClause(wait, label)}`);
  return `deadlock: ${clauses.length === 0 ? "no thread can go on" : clauses.join("; ")}`;
}

/** The simulated run that shows the program as an ideal machine would: measures are claimed of no other. */
export const IDEAL = "main first" satisfies Run["scheduler"];

function wrongMeasure({ run, expectation }: Subject): Mismatch | null {
  const spawned = run.threads.length - 1;
  return (
    outside(run, expectation.threads, spawned, `the program spawned ${counted(spawned, "thread")}`) ??
    outside(run, expectation.poisons, run.poisoned, `${counted(run.poisoned, "lock")} ended poisoned`) ??
    (run.scheduler === IDEAL ? wrongIdeal(run, expectation.makespan, expectation.overlaps) : null)
  );
}

function wrongIdeal(run: Run, makespan: Range | null, overlaps: Range | null): Mismatch | null {
  return (
    outside(run, makespan, run.makespan, `on an ideal machine the program takes ${run.makespan} ms`) ??
    outside(
      run,
      overlaps,
      run.overlap,
      `on an ideal machine ${counted(run.overlap, "thread")} at most were alive at one time`,
    )
  );
}

function outside(run: Run, range: Range | null, value: number, sentence: string): Mismatch | null {
  if (range === null || inRange(value, range)) return null;
  const right = describeRange(range);
  return {
    cause: "measure",
    at: run.events.length,
    reason: `${sentence}, and ${right} is right`,
    expected: [right],
  };
}
