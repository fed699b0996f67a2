import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import type { CheckRequest } from "../checker/request.js";
import type { Verdict } from "../checker/verdict.js";
import type { Exercise } from "../course/course.js";
import type { Engine } from "../engine/engine.js";
import type { Lifetime } from "../terminal/lifetime.js";
import { type FrontEnd, openEngine, openFrontEnd } from "./workshop.js";

/** A text, what was found out about it, and how long that took. */
export interface Judged {
  readonly exercise: Exercise;
  /** Where the text stands, if not in the learner's own file. */
  readonly file?: string;
  /** What was judged; empty when it could not be read. */
  readonly text: string;
  readonly verdict: Verdict;
  readonly ms: number;
  /** The verdict is an earlier one on the same text. */
  readonly cached?: boolean;
}

/** The learner's program, or the author's solution. */
export interface Source {
  readonly exercise: Exercise;
  readonly file: string;
  readonly text: string;
}

/** Who wants to know more, and sooner, than the final verdict. */
export type Listeners = Pick<CheckRequest, "onVerdict" | "onEvent">;

/** Judges exercises. */
export interface Judge {
  /** Judges a text; rejects with the signal's reason when it is aborted. */
  judge(exercise: Exercise, text: string, signal?: AbortSignal, listeners?: Listeners): Promise<Verdict>;
  /** What it judges with, for whoever wants to look closer. */
  readonly tools: { readonly engine: Engine; readonly frontEnd: FrontEnd };
  close(): Promise<void>;
}

/** Opens compiler and engine; `close` ends the engine's processes. With `practises` it uses the time between checks. */
export async function openJudge(lifetime: Lifetime, { practises = false } = {}): Promise<Judge> {
  const engine = await openEngine(lifetime);
  const frontEnd = await openFrontEnd();
  const { createChecker } = await import("../checker/checker.js");
  const { Practice } = await import("./practice.js");
  const checker = createChecker({ ...frontEnd, engine });
  const practice = practises ? new Practice({ engine, frontEnd }) : null;
  return {
    async judge(exercise, text, signal = lifetime.ending, listeners = {}) {
      practice?.pause();
      const { path, expectation } = exercise;
      try {
        const verdict = await checker.check({ file: path, text, expectation, signal, ...listeners });
        practice?.begin({ exercise, text, verdict });
        return verdict;
      } finally {
        // A native run uses its process up: the next one starts now, not when it is needed.
        if (!lifetime.ending.aborted) engine.warm().catch(() => undefined);
      }
    },
    tools: { engine, frontEnd },
    async close() {
      practice?.pause();
      await engine.close();
    },
  };
}

/** Judges what `file` holds: the learner's program, or the author's solution. */
export async function judgeFile(judge: Judge, exercise: Exercise, file: string): Promise<Judged> {
  const source = await readSource(exercise, file);
  return "verdict" in source ? source : judgeSource(judge, source);
}

/** What `file` holds; when it cannot be read, that is a verdict already. */
export async function readSource(exercise: Exercise, file: string): Promise<Source | Judged> {
  const text = await readFile(file, "utf8").catch(() => null);
  if (text !== null) return { exercise, file, text };
  return { exercise, file, text: "", verdict: unreadable(file), ms: 0 };
}

/** Judges a text, and takes the time. */
export async function judgeSource({ judge }: Judge, { exercise, file, text }: Source): Promise<Judged> {
  const start = performance.now();
  const verdict = await judge(exercise, text);
  return { exercise, file, text, verdict, ms: Math.round(performance.now() - start) };
}

function unreadable(file: string): Verdict {
  return {
    kind: "unjudged",
    reason: `${relative("", file)} cannot be read`,
    help: "put the file there, and let it be read",
  };
}
