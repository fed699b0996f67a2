import type { Answer, ExerciseRecord, Outcome, Snapshot } from "#lib/progress/progress.js";

const hash = "5f4dcc3b5aa765d61d8327deb882cf995f4dcc3b5aa765d61d8327deb882cf99";

export function record(passed: boolean, hints = 0): ExerciseRecord {
  return passed
    ? { passedAt: "2026-03-01T10:00:00.000Z", passedHash: hash, hints }
    : { passedAt: null, passedHash: null, hints };
}

export function answer(question: string, outcome: Outcome, step = 0, revision = 1): Answer {
  return { question, revision, outcome, given: [["a"]], at: "2026-03-01T10:00:00.000Z", step };
}

/** A state in which `passed` exercises have passed: e0, e1, … */
export function snapshot(passed: number, answers: readonly Answer[] = []): Snapshot {
  const exercises = Array.from({ length: passed }, (_, index) => [`e${index}`, record(true)] as const);
  return { version: 1, current: null, exercises: Object.fromEntries(exercises), answers };
}
