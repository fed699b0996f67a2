import { recordOf } from "./changes.js";
import type { Snapshot } from "./progress.js";

/** Whether an exercise has passed, and whether its file still holds the text that did. */
export type Standing = "done" | "changed" | "pending";

/** `hash` is of the file as it is now; null when there is no file. */
export function standingOf(snapshot: Snapshot, exercise: string, hash: string | null): Standing {
  const { passedAt, passedHash } = recordOf(snapshot, exercise);
  if (passedAt === null) return "pending";
  return hash === passedHash ? "done" : "changed";
}

export function hasPassed(snapshot: Snapshot, exercise: string): boolean {
  return recordOf(snapshot, exercise).passedAt !== null;
}

/** Where the learner is: where they were last, else the first that has not passed; null in a course without exercises. */
export function currentOf(snapshot: Snapshot, exercises: readonly string[]): string | null {
  const { current } = snapshot;
  if (current !== null && exercises.includes(current)) return current;
  return exercises.find((name) => !hasPassed(snapshot, name)) ?? exercises.at(-1) ?? null;
}

/** What to do now: the current exercise until it has passed, then the next that has not; null when all have. */
export function nextOf(snapshot: Snapshot, exercises: readonly string[]): string | null {
  const at = exercises.indexOf(currentOf(snapshot, exercises) ?? "");
  const inTurn = [...exercises.slice(Math.max(at, 0)), ...exercises.slice(0, Math.max(at, 0))];
  return inTurn.find((name) => !hasPassed(snapshot, name)) ?? null;
}
