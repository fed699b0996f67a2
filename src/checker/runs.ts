import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Engine, Limits } from "../engine/engine.js";
import type { Program } from "../engine/program.js";
import type { Run } from "../engine/run.js";
import type { Expectation } from "../expect/expectation.js";
import { IDEAL } from "../expect/explain/measures.js";
import { rightOf } from "./exploration/count-orders.js";
import type { Explored } from "./exploration/task.js";
import {
  behaviourFailures,
  findingOf,
  type Judged,
  judge,
  orderFailures,
  undecided,
  waitingFailures,
} from "./findings.js";
import { runForReal } from "./real-threads.js";
import { remarksOn } from "./remarks.js";
import type { CheckRequest } from "./request.js";
import type { Failure, Verdict } from "./verdict.js";
import { insteadOf, waitingSentence } from "./waiting/words.js";

/** What runs programs, once or in every order of their threads. */
export interface Runners extends Pick<Engine, "run" | "simulate"> {
  explore(
    program: Program,
    expectation: Expectation,
    options: { readonly limits: Partial<Limits>; readonly signal: AbortSignal },
  ): Promise<Explored>;
}

/** A sound program, and what is known of its source. */
export interface RunRequest extends CheckRequest {
  readonly program: Program;
  readonly source: readonly Failure[];
  readonly warnings: readonly Diagnostic[];
}

/**
 * Runs the program on real threads and, at the same time, in every order of them, and judges all that this shows. The
 * verdict over the orders is told at once: real time passes in the native run alone.
 */
export async function runProgram(runners: Runners, request: RunRequest): Promise<Verdict> {
  try {
    return await runAll(runners, request);
  } catch (error) {
    request.signal?.throwIfAborted();
    const reason = error instanceof Error ? error.message : String(error);
    return {
      kind: "unjudged",
      reason,
      help: "this is not the program's fault; save or run it again",
    };
  }
}

/** Exercises are small: one that takes longer hangs. */
const patience: Partial<Limits> = { time: 5_000 };

async function runAll(runners: Runners, request: RunRequest): Promise<Verdict> {
  const stop = new AbortController();
  const signal = request.signal ? AbortSignal.any([request.signal, stop.signal]) : stop.signal;
  const virtual = everyOrder(runners, request, signal).then((shown) => {
    request.onVerdict?.(verdictOf(shown, request));
    return shown;
  });
  const { program, limits = patience, onEvent } = request;
  const run = (signal: AbortSignal) => runners.run(program, { limits, signal, ...(onEvent && { onEvent }) });
  const native = runForReal(
    run,
    signal,
    virtual.then(({ explored }) => isEndless(explored)),
  ).then((real) => real && judged(real, request));
  try {
    const [{ explored, runs }, real] = await Promise.all([virtual, native]);
    return verdictOf({ explored, runs: real === null ? runs : [...runs, real] }, request);
  } catch (error) {
    stop.abort(error);
    await Promise.allSettled([virtual, native]);
    throw error;
  }
}

function isEndless({ found }: Explored): boolean {
  return found.some(({ mismatch }) => mismatch.cause === "endless");
}

/** What a program has shown: the search over its orders, and single runs. */
interface Shown {
  readonly explored: Explored;
  readonly runs: readonly Judged[];
}

/** Explores the program; what is claimed of an ideal machine is measured in a run of its own before. */
async function everyOrder(runners: Runners, request: RunRequest, signal: AbortSignal): Promise<Shown> {
  const { program, expectation, limits = patience } = request;
  const isMeasured = expectation.makespan !== null || expectation.overlaps !== null;
  const runs = isMeasured ? await runners.simulate(program, [IDEAL], { limits, signal }) : [];
  const explored = await runners.explore(program, expectation, { limits, signal });
  return { explored, runs: runs.map((run) => judged(run, request)) };
}

function judged(run: Run, { expectation, onRun }: RunRequest): Judged {
  const one = judge(expectation, run);
  onRun?.(run, findingOf(one));
  return one;
}

function verdictOf({ explored, runs: singles }: Shown, request: RunRequest): Verdict {
  const { expectation, source, warnings } = request;
  const { first, stopped, bounded, executions, orders, beyond } = explored;
  const runs = [...(first === null ? [] : [first]), ...singles.map(({ run }) => run)];
  const search = {
    complete: stopped === null,
    bounded,
    executions,
    orders: orders?.all ?? null,
    ...(orders && { right: rightOf(orders) }),
    ...(beyond && { preemptions: beyond.preemptions, random: beyond.random }),
  };
  const failures = [
    ...behaviourFailures(explored, singles),
    ...waitingFailures(expectation, explored),
    ...orderFailures(expectation, explored),
    ...source,
  ];
  if (failures.length > 0)
    return { kind: "failed", failures, runs, search, ...(warnings.length > 0 && { warnings }) };
  const reason = undecided(expectation, explored, singles);
  if (reason !== null) return unjudged(reason, explored);
  const remarks = remarksOn(explored);
  return { kind: "passed", runs, warnings, ...(remarks.length > 0 && { remarks }), search };
}

function unjudged(reason: string, { waiting }: Explored): Verdict {
  return waiting === null
    ? { kind: "unjudged", reason, help: "does a loop wait for something without blocking?" }
    : { kind: "unjudged", reason: `${reason}; ${waitingSentence(waiting)}`, help: insteadOf(waiting) };
}
