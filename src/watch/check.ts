import type { Verdict } from "../checker/verdict.js";

/** A text and the hash that names it. */
export interface Text {
  readonly hash: string;
  readonly text: string;
}

/** What a run on real threads has printed so far: the first lines, and how many came after them. */
export interface Printed {
  readonly lines: readonly string[];
  readonly more: number;
}

export interface Running extends Text {
  readonly kind: "running";
  /** When this check began, and when the row of checks began that newer saves cut short; in milliseconds. */
  readonly started: number;
  readonly since: number;
  readonly printed: Printed;
  /** Saved while this one runs: checked after it, because saves come too fast to check the newest each time. */
  readonly newer: Text | null;
  /** The verdict before, which stays in sight meanwhile. */
  readonly last: Judged | null;
}

export interface Judged extends Text {
  readonly kind: "judged";
  readonly verdict: Verdict;
  readonly ms: number;
  /** While the run on real threads goes on: what it has printed. Null once the verdict is final. */
  readonly live: Printed | null;
  /** The hash that had passed before, for when the final verdict takes this pass back; null for none. */
  readonly passedBefore: string | null;
}

/** What is known of the text of the current exercise. A verdict belongs to the content hash that it names. */
export type Check =
  | { readonly kind: "waiting" }
  /** `reason` is null for a file that is not there, else why it cannot be read. */
  | { readonly kind: "missing"; readonly reason: string | null }
  | Running
  | Judged;

export const waiting: Check = { kind: "waiting" };

export const nothingPrinted: Printed = { lines: [], more: 0 };

/** More lines than this are only counted. */
const mostLines = 12;

export function withLines({ lines, more }: Printed, added: readonly string[]): Printed {
  const all = [...lines, ...added];
  return { lines: all.slice(0, mostLines), more: more + Math.max(0, all.length - mostLines) };
}

export function isPass(verdict: Verdict): boolean {
  return verdict.kind === "passed";
}

/** Whether more is to come without anybody doing anything. */
export function isBusy(check: Check): boolean {
  return (
    check.kind === "waiting" || check.kind === "running" || (check.kind === "judged" && check.live !== null)
  );
}

export function hashOf(check: Check): string | null {
  return check.kind === "running" || check.kind === "judged" ? check.hash : null;
}

/** The code of the first error that a text is rejected with, as in "E0373"; null where it is not. */
export function errorCode(check: Check): string | null {
  if (check.kind !== "judged" || check.verdict.kind !== "failed") return null;
  const [first] = check.verdict.failures;
  if (first?.kind !== "diagnostics") return null;
  return first.diagnostics.find(({ severity }) => severity === "error")?.code ?? null;
}
