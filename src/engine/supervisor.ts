import { isDeadlocked } from "./deadlock.js";
import { endRun } from "./end.js";
import type { Limits } from "./engine.js";
import { readEvents } from "./events.js";
import { type Address, allocate, type Heap, read, resetTo } from "./heap.js";
import { EndKind, header, OutputMode, RunState, runWords, Scheduler, threadRecord } from "./layout.js";
import type { Answer, Request } from "./messages.js";
import type { Pool } from "./pool.js";
import { createThread, dispatch, liveThreads } from "./records.js";
import { type Policy, policies, type Run, type RunEvent, type SchedulerName } from "./run.js";
import { monotonic } from "./schedulers/native.js";
import { releaseTurns } from "./schedulers/simulated.js";
import { summarize } from "./summary.js";
import { putText } from "./values.js";

/** A dying thread that has not unwound after so many milliseconds has its worker replaced. */
const patience = 50;
/** A queued thread that no worker has taken after so many milliseconds gets a new one. */
const starvation = 3;
const mostItems = 256;
const mostSteps = 2_000_000;

/**
 * The main JavaScript thread of a program process. It runs nothing of the learner's: it starts runs, gives them
 * workers, ends what hangs, and tells the tool what happened.
 */
export class Supervisor {
  private settle: (() => void) | null = null;
  private seen: Address = 0;
  private starving: NodeJS.Timeout | null = null;
  private dying: NodeJS.Timeout | null = null;

  constructor(
    private readonly heap: Heap,
    private readonly pool: Pool,
    private readonly tell: (answer: Answer) => void,
  ) {
    heap.words[header.resetTop] = read(heap, header.top);
    this.watch();
  }

  async serve(request: Request): Promise<void> {
    const { program, limits } = request;
    resetTo(this.heap, read(this.heap, header.resetTop));
    this.heap.words[header.program] = putText(this.heap, JSON.stringify(program));
    Atomics.add(this.heap.words, header.programVersion, 1);
    const mark = read(this.heap, header.top);
    if (request.kind === "native") await this.run("native", limits, request.inherit);
    else
      for (let i = 0; i < request.repeat; i++)
        for (const policy of request.policies) await this.again(mark, policy, limits);
    this.tell({ kind: "done" });
  }

  private async again(mark: Address, policy: Policy, limits: Limits): Promise<void> {
    resetTo(this.heap, mark);
    await this.run(policy, limits, false);
  }

  private async run(scheduler: SchedulerName, limits: Limits, inherit: boolean): Promise<void> {
    this.prepare(scheduler, limits, inherit);
    const ended = new Promise<void>((resolve) => {
      this.settle = resolve;
    });
    const guard = this.guard(limits);
    if (scheduler === "native") guard.push(setInterval(() => this.stream(), 15));
    dispatch(this.heap, createThread(this.heap, { name: "main", parent: 0, closure: 0, scope: 0 }));
    await ended;
    guard.forEach(clearInterval);
    this.report(scheduler);
  }

  private prepare(scheduler: SchedulerName, limits: Limits, inherit: boolean): void {
    const { words } = this.heap;
    const keep = [header.workers, header.idleWorkers, header.programVersion, header.program, header.resetTop];
    const kept = keep.map((word) => read(this.heap, word));
    words.fill(0, runWords.from, runWords.to);
    keep.forEach((word, index) => {
      words[word] = kept[index] ?? 0;
    });
    words[header.scheduler] = scheduler === "native" ? Scheduler.native : Scheduler.simulated;
    words[header.policy] = scheduler === "native" ? 0 : policies.indexOf(scheduler);
    words[header.outputLimit] = limits.output;
    words[header.outputMode] = inherit ? OutputMode.inherit : OutputMode.capture;
    words[header.stepLimit] = mostSteps;
    words[header.threadCap] = 512;
    words[header.items] = allocate(this.heap, mostItems);
    this.heap.doubles[header.startedAt / 2] = monotonic();
    this.seen = 0;
    Atomics.store(words, header.runState, RunState.running);
  }

  private guard(limits: Limits): NodeJS.Timeout[] {
    const check = () => {
      if (process.memoryUsage.rss() > limits.memory) this.stop(EndKind.memory);
      // The doorbell tells of deadlocks at once; this is for a ring that was lost.
      this.look();
    };
    return [setTimeout(() => this.stop(EndKind.time), limits.time), setInterval(check, 50)];
  }

  /** Ends the run from outside. */
  stop(kind: number): void {
    if (!endRun(this.heap, { kind, code: 0, thread: 0 })) return;
    if (read(this.heap, header.scheduler) === Scheduler.simulated) releaseTurns(this.heap, 0);
    this.look();
  }

  private watch(): void {
    const rings = read(this.heap, header.doorbell);
    this.look();
    const { async, value } = Atomics.waitAsync(this.heap.words, header.doorbell, rings);
    if (async) void value.then(() => this.watch());
    else setImmediate(() => this.watch());
  }

  private look(): void {
    const state = read(this.heap, header.runState);
    if (state === RunState.ending) return this.settleWhenQuiet();
    if (state !== RunState.running) return;
    if (read(this.heap, header.queueLength) > 0) this.grow();
    if (read(this.heap, header.scheduler) === Scheduler.native && isDeadlocked(this.heap))
      this.stop(EndKind.deadlock);
  }

  /** A new worker at once when all wait (or take turns); else only for a thread that starves. */
  private grow(): void {
    const busy = read(this.heap, header.busyWorkers);
    const simulated = read(this.heap, header.scheduler) === Scheduler.simulated;
    if (simulated || read(this.heap, header.waitingWorkers) >= busy) {
      void this.pool.add(simulated ? 1 : Math.min(4, read(this.heap, header.queueLength)));
      return;
    }
    const taken = read(this.heap, header.taken);
    this.starving ??= setTimeout(() => this.feed(taken), starvation);
  }

  /** While the queue moves, its threads are short; one that does not move needs another worker. */
  private feed(taken: number): void {
    this.starving = null;
    if (read(this.heap, header.queueLength) === 0) return;
    if (read(this.heap, header.taken) !== taken) this.look();
    else void this.pool.add(1).then(() => this.look());
  }

  /** A native run is over with its end; after a simulated one the workers are used again, so they must unwind. */
  private settleWhenQuiet(): void {
    const native = read(this.heap, header.scheduler) === Scheduler.native;
    if (native || read(this.heap, header.busyWorkers) === 0) return this.finish();
    this.dying ??= setTimeout(() => {
      Atomics.sub(this.heap.words, header.busyWorkers, this.pool.replaceBusy());
      this.finish();
    }, patience);
  }

  private finish(): void {
    if (this.dying !== null) clearTimeout(this.dying);
    this.dying = null;
    Atomics.store(this.heap.words, header.runState, RunState.idle);
    this.settle?.();
    this.settle = null;
  }

  /** Passes on what was logged since the last time. */
  private stream(): void {
    const { events, last } = readEvents(this.heap, this.seen);
    this.seen = last;
    if (events.length > 0) this.tell({ kind: "events", events });
  }

  private report(scheduler: SchedulerName): void {
    const last = this.lastEvents();
    const events = [...readEvents(this.heap, 0).events, ...last];
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

function elapsed(heap: Heap): number {
  return monotonic() - (heap.doubles[header.startedAt / 2] ?? 0);
}

function clock(heap: Heap): number {
  return heap.doubles[header.clock / 2] ?? 0;
}
