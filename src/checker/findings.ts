import type { Run } from "../engine/run.js";
import type { Expectation } from "../expect/expectation.js";
import type { Cause, Mismatch } from "../expect/explain/mismatch.js";
import { match } from "../expect/match.js";
import type { Failure, Finding } from "./verdict.js";

/** A run and what an expectation says of it; null when it is as expected. */
export interface Judged {
  readonly run: Run;
  readonly mismatch: Mismatch | null;
}

export function judge(expectation: Expectation, run: Run): Judged {
  return { run, mismatch: match(expectation, run) };
}

export function findingOf({ run, mismatch }: Judged): Finding | null {
  return mismatch && { run, at: mismatch.at, reason: mismatch.reason, expected: mismatch.expected };
}

/** One failure for each cause, the clearest first: simulated before native (it can be shown again), short before long. */
export function behaviourFailures(all: readonly Judged[]): Failure[] {
  const wrong = all.filter(isWrong).sort(byClarity);
  const first = wrong.filter(
    ({ mismatch }, index) => index === wrong.findIndex((other) => other.mismatch.cause === mismatch.cause),
  );
  return first.map(({ run, mismatch }) => ({
    kind: "behaviour",
    message: headline(mismatch, all),
    finding: { run, at: mismatch.at, reason: mismatch.reason, expected: mismatch.expected },
  }));
}

/** A simulated run that was stopped while nothing was wrong yet: neither a pass nor a fail. */
export function undecided(all: readonly Judged[]): Judged | undefined {
  return all.find(({ run }) => isSimulated(run) && run.end.kind === "limit" && isPatience(run.end.limit));
}

type Wrong = Judged & { readonly mismatch: Mismatch };

function isWrong(judged: Judged): judged is Wrong {
  const stopped = undecided([judged]) !== undefined && judged.mismatch?.cause === "limit";
  return judged.mismatch !== null && !stopped;
}

function isPatience(limit: string): boolean {
  return limit === "time" || limit === "steps";
}

function isSimulated({ scheduler }: Run): boolean {
  return scheduler !== "native";
}

function byClarity(a: Wrong, b: Wrong): number {
  return Number(isSimulated(b.run)) - Number(isSimulated(a.run)) || a.mismatch.at - b.mismatch.at;
}

const whatIsWrong: Readonly<Record<Exclude<Cause, "measure">, string>> = {
  line: "a line is wrong",
  missing: "a line is missing",
  panic: "a panic is not as it should be",
  exit: "the program does not end as it should",
  deadlock: "the threads wait for each other for ever",
  limit: "the program does not come to an end",
};

function headline({ cause, reason }: Mismatch, all: readonly Judged[]): string {
  if (cause === "measure") return reason;
  const simulated = all.filter(({ run }) => isSimulated(run));
  const count = simulated.filter(({ mismatch }) => mismatch?.cause === cause).length;
  return `${where(count, simulated.length)} ${whatIsWrong[cause]}`;
}

function where(count: number, total: number): string {
  if (count === 0) return "on real threads";
  return count === total ? "in every ordering that was tried" : `in ${count} of ${total} orderings`;
}
