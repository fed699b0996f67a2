import type { Limits } from "../engine.js";
import { allocate, type Heap, read } from "../heap/heap.js";
import { EndKind, header, OutputMode, RunState, runWords, Scheduler } from "../heap/layout.js";
import { queuedStacks } from "../heap/queue.js";
import { createThread, dispatch } from "../heap/records.js";
import { forgetArrays } from "../memory/memory.js";
import type { Program } from "../program.js";
import { type Place, policies } from "../run.js";
import { monotonic } from "../schedulers/native.js";
import { printRest } from "../schedulers/posted.js";
import { isDeadlocked } from "./deadlock.js";
import { Doorbell } from "./doorbell.js";
import { endRun, releaseThreads } from "./end.js";
import { Growth } from "./growth.js";
import type { Pool } from "./pool.js";
import { type RunPlan, schedulerOf } from "./run-plan.js";
import { findStuck } from "./stuck.js";

/** A dying thread that has not unwound after so many milliseconds has its worker replaced. */
const patience = 250;
/** Milliseconds for which the event loop may stand still. */
const brief = 50;
const mostItems = 256;
const mostSteps = 2_000_000;
const mostControlledSteps = 5_000;
const mostThreads = 512;

/** Starts runs one after the other, gives them workers, and ends what hangs. */
export class Runner {
  /** Where a thread was when its time was up. */
  stuck: Place | null = null;
  private readonly doorbell: Doorbell;
  private readonly growth: Growth;
  private ended: (() => void) | null = null;

  constructor(
    private readonly heap: Heap,
    private readonly pool: Pool,
  ) {
    this.growth = new Growth(heap, pool);
    this.doorbell = new Doorbell(heap, () => this.look());
  }

  /** Sets the words of the next run. */
  prepare({ scheduler, limits, inherit }: RunPlan): void {
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
    this.stuck = null;
    Atomics.store(words, header.runState, RunState.running);
  }

  /** One run, until its end; its threads may still be unwinding then. */
  async run(limits: Limits, program: Program): Promise<void> {
    const ended = new Promise<void>((resolve) => {
      this.ended = resolve;
    });
    const timers = this.guard(limits, program);
    this.begin();
    await ended;
    timers.forEach(clearInterval);
  }

  /** One run that is expected to take microseconds: waits for its end without the event loop, as long as that helps. */
  async runBriefly({ time, memory }: Limits, program: Program): Promise<void> {
    const deadline = performance.now() + time;
    this.begin();
    while (read(this.heap, header.runState) === RunState.running) {
      const rings = read(this.heap, header.doorbell);
      if (read(this.heap, header.queueLength) > 0) await this.pool.add(1, queuedStacks(this.heap)[0]);
      else if (read(this.heap, header.runState) === RunState.running) {
        const heard = Atomics.wait(this.heap.words, header.doorbell, rings, brief) !== "timed-out";
        if (!heard && performance.now() > deadline) await this.timeIsUp(program);
        if (!heard && process.memoryUsage.rss() > memory) this.stop(EndKind.memory);
      }
    }
  }

  private begin(): void {
    dispatch(this.heap, createThread(this.heap, { name: "main", parent: 0, closure: 0, scope: 0, stack: 0 }));
  }

  private guard(limits: Limits, program: Program): NodeJS.Timeout[] {
    const check = () => {
      if (process.memoryUsage.rss() > limits.memory) this.stop(EndKind.memory);
      // The doorbell tells of deadlocks at once; this is for a ring that was lost.
      this.look();
    };
    return [setTimeout(() => void this.timeIsUp(program), limits.time), setInterval(check, 50)];
  }

  /** Looks where the program is before it ends it. */
  private async timeIsUp(program: Program): Promise<void> {
    const stuck = await findStuck(this.heap, this.pool, program);
    if (read(this.heap, header.runState) !== RunState.running) return;
    this.stuck = stuck;
    this.stop(EndKind.time);
  }

  /** Ends the run from outside. Under the controlled scheduler the thread that runs may be ahead of what it printed. */
  stop(kind: number): void {
    if (read(this.heap, header.scheduler) === Scheduler.controlled) printRest(this.heap);
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

  /** Whether every thread unwinds at once. */
  quietAtOnce(): boolean {
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

  /** Waits until every thread has unwound; replaces the workers of those that do not, and is false then. */
  async quiet(): Promise<boolean> {
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
}
