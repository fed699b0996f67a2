import { compileFunction } from "node:vm";
import { workerData } from "node:worker_threads";
import type { Gate } from "../gate.js";
import { type Address, type Heap, read, viewHeap } from "../heap/heap.js";
import { EndKind, header, Scheduler, ThreadState, threadRecord } from "../heap/layout.js";
import { leaveThread, offerWorker, receiveThread, spins } from "../heap/records.js";
import { getText, Values } from "../heap/values.js";
import { recordCall } from "../log/calls.js";
import { currentPosition } from "../log/positions.js";
import type { Program } from "../program.js";
import { ControlledGate } from "../schedulers/controlled.js";
import { NativeGate } from "../schedulers/native.js";
import { SimulatedGate } from "../schedulers/simulated.js";
import { type Teller, TellingGate } from "../schedulers/telling.js";
import type { Library } from "./library.js";
import { type Evaluated, Life } from "./life.js";
import { type PanicInfo, reportPanic } from "./panics.js";
import type { Closure, Runtime } from "./runtime.js";
import { setCurrentThread, Thread } from "./thread.js";
import { usingHelpers } from "./using.js";

/** What the supervisor hands to a new worker. */
export interface WorkerData {
  readonly buffer: SharedArrayBuffer;
  readonly memory: SharedArrayBuffer;
  readonly index: number;
  readonly parallel: boolean;
}

type Evaluate = (this: object, std: object, runtime: Runtime) => Evaluated;

/** A worker's life: it runs one thread after the other, and sleeps on its mailbox in between. */
export function serveThreads(library: Library): never {
  const { buffer, memory, index, parallel } = workerData as WorkerData;
  const worker = new ThreadWorker(viewHeap(buffer, memory), library, index, parallel);
  for (;;) worker.run(worker.next());
}

class ThreadWorker {
  private program: Program | null = null;
  private module: Evaluate | null = null;
  private version = 0;
  private readonly values: Values;
  /** The queued thread that this worker took when it offered itself (0: none); null while it has not. */
  private offered: Address | null = null;

  constructor(
    readonly heap: Heap,
    private readonly library: Library,
    private readonly index: number,
    private readonly parallel: boolean,
  ) {
    this.values = new Values(heap);
  }

  /** The thread to run next: one that is queued, or one that somebody hands over. */
  next(): Address {
    const queued = this.offered ?? offerWorker(this.heap, this.index);
    this.offered = null;
    return queued === 0 ? receiveThread(this.heap, this.index, this.patience()) : queued;
  }

  /** How often to look for a thread before sleeping: where one thread runs at a time, none comes while others run. */
  private patience(): number {
    return this.parallel && read(this.heap, header.scheduler) === Scheduler.native ? spins : 0;
  }

  run(record: Address): void {
    const thread = new Thread({
      heap: this.heap,
      values: this.values,
      record,
      makeGate: (thread) => this.gate(thread),
      onPanic: (thread, error, isSecond) => this.report(thread, error, isSecond),
    });
    setCurrentThread(thread);
    this.heap.words[record + threadRecord.state] = ThreadState.running;
    this.library.mend();
    new Life(thread, {
      library: this.library,
      evaluate: () => this.evaluate(thread),
      offer: () => {
        this.offered = offerWorker(this.heap, this.index);
      },
    }).run();
    setCurrentThread(null);
    // Before the supervisor hears of the end: the next run's main thread finds this worker, which is still awake.
    this.offered ??= offerWorker(this.heap, this.index);
    leaveThread(this.heap, this.index);
  }

  private gate(thread: Thread): Gate {
    const { heap } = this;
    const die = () => {
      if (!thread.module.dying) this.tellWait(thread);
      thread.module.dying = true;
    };
    switch (read(heap, header.scheduler)) {
      case Scheduler.native:
        return new NativeGate(heap, thread.record, this.parallel, die);
      case Scheduler.controlled:
        return read(heap, header.tells) === 1
          ? new TellingGate(heap, thread.record, die, this.teller(thread))
          : new ControlledGate(heap, thread.record, die);
      default:
        return new SimulatedGate(heap, thread.record, die);
    }
  }

  private teller(thread: Thread): Teller {
    return {
      position: () => this.position(),
      used: () => thread.used,
      glance: (operation, object) => this.library.glance(thread, operation, object),
    };
  }

  /** Where a thread waits that dies of a deadlock. A search has no use for that, and no time. */
  private tellWait({ id }: Thread): void {
    const isSearch = read(this.heap, header.scheduler) === Scheduler.controlled;
    if (read(this.heap, header.endKind) !== EndKind.deadlock || isSearch) return;
    recordCall(this.heap, { thread: id, position: this.position() });
  }

  private position(): string | null {
    return this.program && currentPosition(this.program);
  }

  private report(thread: Thread, error: unknown, isSecond: boolean): void {
    const { program } = this;
    if (program === null) return;
    const callHook = (hook: Address, info: PanicInfo): void => {
      // Only closures are set as hooks.
      (thread.values.get(hook) as Closure)(this.library.hookInfo(info));
    };
    reportPanic(thread, error, { program, isSecond, callHook });
  }

  /** The program's module as `thread` sees it: compiled once a worker, evaluated afresh by every thread. */
  private evaluate(thread: Thread): Evaluated {
    const version = read(this.heap, header.programVersion);
    if (version !== this.version) this.load(version);
    if (this.module === null) throw new Error("this worker was given no program");
    return this.module.call(usingHelpers, this.library.names, thread.module);
  }

  private load(version: number): void {
    this.program = JSON.parse(getText(this.heap, read(this.heap, header.program))) as Program;
    const { code, file } = this.program;
    this.module = compileFunction(code, ["$std", "$rt"], { filename: file }) as Evaluate;
    this.version = version;
  }
}
