import { isDeadlocked } from "./deadlock.js";
import { Doorbell } from "./doorbell.js";
import { endRun, releaseThreads } from "./end.js";
import type { Limits } from "./engine.js";
import { logStart, readEvents } from "./events.js";
import { Growth } from "./growth.js";
import { allocate, type Heap, read, resetTo } from "./heap.js";
import { EndKind, header, OutputMode, RunState, runWords, Scheduler, threadRecord } from "./layout.js";
import type { Answer, Request } from "./messages.js";
import type { Pool } from "./pool.js";
import { createThread, dispatch, liveThreads } from "./records.js";
import { policies, type Run, type RunEvent, type SchedulerName } from "./run.js";
import { monotonic } from "./schedulers/native.js";
import { summarize } from "./summary.js";
import { putText } from "./values.js";

/** A dying thread that has not unwound after so many milliseconds has its worker replaced. */
const patience = 50;
/** A process that holds more than this after a run does not take another program. */
const mostKept = 2 ** 29;
const mostItems = 256;
const mostSteps = 2_000_000;
const mostThreads = 512;

/**
 * The main JavaScript thread of a program process. It runs nothing of the learner's: it starts runs, gives them
 * workers, ends what hangs, and tells the tool what happened.
 */
export class Supervisor {
  private readonly doorbell: Doorbell;
  private readonly growth: Growth;
  private ended: (() => void) | null = null;
  private seen = logStart;

  constructor(
    private readonly heap: Heap,
    private readonly pool: Pool,
    private readonly tell: (answer: Answer) => void,
  ) {
    heap.words[header.resetTop] = read(heap, header.top);
    this.growth = new Growth(heap, pool);
    this.doorbell = new Doorbell(heap, () => this.look());
  }

  async serve(request: Request): Promise<void> {
    const { program } = request;
    resetTo(this.heap, read(this.heap, header.resetTop));
    this.heap.words[header.program] = putText(this.heap, JSON.stringify(program));
    Atomics.add(this.heap.words, header.programVersion, 1);
    const mark = read(this.heap, header.top);
    let clean = true;
    for (const plan of plansOf(request)) {
      // A worker that was terminated may have held a lock: the rest is for another process.
      if (!clean) break;
      resetTo(this.heap, mark);
      clean = await this.run(plan);
    }
    this.tell({ kind: "done", clean: clean && process.memoryUsage.rss() < mostKept });
  }

  /** One run from its start until all its threads are gone; true when they went by themselves. */
  private async run(plan: Plan): Promise<boolean> {
    this.prepare(plan);
    const ended = new Promise<void>((resolve) => {
      this.ended = resolve;
    });
    const timers = this.guard(plan);
    dispatch(this.heap, createThread(this.heap, { name: "main", parent: 0, closure: 0, scope: 0 }));
    await ended;
    timers.forEach(clearInterval);
    this.report(plan.scheduler);
    return this.quiet();
  }

  private prepare({ scheduler, limits, inherit }: Plan): void {
    const { words } = this.heap;
    words.fill(0, runWords.from, runWords.to);
    words[header.scheduler] = scheduler === "native" ? Scheduler.native : Scheduler.simulated;
    words[header.policy] = scheduler === "native" ? 0 : policies.indexOf(scheduler);
    words[header.outputLimit] = limits.output;
    words[header.outputMode] = inherit ? OutputMode.inherit : OutputMode.capture;
    words[header.stepLimit] = mostSteps;
    words[header.threadCap] = mostThreads;
    words[header.items] = allocate(this.heap, mostItems);
    this.heap.doubles[header.startedAt / 2] = monotonic();
    this.seen = logStart;
    Atomics.store(words, header.runState, RunState.running);
  }

  private guard({ limits, stream }: Plan): NodeJS.Timeout[] {
    const check = () => {
      if (process.memoryUsage.rss() > limits.memory) this.stop(EndKind.memory);
      // The doorbell tells of deadlocks at once; this is for a ring that was lost.
      this.look();
    };
    const timers = [setTimeout(() => this.stop(EndKind.time), limits.time), setInterval(check, 50)];
    if (stream) timers.push(setInterval(() => this.stream(), 15));
    return timers;
  }

  /** Ends the run from outside. */
  stop(kind: number): void {
    endRun(this.heap, { kind, code: 0, thread: 0 });
  }

  private look(): void {
    const state = read(this.heap, header.runState);
    if (state === RunState.ending) this.ended?.();
    if (state !== RunState.running) return;
    this.growth.look();
    const native = read(this.heap, header.scheduler) === Scheduler.native;
    if (native && isDeadlocked(this.heap)) this.stop(EndKind.deadlock);
  }

  /** Waits until every thread has unwound; replaces the workers of those that do not, and is false then. */
  private async quiet(): Promise<boolean> {
    const deadline = performance.now() + patience;
    while (read(this.heap, header.busyWorkers) > 0 && performance.now() < deadline) {
      await this.doorbell.next(5);
      // One that was about to wait when the end came has missed the call.
      releaseThreads(this.heap);
    }
    const clean = read(this.heap, header.busyWorkers) === 0;
    if (!clean) await this.pool.replaceBusy();
    Atomics.store(this.heap.words, header.runState, RunState.idle);
    return clean;
  }

  /** Passes on what was logged since the last time. */
  private stream(): void {
    const { events, end } = readEvents(this.heap, this.seen);
    this.seen = end;
    if (events.length > 0) this.tell({ kind: "events", events });
  }

  private report(scheduler: SchedulerName): void {
    const last = this.lastEvents();
    const events = [...readEvents(this.heap, logStart).events, ...last];
    const run: Run = summarize(this.heap, scheduler, events);
    const heapTop = read(this.heap, header.top);
    if (scheduler !== "native") return this.tell({ kind: "run", run, heapTop });
    this.stream();
    this.tell({ kind: "run", run: { ...run, events: last }, heapTop });
  }

  /** What the end itself did: main (or who called exit) left, and the others were killed. */
  private lastEvents(): RunEvent[] {
    const at = read(this.heap, header.scheduler) === Scheduler.native ? elapsed(this.heap) : clock(this.heap);
    const by = read(this.heap, header.endThread);
    const exited: RunEvent[] =
      read(this.heap, header.endKind) === EndKind.exit ? [{ kind: "exit", thread: by, at }] : [];
    const others = [...liveThreads(this.heap)].map((thread) => read(this.heap, thread + threadRecord.id));
    return [
      ...exited,
      ...others.filter((id) => id !== by).map((thread): RunEvent => ({ kind: "killed", thread, at })),
    ];
  }
}

/** One run of a request. */
interface Plan {
  readonly scheduler: SchedulerName;
  readonly limits: Limits;
  readonly inherit: boolean;
  readonly stream: boolean;
}

function* plansOf(request: Request): Iterable<Plan> {
  const { limits } = request;
  if (request.kind === "native")
    return yield { scheduler: "native", limits, inherit: request.inherit, stream: request.stream };
  for (const scheduler of request.policies) yield { scheduler, limits, inherit: false, stream: false };
}

function elapsed(heap: Heap): number {
  return monotonic() - (heap.doubles[header.startedAt / 2] ?? 0);
}

function clock(heap: Heap): number {
  return heap.doubles[header.clock / 2] ?? 0;
}
