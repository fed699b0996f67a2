import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Engine, Limits } from "../engine/engine.js";
import type { Program } from "../engine/program.js";
import { policies, type Run } from "../engine/run.js";
import { behaviourFailures, findingOf, type Judged, judge, undecided } from "./findings.js";
import type { CheckRequest } from "./request.js";
import type { Failure, Verdict } from "./verdict.js";

/** A sound program, and what is known of its source. */
export interface RunRequest extends CheckRequest {
  readonly program: Program;
  readonly source: readonly Failure[];
  readonly warnings: readonly Diagnostic[];
}

/**
 * Runs the program on real threads and under every policy at the same time, and judges all that they show. The verdict
 * of the simulated runs is told at once: real time passes in the native run alone.
 */
export async function runProgram(
  engine: Pick<Engine, "run" | "simulate">,
  request: RunRequest,
): Promise<Verdict> {
  try {
    return verdictOf(await runAll(engine, request), request);
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

async function runAll(
  engine: Pick<Engine, "run" | "simulate">,
  request: RunRequest,
): Promise<readonly Judged[]> {
  const stop = new AbortController();
  const signal = request.signal ? AbortSignal.any([request.signal, stop.signal]) : stop.signal;
  const { program, limits = patience, onEvent } = request;
  const simulated = engine
    .simulate(program, policies, { limits, signal })
    .then((runs) => judgeAll(runs, request));
  const early = simulated.then((judged) => request.onVerdict?.(verdictOf(judged, request)));
  const native = engine
    .run(program, { limits, signal, ...(onEvent && { onEvent }) })
    .then((run) => judgeAll([run], request));
  try {
    const [orders, real] = await Promise.all([simulated, native, early]);
    return [...orders, ...real];
  } catch (error) {
    stop.abort(error);
    await Promise.allSettled([simulated, native, early]);
    throw error;
  }
}

function judgeAll(runs: readonly Run[], { expectation, onRun }: RunRequest): readonly Judged[] {
  return runs.map((run) => {
    const judged = judge(expectation, run);
    onRun?.(run, findingOf(judged));
    return judged;
  });
}

function verdictOf(all: readonly Judged[], { source, warnings }: RunRequest): Verdict {
  const runs = all.map(({ run }) => run);
  const failures = [...behaviourFailures(all), ...source];
  if (failures.length > 0) return { kind: "failed", failures, runs };
  const stopped = undecided(all);
  if (stopped === undefined) return { kind: "passed", runs, warnings };
  const reason = `under the policy "${stopped.run.scheduler}", ${stopped.mismatch?.reason ?? "the run was stopped"}`;
  return { kind: "unjudged", reason, help: "does a loop wait for something without blocking?" };
}
