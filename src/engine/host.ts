import type { Engine, Limits, NativeOptions, SimulatedOptions } from "./engine.js";
import type { Answer, Request } from "./messages.js";
import type { Program } from "./program.js";
import { ProcessDied, ProgramProcess } from "./program-process.js";
import type { Policy, Run, RunEvent } from "./run.js";
import { listThreads, mostAlive } from "./summary.js";

export interface EngineOptions {
  /** The module that workers evaluate: `std/worker.js`. */
  readonly library: URL;
  /** How many workers a process has before it is given a program. */
  readonly workers?: number;
  /** Programs write to this process's stdout and stderr. */
  readonly inherit?: boolean;
}

const defaultLimits: Limits = { time: 10_000, output: 1 << 20, memory: 2 * 2 ** 30 };

/**
 * Starts the processes that programs run in. A native run uses its process up; simulated runs share one for as long
 * as it behaves.
 *
 * @example
 * const engine = createEngine({ library: new URL("../std/worker.js", import.meta.url) });
 * const run = await engine.run(program);
 */
export function createEngine(options: EngineOptions): Engine {
  return new ProcessEngine(options);
}

class ProcessEngine implements Engine {
  private readonly processes = new Set<ProgramProcess>();
  private spare: ProgramProcess | null = null;
  private simulator: ProgramProcess | null = null;

  constructor(private readonly options: EngineOptions) {}

  async warm(): Promise<void> {
    this.spare = this.spare?.alive ? this.spare : this.start();
    this.simulator = this.simulator?.alive ? this.simulator : this.start();
    await Promise.all([this.spare.ready, this.simulator.ready]);
  }

  async run(program: Program, { limits, signal, onEvent }: NativeOptions = {}): Promise<Run> {
    const process = this.takeSpare();
    const events: RunEvent[] = [];
    let run: Run | null = null;
    const request: Request = {
      kind: "native",
      program,
      limits: { ...defaultLimits, ...limits },
      inherit: this.options.inherit ?? false,
    };
    try {
      await this.ask(process, request, signal, (answer) => {
        if (answer.kind === "run") run = answer.run;
        for (const event of eventsOf(answer)) {
          events.push(event);
          onEvent?.(event);
        }
      });
    } catch (error) {
      if (!(error instanceof ProcessDied) || signal?.aborted) throw error;
      return crashed(events);
    } finally {
      void this.end(process);
    }
    return withEvents(run, events);
  }

  async simulate(
    program: Program,
    policies: readonly Policy[],
    { limits, signal, repeat = 1, onHeap }: SimulatedOptions & Repeat = {},
  ): Promise<readonly Run[]> {
    const process = this.simulator?.alive ? this.simulator : this.start();
    this.simulator = process;
    const runs: Run[] = [];
    const request: Request = {
      kind: "simulate",
      program,
      policies,
      repeat,
      limits: { ...defaultLimits, ...limits },
    };
    try {
      await this.ask(process, request, signal, (answer) => {
        if (answer.kind !== "run") return;
        runs.push(answer.run);
        onHeap?.(answer.heapTop);
      });
      return runs;
    } catch (error) {
      this.simulator = null;
      void this.end(process);
      if (!(error instanceof ProcessDied) || signal?.aborted) throw error;
      return [...runs, crashed([])];
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.processes].map((process) => this.end(process)));
  }

  /** Asks `process`; an aborted signal ends it, which rejects with the signal's reason. */
  private async ask(
    process: ProgramProcess,
    request: Request,
    signal: AbortSignal | undefined,
    onAnswer: (answer: Answer) => void,
  ): Promise<void> {
    signal?.throwIfAborted();
    const abort = () => void process.kill();
    signal?.addEventListener("abort", abort, { once: true });
    try {
      await process.ask(request, onAnswer);
    } catch (error) {
      throw signal?.aborted ? signal.reason : error;
    } finally {
      signal?.removeEventListener("abort", abort);
    }
  }

  private takeSpare(): ProgramProcess {
    const process = this.spare?.alive ? this.spare : this.start();
    this.spare = null;
    return process;
  }

  private start(): ProgramProcess {
    const { library, workers = 6, inherit = false } = this.options;
    const process = new ProgramProcess({ library, workers, inherit });
    this.processes.add(process);
    return process;
  }

  private async end(process: ProgramProcess): Promise<void> {
    this.processes.delete(process);
    if (this.spare === process) this.spare = null;
    if (this.simulator === process) this.simulator = null;
    await process.kill();
  }
}

/** For tests of the engine itself: the same policies again and again, and how full the heap was after each run. */
export interface Repeat {
  readonly repeat?: number;
  readonly onHeap?: (top: number) => void;
}

function eventsOf(answer: Answer): readonly RunEvent[] {
  if (answer.kind === "events") return answer.events;
  return answer.kind === "run" ? answer.run.events : [];
}

function withEvents(run: Run | null, events: readonly RunEvent[]): Run {
  if (run === null) throw new Error("the program's process did not report its run");
  return { ...run, events };
}

/** The process died under the program: Node ends it so when memory that no limit can see runs out. */
function crashed(events: readonly RunEvent[]): Run {
  const message = "the program's process died: it wanted more memory than there is";
  return {
    scheduler: "native",
    threads: listThreads(events),
    events,
    end: { kind: "limit", limit: "memory", message },
    makespan: events.at(-1)?.at ?? 0,
    overlap: mostAlive(events),
    poisoned: 0,
  };
}
