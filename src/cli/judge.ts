import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import type { Verdict } from "../checker/verdict.js";
import type { Exercise } from "../course/course.js";
import type { Lifetime } from "../terminal/lifetime.js";
import { openEngine, openFrontEnd } from "./workshop.js";

export interface Judged {
  readonly exercise: Exercise;
  /** What was judged; empty when it could not be read. */
  readonly text: string;
  readonly verdict: Verdict;
  readonly ms: number;
}

/** Judges exercises. */
export interface Judge {
  /** Judges a text; rejects with the signal's reason when it is aborted. */
  judge(exercise: Exercise, text: string, signal?: AbortSignal): Promise<Verdict>;
  close(): Promise<void>;
}

/** Opens compiler and engine; `close` ends the engine's processes. */
export async function openJudge(lifetime: Lifetime): Promise<Judge> {
  const engine = await openEngine(lifetime);
  const { compile, checkOwnership } = await openFrontEnd();
  const { createChecker } = await import("../checker/checker.js");
  const checker = createChecker({ compile, checkOwnership, engine });
  return {
    judge: ({ path, expectation }, text, signal = lifetime.ending) =>
      checker.check({ file: path, text, expectation, signal }).finally(() => {
        // A native run uses its process up: the next one starts now, not when it is needed.
        if (!lifetime.ending.aborted) engine.warm().catch(() => undefined);
      }),
    close: () => engine.close(),
  };
}

/** Judges what `file` holds: the learner's program, or the author's solution. */
export async function judgeFile({ judge }: Judge, exercise: Exercise, file: string): Promise<Judged> {
  const start = performance.now();
  const text = await readFile(file, "utf8").catch(() => null);
  const verdict = text === null ? unreadable(file) : await judge(exercise, text);
  return { exercise, text: text ?? "", verdict, ms: Math.round(performance.now() - start) };
}

function unreadable(file: string): Verdict {
  return {
    kind: "unjudged",
    reason: `${relative("", file)} cannot be read`,
    help: "put the file there, and let it be read",
  };
}
