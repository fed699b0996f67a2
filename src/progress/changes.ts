import type { Answer, ExerciseRecord, Snapshot } from "./progress.js";

/** What a change makes of the state; the same object when there is nothing to change. */
export type Change = (before: Snapshot) => Snapshot;

/** What is remembered of somebody who has just begun. */
export const nothing: Snapshot = { version: 1, current: null, exercises: {}, answers: [] };

const untouched: ExerciseRecord = { passedAt: null, passedHash: null, hints: 0 };

/** What is remembered of an exercise, whether it was touched or not. */
export function recordOf({ exercises }: Snapshot, name: string): ExerciseRecord {
  return (Object.hasOwn(exercises, name) ? exercises[name] : undefined) ?? untouched;
}

/** How many exercises have been passed: what review counts its steps in. */
export function passedCount({ exercises }: Snapshot): number {
  return Object.values(exercises).filter(({ passedAt }) => passedAt !== null).length;
}

/** The text with this hash has passed, at a time in ISO 8601; when it passed first stays. */
export function passing(name: string, hash: string, at: string): Change {
  return changing(name, ({ passedAt, hints }) => ({ passedAt: passedAt ?? at, passedHash: hash, hints }));
}

/** Nothing has passed after all; the hints stay. */
export function unpassing(name: string): Change {
  return changing(name, ({ hints }) => ({ passedAt: null, passedHash: null, hints }));
}

/** The hint of this step was shown; an earlier one takes nothing back. */
export function hinting(name: string, step: number): Change {
  return changing(name, (record) => ({ ...record, hints: Math.max(record.hints, step) }));
}

/** The learner is at this exercise now. */
export function moving(name: string): Change {
  return (before) => (before.current === name ? before : { ...before, current: name });
}

/** One more answer, at a time in ISO 8601. */
export function answering(answer: Omit<Answer, "at" | "step">, at: string): Change {
  return (before) => ({
    ...before,
    answers: [...before.answers, { ...answer, at, step: passedCount(before) }],
  });
}

function changing(name: string, change: (record: ExerciseRecord) => ExerciseRecord): Change {
  return (before) => {
    const record = recordOf(before, name);
    const after = change(record);
    const same = JSON.stringify(after) === JSON.stringify(record);
    return same ? before : { ...before, exercises: { ...before.exercises, [name]: after } };
  };
}

/** All that either of them knows, for when neither can be trusted alone. */
export function union(a: Snapshot, b: Snapshot): Snapshot {
  const names = new Set([...Object.keys(a.exercises), ...Object.keys(b.exercises)]);
  const exercises = [...names].map((name) => [name, joined(recordOf(a, name), recordOf(b, name))] as const);
  const answers = new Map([...a.answers, ...b.answers].map((answer) => [JSON.stringify(answer), answer]));
  return {
    version: 1,
    current: a.current ?? b.current,
    exercises: Object.fromEntries(exercises),
    answers: [...answers.values()].toSorted((one, other) =>
      one.at < other.at ? -1 : one.at > other.at ? 1 : 0,
    ),
  };
}

function joined(a: ExerciseRecord, b: ExerciseRecord): ExerciseRecord {
  const passed = a.passedAt === null ? b : a;
  return { ...passed, hints: Math.max(a.hints, b.hints) };
}
