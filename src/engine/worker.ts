import { compileFunction } from "node:vm";
import { workerData } from "node:worker_threads";
import { CannotCross } from "./codec/cannot-cross.js";
import { death } from "./death.js";
import { leaveResult, orAbort, runDestructors } from "./farewell.js";
import { isFatal, isStackOverflow } from "./fatal.js";
import type { Gate } from "./gate.js";
import { type Address, type Heap, OutOfMemory, read, viewHeap } from "./heap.js";
import { EndKind, EventKind, header, Outcome, Scheduler, ThreadState, threadRecord } from "./layout.js";
import { Loan } from "./loan.js";
import { tagOf } from "./module.js";
import { Operation } from "./operation.js";
import { messageOf, Panic, type PanicInfo, payloadOf, reportPanic, reportStackOverflow } from "./panics.js";
import type { Program } from "./program.js";
import { leaveThread, offerWorker, receiveThread, spins } from "./records.js";
import type { Closure, Runtime } from "./runtime.js";
import { ControlledGate } from "./schedulers/controlled.js";
import { NativeGate } from "./schedulers/native.js";
import { SimulatedGate } from "./schedulers/simulated.js";
import { setCurrentThread, Thread } from "./thread.js";
import { withoutSuppressed } from "./unwinding.js";
import { usingHelpers } from "./using.js";
import { type Borrowed, describe, getText, Values } from "./values.js";

/** What the supervisor hands to a new worker. */
export interface WorkerData {
  readonly buffer: SharedArrayBuffer;
  readonly memory: SharedArrayBuffer;
  readonly index: number;
  readonly parallel: boolean;
}

/** What a program imports, and how main's result becomes an exit code. */
export interface Library {
  readonly names: object;
  readonly exitCode: (result: unknown) => number;
  /** Ends the life of a value that a thread owned. */
  readonly drop: (value: unknown) => void;
  /** Whether that does anything. */
  readonly needsDrop: (value: unknown) => boolean;
  /** What a panic hook is called with. */
  readonly hookInfo: (info: PanicInfo) => unknown;
}

interface Evaluated {
  readonly main: () => unknown;
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
    try {
      if (thread.id === 1) this.runMain(thread);
      else this.runSpawned(thread);
    } catch (error) {
      this.settle(thread, error);
    }
    setCurrentThread(null);
    // Before the supervisor hears of the end: the next run's main thread finds this worker, which is still awake.
    this.offered ??= offerWorker(this.heap, this.index);
    leaveThread(this.heap, this.index);
  }

  private gate(thread: Thread): Gate {
    const die = () => {
      thread.module.dying = true;
    };
    switch (read(this.heap, header.scheduler)) {
      case Scheduler.native:
        return new NativeGate(this.heap, thread.record, this.parallel, die);
      case Scheduler.controlled:
        return new ControlledGate(this.heap, thread.record, die);
      default:
        return new SimulatedGate(this.heap, thread.record, die);
    }
  }

  private runMain(thread: Thread): void {
    const code = this.guarded(thread, () => this.library.exitCode(this.evaluate(thread).main()));
    runDestructors(thread);
    thread.gate.pass(Operation.exitProcess, 0);
    thread.gate.end(EndKind.exit, code ?? 101);
  }

  private runSpawned(thread: Thread): void {
    const { heap, record } = thread;
    const closure = this.guarded(thread, () => this.receive(thread));
    if (closure !== null) this.call(thread, closure);
    runDestructors(thread);
    thread.gate.pass(Operation.exit, record, read(heap, record + threadRecord.scope));
    thread.note(EventKind.exit);
    // Before anybody hears of the end: whoever waits for it and starts the next thread finds this worker, still awake.
    this.offered = offerWorker(heap, this.index);
    thread.gate.finish(record);
  }

  private receive(thread: Thread): Closure {
    this.evaluate(thread);
    const message = read(this.heap, thread.record + threadRecord.closure);
    // Only functions are spawned.
    const closure = thread.values.get(message) as Closure;
    if (read(this.heap, thread.record + threadRecord.scope) !== 0)
      thread.loan = new Loan(thread, closure, message);
    else thread.values.discard(message);
    return closure;
  }

  private call(thread: Thread, closure: Closure): void {
    const { loan } = thread;
    let returned: unknown;
    const result = this.guarded(thread, () => {
      returned = closure();
      return thread.values.put(returned, "the thread's result", loan?.known);
    });
    const kept = thread.values.lent();
    if (result !== null) store(thread, Outcome.returned, result);
    this.guarded(thread, () => loan?.settle());
    this.guarded(thread, () => this.dropCaptured(closure, kept));
    if (this.library.needsDrop(returned)) this.abandon(thread);
  }

  /** The thread itself drops what it returned when its handle was dropped before. */
  private abandon(thread: Thread): void {
    const { heap, record, values } = thread;
    if (read(heap, record + threadRecord.outcome) !== Outcome.returned || leaveResult(thread)) return;
    const result = values.get(read(heap, record + threadRecord.result));
    orAbort(thread, "thread result panicked on drop", () => this.library.drop(result));
  }

  /** What a `move` closure owns ends with its thread, unless the result took it along. */
  private dropCaptured(closure: Closure, kept: Borrowed): void {
    const tag = tagOf(closure);
    if (!tag?.moved || tag.get === null) return;
    for (const value of Object.values(tag.get())) {
      if (!kept.includes(value as object)) this.library.drop(value);
    }
  }

  /** What `body` returns; null when it panicked, which is reported and stored as the thread's outcome. */
  private guarded<T>(thread: Thread, body: () => T): T | null {
    try {
      return body();
    } catch (error) {
      if (thread.module.dying || isFatal(error)) throw error;
      const panic = error instanceof CannotCross ? new Panic(describe(error)) : error;
      thread.panic(panic);
      store(thread, Outcome.panicked, putPayload(thread, panic));
      return null;
    }
  }

  private settle(thread: Thread, error: unknown): void {
    try {
      this.unwound(thread, withoutSuppressed(error));
    } catch (failure) {
      // The run ended while this thread said why it could not go on.
      if (failure !== death) throw failure;
    }
  }

  /** The thread's last frame is gone without a result: it was killed, or its stack was full. */
  private unwound(thread: Thread, error: unknown): void {
    if (thread.module.dying || error === death) return;
    if (error instanceof OutOfMemory) return thread.gate.end(EndKind.memory, 0);
    if (!isStackOverflow(error)) throw error;
    try {
      reportStackOverflow(thread);
    } finally {
      thread.gate.end(EndKind.called, 134);
    }
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

function store({ heap, record }: Thread, outcome: number, result: Address): void {
  heap.words[record + threadRecord.result] = result;
  heap.words[record + threadRecord.outcome] = outcome;
}

/** The panic's payload; of one that cannot cross, its message. */
function putPayload(thread: Thread, error: unknown): Address {
  try {
    return thread.values.put(payloadOf(error));
  } catch (failure) {
    if (!(failure instanceof CannotCross)) throw failure;
    return thread.values.put(messageOf(error));
  }
}
