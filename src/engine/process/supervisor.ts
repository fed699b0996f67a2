import type { ControlledRun, Drive } from "../driver.js";
import type { Plan } from "../execution.js";
import { type Heap, read, resetTo } from "../heap/heap.js";
import { EndKind, header } from "../heap/layout.js";
import { putText } from "../heap/values.js";
import { type Log, logStart, readEvents } from "../log/events.js";
import { lastEvents } from "../log/last-events.js";
import { summarize } from "../log/summary.js";
import { ThingList } from "../log/thing-list.js";
import { withTold } from "../log/told.js";
import type { Program } from "../program.js";
import type { Run, SchedulerName } from "../run.js";
import { Control } from "../schedulers/control.js";
import type { Answer, Request } from "./messages.js";
import type { Pool } from "./pool.js";
import { type ControlRequest, plansOf, type RunPlan } from "./run-plan.js";
import { Runner } from "./runner.js";

/** A process that holds more than this after a run does not take another program. */
const mostKept = 2 ** 29;
/** Milliseconds from one look at the log to the next. */
const streaming = 15;

/**
 * The main JavaScript thread of a program process. It runs nothing of the learner's: it has done what a request asks
 * for, and tells the tool what happened.
 */
export class Supervisor {
  private readonly runner: Runner;
  private readonly things: ThingList;
  private seen = logStart;

  constructor(
    private readonly heap: Heap,
    pool: Pool,
    private readonly tell: (answer: Answer) => void,
  ) {
    this.things = new ThingList(heap);
    heap.words[header.resetTop] = read(heap, header.top);
    this.runner = new Runner(heap, pool);
  }

  async serve(request: Request): Promise<void> {
    resetTo(this.heap, read(this.heap, header.resetTop));
    this.load(request.program);
    this.things.begin(request.program.names);
    const clean =
      request.kind === "control"
        ? await this.control(request)
        : await this.runAll(plansOf(request), request.program);
    this.tell({ kind: "done", clean: clean && process.memoryUsage.rss() < mostKept });
  }

  /** Ends the run from outside. */
  stop(kind: number): void {
    this.runner.stop(kind);
  }

  private load(program: Program): void {
    this.heap.words[header.program] = putText(this.heap, JSON.stringify(program));
    Atomics.add(this.heap.words, header.programVersion, 1);
  }

  private async runAll(plans: Iterable<RunPlan>, program: Program): Promise<boolean> {
    const mark = read(this.heap, header.top);
    for (const plan of plans) {
      resetTo(this.heap, mark);
      this.prepare(plan);
      await this.run(plan, program);
      // Threads that die of a deadlock tell where they stood.
      const isDeadlock = read(this.heap, header.endKind) === EndKind.deadlock;
      const before = isDeadlock ? await this.runner.quiet() : null;
      this.report(plan.scheduler);
      // A worker that was terminated may have held a lock: the rest is for another process.
      if (!(before ?? (await this.runner.quiet()))) return false;
    }
    return true;
  }

  /** Lets a driver say what to execute, again and again. */
  private async control({ program, conflicts, limits, driver, task }: ControlRequest): Promise<boolean> {
    const control = new Control(this.heap, conflicts);
    const mark = read(this.heap, header.top);
    const plan: RunPlan = { scheduler: "controlled", limits, inherit: false, stream: false };
    let clean = true;
    const execute = async (choices: Plan): Promise<ControlledRun> => {
      if (!clean) throw new Error("a thread of the last execution could not be ended");
      resetTo(this.heap, mark);
      this.prepare(plan);
      control.prepare(choices);
      await this.runner.runBriefly(limits, program);
      const log = readEvents(this.heap, logStart);
      const run = this.summary("controlled", log);
      const steps = control.steps();
      const stepOf = run.events.map((_, index) => (log.steps[index] ?? steps.length + 1) - 1);
      const execution = { steps, after: control.after(), end: control.end(), run, stepOf };
      const told = choices.tells === true ? withTold(execution, this.heap, this.things.made()) : execution;
      clean = this.runner.quietAtOnce() || (await this.runner.quiet());
      return told;
    };
    const { drive } = (await import(driver)) as { drive: Drive };
    await drive({ execute, say: (message) => this.tell({ kind: "said", message }) }, task);
    return clean;
  }

  private prepare(plan: RunPlan): void {
    this.runner.prepare(plan);
    this.things.prepare();
    this.seen = logStart;
  }

  private async run(plan: RunPlan, program: Program): Promise<void> {
    const timer = plan.stream ? setInterval(() => this.stream(), streaming) : undefined;
    await this.runner.run(plan.limits, program);
    clearInterval(timer);
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
    this.tell({ kind: "run", run: { ...run, events: lastEvents(this.heap) }, heapTop });
  }

  private summary(scheduler: SchedulerName, { events }: Log): Run {
    return summarize(this.heap, {
      scheduler,
      events: [...events, ...lastEvents(this.heap)],
      things: this.things.things(),
      stuck: this.runner.stuck,
    });
  }
}
