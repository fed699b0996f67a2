import { Operation } from "../operation.js";
import { type Candidate, endsProcess, type Habit, isOverdue, spins } from "./default-policy.js";

/** A thread that could go on, and at which step its priority was lowered, from 1; 0: it never was. */
export interface Ranked extends Candidate {
  readonly lowered: number;
}

/** Whom to take, and who has the lowest priority from then on. */
export interface Ranking<C> {
  readonly choice: C | undefined;
  readonly lowered: readonly C[];
}

/**
 * Whom probabilistic concurrency testing takes: each thread has a random priority, and the highest one that can go on
 * does (Burckhardt, Kothari, Musuvathi, Nagarakatte: "A randomized scheduler with probabilistic guarantees of finding
 * bugs", ASPLOS 2010). Where `changes`, at a few random steps, who would go on drops to the bottom; so does who yields or
 * spins. The end of the process comes last, as by default.
 */
export function byPriority<C extends Ranked>(
  awake: readonly C[],
  habit: Habit,
  { seed, changes }: { readonly seed: number; readonly changes: boolean },
): Ranking<C> {
  const staying = awake.filter((one) => !endsProcess(one));
  if (staying.length === 0 || isOverdue(habit))
    return { choice: awake.find(endsProcess) ?? awake[0], lowered: [] };
  const [first, second] = staying.toSorted((a, b) => rank(b, seed) - rank(a, seed));
  if (first === undefined) return { choice: first, lowered: [] };
  const drops = changes || (first.thread === habit.running && spins(habit));
  const choice = drops ? (second ?? first) : first;
  const lowered = [...new Set([first, choice])].filter((one) => (drops && one === first) || isPause(one));
  return { choice, lowered };
}

function rank({ thread, lowered }: Ranked, seed: number): number {
  return lowered > 0 ? -lowered : hash(seed, thread);
}

/** A number from 0 to 1, as good as random. */
function hash(seed: number, thread: number): number {
  let mixed = Math.imul(seed ^ Math.imul(thread, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

function isPause({ kind }: Candidate): boolean {
  return kind === Operation.yield || kind === Operation.sleep;
}
