import type { Verdict } from "../../checker/verdict.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { reasons } from "../../report/reasons.js";
import { type Complaint, complaint } from "../complaint.js";
import type { Trial } from "./trial.js";

/** One verdict of a trial. */
export interface Attempt {
  readonly verdict: Verdict;
  /** What the compiler said before ownership was looked at. */
  readonly uncompiled: readonly Diagnostic[];
  /** Which time it was, from 1. */
  readonly time: number;
}

/** What is wrong with a program of the course, from one verdict on it. */
export function complaintsAbout(trial: Trial, attempt: Attempt): readonly Complaint[] {
  const { verdict, time } = attempt;
  const again = time === 1 ? "" : `, at time ${time}`;
  if (verdict.kind === "unjudged") return [unjudged(trial, verdict, again)];
  if (trial.fails === null) return verdict.kind === "passed" ? [] : [rejectedSolution(trial, verdict)];
  if (verdict.kind === "passed") return [accepted(trial, again)];
  return [...doesNotCompile(trial, attempt), ...anotherReason(trial, verdict, again)];
}

function unjudged({ file }: Trial, verdict: Verdict & { kind: "unjudged" }, again: string): Complaint {
  const rule = `it could not be judged${again}: ${verdict.reason}`;
  return { file, rule, remedy: verdict.help ?? "try it again", unjudged: true };
}

function rejectedSolution({ file, exercise }: Trial, verdict: Verdict): Complaint {
  const remedy = `mend it, or the expectation; \`thread-lessons check --solutions ${exercise.name}\` shows more`;
  return complaint(file, `the solution does not pass: ${said(verdict)}`, remedy);
}

function accepted({ file, kind }: Trial, again: string): Complaint {
  return kind === "wrong"
    ? complaint(file, `the wrong answer passes${again}`, "let the expectation ask for more, or take it away")
    : complaint(file, `it passes unchanged${again}`, "leave something to do in it");
}

/** A learner's first task is never to find a missing bracket. Programs that break a rule of ownership are compiled. */
function doesNotCompile({ file, kind }: Trial, { uncompiled }: Attempt): readonly Complaint[] {
  const errors = uncompiled.filter(({ severity }) => severity === "error");
  const error = kind === "wrong" ? errors.find(({ code }) => code.startsWith("TS")) : errors[0];
  if (error === undefined) return [];
  const rule = `it does not compile: line ${error.span.line}, ${error.code}: ${error.message}`;
  const remedy =
    kind === "wrong"
      ? "a wrong answer is a whole program that TypeScript accepts"
      : "an exercise begins as a whole program: what is wrong with it is its threads, or its ownership";
  return [complaint(file, rule, remedy)];
}

function anotherReason({ file, kind, fails }: Trial, verdict: Verdict, again: string): readonly Complaint[] {
  if (fails === null || reasons(verdict).some((reason) => reason.includes(fails))) return [];
  const where = kind === "wrong" ? 'its "// Fails:" line' : '"fails" in its .exercise.ts';
  const rule = `it is rejected${again}, but no reason contains "${fails}": ${said(verdict)}`;
  return [complaint(file, rule, `mend the program, the expectation, or ${where}`)];
}

function said(verdict: Verdict): string {
  return reasons(verdict).join("; ");
}
