import { byPolicy } from "../execution.js";
import type { Address } from "../heap/heap.js";
import { header, planRecord, threadRecord, traceStep } from "../heap/layout.js";
import { byDefault, type Habit, habitAfter, nobody } from "./default-policy.js";
import type { LiveThreads } from "./live-threads.js";
import { byPriority } from "./priorities.js";

/** Whom the plan names, or `byPolicy`. */
export function plannedAt(words: Int32Array, index: number): number {
  const plan = words[header.plan] ?? 0;
  if (index >= (words[plan + planRecord.length] ?? 0)) return byPolicy;
  return words[(words[plan + planRecord.choices] ?? 0) + index] ?? 0;
}

/** Whom the plan's priorities say, else the default policy. */
export function choose(words: Int32Array, threads: LiveThreads, index: number): number {
  const seed = words[(words[header.plan] ?? 0) + planRecord.seed] ?? 0;
  const habit = habitOf(words);
  return seed === 0 ? byDefault(threads, habit) : byRank(words, threads, { seed, index, habit });
}

/** Whom the plan's priorities say; lowers those that they say. */
function byRank(
  words: Int32Array,
  threads: LiveThreads,
  { seed, index, habit }: { readonly seed: number; readonly index: number; readonly habit: Habit },
): number {
  const awake = threads.awake().map((place) => ({
    place,
    thread: threads.thread(place),
    kind: threads.kind(place),
    lowered: words[threads.address(place) + threadRecord.lowered] ?? 0,
  }));
  const plan = words[header.plan] ?? 0;
  const from = words[plan + planRecord.changed] ?? 0;
  const changes = words.subarray(from, from + (words[plan + planRecord.changes] ?? 0)).includes(index);
  const { choice, lowered } = byPriority(awake, habit, { seed, changes });
  for (const { place } of lowered) words[threads.address(place) + threadRecord.lowered] = index + 1;
  return choice?.place ?? nobody;
}

function habitOf(words: Int32Array): Habit {
  return {
    running: words[header.current] ?? 0,
    burst: words[header.burst] ?? 0,
    lingering: words[header.lingering] ?? 0,
  };
}

/** Writes to a step what the default policy remembers after it. */
export function remember(words: Int32Array, step: Address, threads: LiveThreads): void {
  const { burst, lingering } = habitAfter(habitOf(words), words[step + traceStep.thread] ?? 0, threads);
  words[step + traceStep.burst] = burst;
  words[step + traceStep.lingering] = lingering;
}
