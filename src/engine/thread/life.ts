import { CannotCross } from "../codec/cannot-cross.js";
import { type Address, OutOfMemory, read } from "../heap/heap.js";
import { EndKind, Outcome, threadRecord } from "../heap/layout.js";
import { type Borrowed, describe } from "../heap/values.js";
import { Operation } from "../operation.js";
import { death } from "./death.js";
import { leaveResult, orAbort, runDestructors } from "./farewell.js";
import { isFatal, isStackOverflow } from "./fatal.js";
import type { Library } from "./library.js";
import { Loan } from "./loan.js";
import { tagOf } from "./module.js";
import { messageOf, Panic, payloadOf, reportStackOverflow } from "./panics.js";
import type { Closure } from "./runtime.js";
import type { Thread } from "./thread.js";
import { withoutSuppressed } from "./unwinding.js";

/** A program's module, as one thread has evaluated it. */
export interface Evaluated {
  readonly main: () => unknown;
}

/** What a thread needs of the worker that it runs on. */
export interface Workplace {
  readonly library: Library;
  /** The program's module, evaluated afresh for this thread. */
  readonly evaluate: () => Evaluated;
  /** The worker is free for another thread as soon as this one has returned. */
  readonly offer: () => void;
}

/** A thread from its first frame to its last: main, or a closure that was spawned. */
export class Life {
  constructor(
    private readonly thread: Thread,
    private readonly workplace: Workplace,
  ) {}

  run(): void {
    try {
      if (this.thread.id === 1) this.runMain();
      else this.runSpawned();
    } catch (error) {
      this.settle(error);
    }
  }

  private runMain(): void {
    const { thread, workplace } = this;
    const code = this.guarded(() => workplace.library.exitCode(workplace.evaluate().main()));
    runDestructors(thread);
    thread.gate.pass(Operation.exitProcess, 0);
    thread.gate.end(EndKind.exit, code ?? 101);
  }

  private runSpawned(): void {
    const { thread, workplace } = this;
    const closure = this.guarded(() => this.receive());
    if (closure !== null) this.call(closure);
    runDestructors(thread);
    // Before anybody hears of the end: whoever waits for it and starts the next thread finds this worker, still awake.
    workplace.offer();
    thread.gate.finish();
  }

  private receive(): Closure {
    const { thread } = this;
    const { heap, record, values } = thread;
    this.workplace.evaluate();
    const message = read(heap, record + threadRecord.closure);
    // Only functions are spawned.
    const closure = values.get(message) as Closure;
    if (read(heap, record + threadRecord.scope) !== 0) thread.loan = new Loan(thread, closure, message);
    else values.discard(message);
    return closure;
  }

  private call(closure: Closure): void {
    const { thread } = this;
    const { loan, values } = thread;
    let returned: unknown;
    const result = this.guarded(() => {
      returned = closure();
      return values.put(returned, "the thread's result", loan?.known);
    });
    const kept = values.lent();
    if (result !== null) store(thread, Outcome.returned, result);
    this.guarded(() => loan?.settle());
    this.guarded(() => this.dropCaptured(closure, kept));
    if (this.workplace.library.needsDrop(returned)) this.abandon();
  }

  /** The thread itself drops what it returned when its handle was dropped before. */
  private abandon(): void {
    const { thread, workplace } = this;
    const { heap, record, values } = thread;
    if (read(heap, record + threadRecord.outcome) !== Outcome.returned || leaveResult(thread)) return;
    const result = values.get(read(heap, record + threadRecord.result));
    orAbort(thread, "thread result panicked on drop", () => workplace.library.drop(result));
  }

  /** What a `move` closure owns ends with its thread, unless the result took it along. */
  private dropCaptured(closure: Closure, kept: Borrowed): void {
    const tag = tagOf(closure);
    if (!tag?.moved || tag.get === null) return;
    for (const value of Object.values(tag.get())) {
      if (!kept.includes(value as object)) this.workplace.library.drop(value);
    }
  }

  /** What `body` returns; null when it panicked, which is reported and stored as the thread's outcome. */
  private guarded<T>(body: () => T): T | null {
    const { thread } = this;
    try {
      return body();
    } catch (error) {
      if (thread.module.dying || isFatal(error)) throw error;
      // What tells of the panic needs the language as it was.
      this.workplace.library.mend();
      const panic = error instanceof CannotCross ? new Panic(describe(error)) : error;
      thread.panic(panic);
      store(thread, Outcome.panicked, putPayload(thread, panic));
      return null;
    }
  }

  private settle(error: unknown): void {
    try {
      this.unwound(withoutSuppressed(error));
    } catch (failure) {
      // The run ended while this thread said why it could not go on.
      if (failure !== death) throw failure;
    }
  }

  /** The thread's last frame is gone without a result: it was killed, or its stack was full. */
  private unwound(error: unknown): void {
    const { thread } = this;
    if (thread.module.dying || error === death) return;
    if (error instanceof OutOfMemory) return thread.gate.end(EndKind.memory, 0);
    if (!isStackOverflow(error)) throw error;
    try {
      reportStackOverflow(thread);
    } finally {
      thread.gate.end(EndKind.called, 134);
    }
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
