/** What is remembered of one exercise. */
export interface ExerciseRecord {
  /** When it passed first, in ISO 8601; null while it has not. */
  readonly passedAt: string | null;
  /** The content hash of the text that passed last, so that a later change can be told. */
  readonly passedHash: string | null;
  /** The furthest hint that was shown, from 0. */
  readonly hints: number;
}

/** How a question went: right at the first try, at a later one, not at all, or passed over. */
export type Outcome = "first" | "second" | "missed" | "skipped";

/** One entry of the answer log. */
export interface Answer {
  readonly question: string;
  readonly revision: number;
  readonly outcome: Outcome;
  /** Ids of what was chosen, try by try; empty for free recall and for what was skipped. */
  readonly given: readonly (readonly string[])[];
  readonly at: string;
  /** How many exercises had been passed by then: what review counts its steps in. */
  readonly step: number;
}

/** All that is remembered of one learner in one course folder. */
export interface Snapshot {
  readonly version: 1;
  /** The exercise that the learner was at last, by name. */
  readonly current: string | null;
  readonly exercises: Readonly<Record<string, ExerciseRecord>>;
  /** Oldest first. */
  readonly answers: readonly Answer[];
}

/**
 * The state of one course folder, shared by every instance that is open on it. Each change is merged into what is on
 * disk then, under a lock, and written by a temporary file and a rename; it is on disk when the promise resolves.
 */
export interface Progress {
  /** As it was read last. */
  readonly snapshot: Snapshot;
  /** What a user should be told about the state file: that it was corrupt and where its backup is, and the like. */
  readonly notices: readonly string[];
  /** Reads what other instances have written. */
  refresh(): Promise<Snapshot>;
  passed(exercise: string, hash: string): Promise<Snapshot>;
  /** Takes a pass back: the exercise was reset, or a run contradicted the verdict. */
  unpassed(exercise: string): Promise<Snapshot>;
  hinted(exercise: string, step: number): Promise<Snapshot>;
  movedTo(exercise: string): Promise<Snapshot>;
  answered(answer: Omit<Answer, "at" | "step">): Promise<Snapshot>;
}
