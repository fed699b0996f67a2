import type { Verdict } from "../checker/verdict.js";
import { type Deviation, writeSchedule } from "../explore/schedule.js";
import { contentHash } from "../progress/content-hash.js";

/** The program that a schedule is of. */
export interface Origin {
  /** An exercise, or a file. */
  readonly name: string;
  /** The beginning of its content's hash. */
  readonly hash: string;
}

const hashLength = 4;

/** The program `name` with this text. */
export function originOf(name: string, text: string): Origin {
  return { name, hash: contentHash(text).slice(0, hashLength) };
}

/** A schedule as people can pass it on. */
export function scheduleText({ name, hash }: Origin, deviations: readonly Deviation[]): string {
  return writeSchedule({ program: name, hash, deviations });
}

/** The ordering that fails first; null where no ordering does, or only one on real threads. */
export function failingSchedule(verdict: Verdict): readonly Deviation[] | null {
  const failures = verdict.kind === "failed" ? verdict.failures : [];
  for (const failure of failures)
    if (failure.kind === "behaviour" && failure.finding.schedule !== undefined)
      return failure.finding.schedule;
  return null;
}

/** What to type to look at a schedule. */
export function replayCommand(schedule: string): string {
  const word = /^[\w./:@%+,=-]+$/.test(schedule) ? schedule : `'${schedule.replaceAll("'", `'\\''`)}'`;
  return `thread-lessons replay ${word}`;
}
