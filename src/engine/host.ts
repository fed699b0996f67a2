import type { ControlOptions, Engine, Limits, NativeOptions, SimulatedOptions } from "./engine.js";
import { listThreads, mostAlive } from "./log/summary.js";
import type { Answer, Request } from "./process/messages.js";
import { onOneCore } from "./process/one-core.js";
import { ProcessDied, ProgramProcess } from "./process/program-process.js";
import type { Program } from "./program.js";
import type { Policy, Run, RunEvent } from "./run.js";

export interface EngineOptions {
  /** The module that workers evaluate: `std/worker.bundle.js`, in one file because each worker loads it anew. */
  readonly library: URL;
  /** How many workers a process has before it is given a program. */
  readonly workers?: number;
  /** Programs write to this process's stdout and stderr. */
  readonly inherit?: boolean;
}

/** For tests of the engine itself: how full the heap is, and the same policies again and again in one process. */
export interface Repeat {
  readonly repeat?: number;
  /** How full the heap was after each run. */
  readonly onHeap?: (top: number) => void;
  /** Whether every thread had gone by itself, so that no worker was replaced. */
  readonly onDone?: (clean: boolean) => void;
}

const defaultLimits: Limits = { time: 10_000, output: 1 << 20, memory: 2 * 2 ** 30 };

/**
 * Starts the processes that programs run in. A process whose threads have all gone by themselves takes the next
 * program; one with a thread that hung, or that met a limit, is ended.
 *
 * @example
 * const engine = createEngine({ library: new URL("../std/worker.bundle.js", import.meta.url) });
 * const run = await engine.run(program);
 */
export function createEngine(options: EngineOptions): ProcessEngine {
  return new ProcessEngine(options);
}

/** The engine was closed while a program ran. */
export class EngineClosed extends Error {
  override readonly name = "EngineClosed";

  constructor() {
    super("the engine was closed");
  }
}

class ProcessEngine implements Engine {
  private readonly processes = new Set<ProgramProcess>();
  /** Started and without a program: one for native runs, one for simulated ones, more after many at a time. */
  private idle: ProgramProcess[] = [];
  private closed = false;

  constructor(private readonly options: EngineOptions) {}

  async warm(processes = 2): Promise<void> {
    while (this.idle.length < processes) this.idle.push(this.start());
    await Promise.all(this.idle.map(({ ready }) => ready));
  }

  run(
    program: Program,
    { limits, signal, onEvent, onHeap }: NativeOptions & Pick<Repeat, "onHeap"> = {},
  ): Promise<Run> {
    const events: RunEvent[] = [];
    const inherit = this.options.inherit ?? false;
    const request: Request = {
      kind: "native",
      program,
      limits: { ...defaultLimits, ...limits },
      inherit,
      stream: onEvent !== undefined,
    };
    return new Promise((resolve, reject) => {
      const onAnswer = (answer: Answer) => {
        for (const event of eventsOf(answer)) {
          events.push(event);
          onEvent?.(event);
        }
        if (answer.kind !== "run") return;
        onHeap?.(answer.heapTop);
        // The process goes on cleaning up behind this run.
        resolve({ ...answer.run, events });
      };
      this.ask(request, signal, onAnswer).catch((error: unknown) => {
        if (error instanceof ProcessDied && error.signal !== null) resolve(crashed("native", events));
        else reject(error);
      });
    });
  }

  async simulate(
    program: Program,
    policies: readonly Policy[],
    { limits, signal, repeat = 1, onHeap, onDone }: SimulatedOptions & Repeat = {},
  ): Promise<readonly Run[]> {
    const plan = Array.from({ length: repeat }, () => policies).flat();
    const runs: Run[] = [];
    const onAnswer = (answer: Answer) => {
      if (answer.kind !== "run") return;
      runs.push(answer.run);
      onHeap?.(answer.heapTop);
    };
    let clean = true;
    // A process in which a thread could not be ended leaves the rest to another one. A program that ran out of time
    // would do so under every policy.
    while (runs.length < plan.length && !ranOutOfTime(runs.at(-1))) {
      const rest = plan.slice(runs.length);
      const request: Request = {
        kind: "simulate",
        program,
        policies: rest,
        limits: { ...defaultLimits, ...limits },
      };
      clean =
        (await this.ask(request, signal, onAnswer).catch((error: unknown) => crash(error, rest, runs))) &&
        clean;
    }
    onDone?.(clean);
    return runs;
  }

  async control(
    program: Program,
    { conflicts, driver, task, onSaid, limits, signal }: ControlOptions,
  ): Promise<void> {
    const request: Request = {
      kind: "control",
      program,
      limits: { ...defaultLimits, ...limits },
      conflicts,
      driver: driver.href,
      task,
    };
    await this.ask(request, signal, (answer) => answer.kind === "said" && onSaid(answer.message));
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all([...this.processes].map((process) => this.discard(process)));
  }

  /** Has a process deal with `request`; an aborted signal ends the process, and rejects with the signal's reason. */
  private async ask(
    request: Request,
    signal: AbortSignal | undefined,
    onAnswer: (answer: Answer) => unknown,
  ): Promise<boolean> {
    signal?.throwIfAborted();
    const process = this.take(request.kind);
    const abort = () => void process.kill();
    signal?.addEventListener("abort", abort, { once: true });
    let clean = false;
    try {
      const answered = process.ask(request, onAnswer);
      clean = await (request.kind === "control" ? onOneCore(process.pid, answered) : answered);
      return clean;
    } catch (error) {
      if (this.closed) throw new EngineClosed();
      throw signal?.aborted ? signal.reason : error;
    } finally {
      signal?.removeEventListener("abort", abort);
      if (clean && !this.closed) this.idle.push(process);
      else void this.discard(process);
    }
  }

  /** A process that has dealt with such a request before is warm for it. */
  private take(kind: Request["kind"]): ProgramProcess {
    const alive = this.idle.filter((process) => process.alive);
    const best =
      alive.find(({ last }) => last === kind) ?? alive.find(({ last }) => last === null) ?? alive[0];
    this.idle = alive.filter((process) => process !== best);
    return best ?? this.start();
  }

  private start(): ProgramProcess {
    const { library, workers = 6, inherit = false } = this.options;
    const process = new ProgramProcess({ library, workers, inherit });
    this.processes.add(process);
    return process;
  }

  private async discard(process: ProgramProcess): Promise<void> {
    this.processes.delete(process);
    await process.kill();
  }
}

function ranOutOfTime(run: Run | undefined): boolean {
  return run?.end.kind === "limit" && run.end.limit === "time";
}

/** Adds the run in which the process died; other errors are no run's fault. */
function crash(error: unknown, rest: readonly Policy[], runs: Run[]): false {
  if (!(error instanceof ProcessDied) || error.signal === null) throw error;
  runs.push(crashed(rest[0] ?? "main first", []));
  return false;
}

function eventsOf(answer: Answer): readonly RunEvent[] {
  if (answer.kind === "events") return answer.events;
  return answer.kind === "run" ? answer.run.events : [];
}

/** The process died under the program: Node ends it so when memory that no limit can see runs out. */
function crashed(scheduler: Run["scheduler"], events: readonly RunEvent[]): Run {
  const message = "the program's process died: it wanted more memory than there is";
  return {
    scheduler,
    threads: listThreads(events),
    events,
    end: { kind: "limit", limit: "memory", message },
    makespan: events.at(-1)?.at ?? 0,
    overlap: mostAlive(events),
    poisoned: 0,
  };
}
