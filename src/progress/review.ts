import { passedCount } from "./changes.js";
import type { Answer, Snapshot } from "./progress.js";

/** A question as the answer log names it. */
export interface QuestionKey {
  readonly id: string;
  readonly revision: number;
}

/** A missed question that is to come back. */
export interface Review extends QuestionKey {
  /** How many exercises are to be passed before; 0 when it is due. */
  readonly dueIn: number;
}

/** After how many passed exercises a missed question returns: first, then after each right answer. */
const distances = [1, 3, 7] as const;

interface Waiting {
  /** Index into `distances`. */
  readonly round: number;
  readonly dueAt: number;
}

export interface ReviewQuery {
  readonly snapshot: Snapshot;
  /** The questions as they are now: answers to other revisions do not count. */
  readonly questions: readonly QuestionKey[];
  /** Whether every exercise has passed. No steps are left then, so all that waits is due, once. */
  readonly finished?: boolean;
}

/**
 * What is to be asked again, the most overdue first. A missed question returns after 1, 3 and 7 passed exercises. An
 * answer that is right at the first try moves it on; one that takes a second try has it return after as many steps
 * again; a miss begins anew.
 */
export function reviewQueue({ snapshot, questions, finished = false }: ReviewQuery): readonly Review[] {
  const step = passedCount(snapshot);
  return questions
    .flatMap(({ id, revision }) => {
      const answers = answersTo({ id, revision }, snapshot);
      const dueAt = dueAtOf(answers);
      if (dueAt === null || (finished && isKnownAt(step, answers))) return [];
      return [{ id, revision, dueAt, dueIn: finished ? 0 : Math.max(0, dueAt - step) }];
    })
    .toSorted((a, b) => a.dueAt - b.dueAt)
    .map(({ id, revision, dueIn }) => ({ id, revision, dueIn }));
}

/** Those that are due now. */
export function dueReviews(query: ReviewQuery): readonly Review[] {
  return reviewQueue(query).filter(({ dueIn }) => dueIn === 0);
}

export function answersTo({ id, revision }: QuestionKey, { answers }: Snapshot): readonly Answer[] {
  return answers.filter((answer) => answer.question === id && answer.revision === revision);
}

/** The step at which a question returns; null when it need not. */
function dueAtOf(answers: readonly Answer[]): number | null {
  const waiting = answers.reduce<Waiting | null>(after, null);
  return waiting?.dueAt ?? null;
}

function isKnownAt(step: number, answers: readonly Answer[]): boolean {
  return answers.some((answer) => answer.outcome === "first" && answer.step >= step);
}

function after(waiting: Waiting | null, { outcome, step }: Answer): Waiting | null {
  if (outcome === "skipped") return waiting;
  if (outcome === "missed") return wait(0, step);
  // What is right before it is due shows a memory of minutes.
  if (waiting === null || step < waiting.dueAt) return waiting;
  return wait(outcome === "first" ? waiting.round + 1 : waiting.round, step);
}

function wait(round: number, step: number): Waiting | null {
  const distance = distances[round];
  return distance === undefined ? null : { round, dueAt: step + distance };
}
