import { Control } from "./control.js";
import { isDeadlocked } from "./deadlock.js";
import { Doorbell } from "./doorbell.js";
import type { ControlledRun, Drive } from "./driver.js";
import { endRun, releaseThreads } from "./end.js";
import type { Limits } from "./engine.js";
import { type Log, logStart, readEvents } from "./events.js";
import type { Plan } from "./execution.js";
import { Growth } from "./growth.js";
import { allocate, type Heap, read, resetTo } from "./heap.js";
import { EndKind, header, OutputMode, RunState, runWords, Scheduler, threadRecord } from "./layout.js";
import { forgetArrays } from "./memory/memory.js";
import type { Answer, Request } from "./messages.js";
import type { Pool } from "./pool.js";
import type { Program } from "./program.js";
import { queuedStacks } from "./queue.js";
import { createThread, dispatch, liveThreads } from "./records.js";
import { type Place, policies, type Run, type RunEvent, type SchedulerName } from "./run.js";
import { type ControlRequest, plansOf, type RunPlan, schedulerOf } from "./run-plan.js";
import { monotonic } from "./schedulers/native.js";
import { findStuck } from "./stuck.js";
import { summarize } from "./summary.js";
import { putText } from "./values.js";

/** A dying thread that has not unwound after so many milliseconds has its worker replaced. */
const patience = 250;
/** A process that holds more than this after a run does not take another program. */
const mostKept = 2 ** 29;
/** Milliseconds for which the event loop may stand still. */
const brief = 50;
const mostItems = 256;
const mostSteps = 2_000_000;
const mostControlledSteps = 5_000;
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
  private program: Program | null = null;
  /** Where a thread was when its time was up. */
  private stuck: Place | null = null;

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
    resetTo(this.heap, read(this.heap, header.resetTop));
    this.program = request.program;
    this.load(request.program);
    const clean =
      request.kind === "control" ? await this.control(request) : await this.runAll(plansOf(request));
    this.tell({ kind: "done", clean: clean && process.memoryUsage.rss() < mostKept });
  }

  private load(program: Program): void {
    this.heap.words[header.program] = putText(this.heap, JSON.stringify(program));
    Atomics.add(this.heap.words, header.programVersion, 1);
  }

  private async runAll(plans: Iterable<RunPlan>): Promise<boolean> {
    const mark = read(this.heap, header.top);
    for (const plan of plans) {
      resetTo(this.heap, mark);
      this.prepare(plan);
      await this.run(plan);
      this.report(plan.scheduler);
      // A worker that was terminated may have held a lock: the rest is for another process.
      if (!(await this.quiet())) return false;
    }
    return true;
  }

  /** Lets a driver say what to execute, again and again. */
  private async control({ conflicts, limits, driver, task }: ControlRequest): Promise<boolean> {
    const control = new Control(this.heap, conflicts);
    const mark = read(this.heap, header.top);
    const plan: RunPlan = { scheduler: "controlled", limits, inherit: false, stream: false };
    let clean = true;
    const execute = async (choices: Plan): Promise<ControlledRun> => {
      if (!clean) throw new Error("a thread of the last execution could not be ended");
      resetTo(this.heap, mark);
      this.prepare(plan);
      control.prepare(choices);
      await this.runBriefly(limits);
      const log = readEvents(this.heap, logStart);
      const run = this.summary("controlled", log);
      const steps = control.steps();
      const stepOf = run.events.map((_, index) => (log.steps[index] ?? steps.length + 1) - 1);
      const execution = { steps, after: control.after(), end: control.end(), run, stepOf };
      clean = this.quietAtOnce() || (await this.quiet());
      return execution;
    };
    const { drive } = (await import(driver)) as { drive: Drive };
    await drive({ execute, say: (message) => this.tell({ kind: "said", message }) }, task);
    return clean;
  }

  /** One run that is expected to take microseconds: waits for its end without the event loop, as long as that helps. */
  private async runBriefly({ time, memory }: Limits): Promise<void> {
    const deadline = performance.now() + time;
    this.begin();
    while (read(this.heap, header.runState) === RunState.running) {
      const rings = read(this.heap, header.doorbell);
      if (read(this.heap, header.queueLength) > 0) await this.pool.add(1, queuedStacks(this.heap)[0]);
      else if (read(this.heap, header.runState) === RunState.running) {
        const heard = Atomics.wait(this.heap.words, header.doorbell, rings, brief) !== "timed-out";
        if (!heard && performance.now() > deadline) await this.timeIsUp();
        if (!heard && process.memoryUsage.rss() > memory) this.stop(EndKind.memory);
      }
    }
  }

  /** Whether every thread unwinds at once. */
  private quietAtOnce(): boolean {
    const { words } = this.heap;
    for (let looks = 0; looks < 8; looks++) {
      const rings = read(this.heap, header.doorbell);
      if (read(this.heap, header.busyWorkers) === 0) {
        Atomics.store(words, header.runState, RunState.idle);
        return true;
      }
      Atomics.wait(words, header.doorbell, rings, 1);
      releaseThreads(this.heap);
    }
    return false;
  }

  /** One run, until its end; its threads may still be unwinding then. */
  private async run(plan: RunPlan): Promise<void> {
    const ended = new Promise<void>((resolve) => {
      this.ended = resolve;
    });
    const timers = this.guard(plan);
    this.begin();
    await ended;
    timers.forEach(clearInterval);
  }

  private begin(): void {
    dispatch(this.heap, createThread(this.heap, { name: "main", parent: 0, closure: 0, scope: 0, stack: 0 }));
  }

  private prepare({ scheduler, limits, inherit }: RunPlan): void {
    const { words } = this.heap;
    forgetArrays(this.heap);
    words.fill(0, runWords.from, runWords.to);
    words[header.scheduler] = schedulerOf(scheduler);
    words[header.policy] = (policies as readonly string[]).indexOf(scheduler);
    words[header.outputLimit] = limits.output;
    words[header.outputMode] = inherit ? OutputMode.inherit : OutputMode.capture;
    words[header.stepLimit] = scheduler === "controlled" ? mostControlledSteps : mostSteps;
    words[header.threadCap] = mostThreads;
    words[header.items] = allocate(this.heap, mostItems);
    this.heap.doubles[header.startedAt / 2] = monotonic();
    this.seen = logStart;
    this.stuck = null;
    Atomics.store(words, header.runState, RunState.running);
  }

  private guard({ limits, stream }: RunPlan): NodeJS.Timeout[] {
    const check = () => {
      if (process.memoryUsage.rss() > limits.memory) this.stop(EndKind.memory);
      // The doorbell tells of deadlocks at once; this is for a ring that was lost.
      this.look();
    };
    const timers = [setTimeout(() => void this.timeIsUp(), limits.time), setInterval(check, 50)];
    if (stream) timers.push(setInterval(() => this.stream(), 15));
    return timers;
  }

  /** Looks where the program is before it ends it. */
  private async timeIsUp(): Promise<void> {
    const stuck = this.program && (await findStuck(this.heap, this.pool, this.program));
    if (read(this.heap, header.runState) !== RunState.running) return;
    this.stuck = stuck;
    this.stop(EndKind.time);
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
    const run = this.summary(scheduler, readEvents(this.heap, logStart));
    const heapTop = read(this.heap, header.top);
    if (scheduler !== "native") return this.tell({ kind: "run", run, heapTop });
    this.stream();
    this.tell({ kind: "run", run: { ...run, events: this.lastEvents() }, heapTop });
  }

  private summary(scheduler: SchedulerName, { events }: Log): Run {
    return summarize(this.heap, scheduler, [...events, ...this.lastEvents()], this.stuck);
  }

  /** What the end itself did: main (or who called exit) left, and the others were killed. */
  private lastEvents(): RunEvent[] {
    const at = read(this.heap, header.scheduler) === Scheduler.native ? elapsed(this.heap) : clock(this.heap);
    const by = read(this.heap, header.endThread);
    const exited = exitOf(read(this.heap, header.endKind), by, at);
    const others = [...liveThreads(this.heap)].map((thread) => read(this.heap, thread + threadRecord.id));
    return [
      ...exited,
      ...others.filter((id) => id !== by).map((thread): RunEvent => ({ kind: "killed", thread, at })),
    ];
  }
}

function exitOf(kind: number, thread: number, at: number): RunEvent[] {
  if (kind === EndKind.called) return [{ kind: "exit", thread, at, called: true }];
  return kind === EndKind.exit ? [{ kind: "exit", thread, at }] : [];
}

function elapsed(heap: Heap): number {
  return monotonic() - (heap.doubles[header.startedAt / 2] ?? 0);
}

function clock(heap: Heap): number {
  return heap.doubles[header.clock / 2] ?? 0;
}
