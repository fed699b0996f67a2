import { availableParallelism } from "node:os";
import { concurrently } from "../../author/concurrently.js";
import type { Exercise } from "../../course/course.js";
import type { Context } from "../context.js";
import { type Judged, judgeSource, openJudge, readSource, type Source } from "../judge.js";
import { isLasting } from "./lasting.js";
import type { VerdictCache } from "./verdict-cache.js";

export interface JudgeAllOptions {
  /** Judges the author's solutions instead of the learner's programs. */
  readonly solutions: boolean;
  readonly cache: VerdictCache;
}

type Surroundings = Pick<Context, "lifetime" | "status">;

/**
 * Judges exercises, several at a time; the result is in their order. Compiler and engine are loaded only when there is a
 * verdict that the cache does not know.
 */
export async function judgeAll(
  context: Surroundings,
  exercises: readonly Exercise[],
  { solutions, cache }: JudgeAllOptions,
): Promise<readonly Judged[]> {
  const found = await Promise.all(
    exercises.map((exercise) => lookUp(cache, exercise, solutions ? exercise.solution : exercise.file)),
  );
  const judged = await judgeNew(context, found.filter(isNew), cache);
  const next = judged.values();
  return found.flatMap((one) => (isNew(one) ? (next.next().value ?? []) : [one]));
}

async function lookUp(cache: VerdictCache, exercise: Exercise, file: string): Promise<Source | Judged> {
  const start = performance.now();
  const source = await readSource(exercise, file);
  if (!isNew(source)) return source;
  const verdict = await cache.find(exercise, source.text);
  if (verdict === null) return source;
  return { ...source, verdict, ms: Math.round(performance.now() - start), cached: true };
}

function isNew(one: Source | Judged): one is Source {
  return !("verdict" in one);
}

/** As many as there are cores. Each takes two processes, and so memory. */
const atOnce = Math.min(8, availableParallelism());

async function judgeNew(
  { lifetime, status }: Surroundings,
  sources: readonly Source[],
  cache: VerdictCache,
): Promise<readonly Judged[]> {
  if (sources.length === 0) return [];
  status.show(" checking");
  const judge = await openJudge(lifetime);
  let begun = 0;
  try {
    return await concurrently(sources, atOnce, async (source) => {
      begun += 1;
      status.show(` checking ${begun}/${sources.length}   ${source.exercise.name}`);
      const judged = await judgeSource(judge, source);
      if (isLasting(judged.verdict)) await cache.store(source.exercise, source.text, judged.verdict);
      return judged;
    });
  } finally {
    status.end();
    await Promise.all([judge.close(), cache.trim()]);
  }
}
