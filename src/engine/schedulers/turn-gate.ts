import type { Gate, Line, Wait } from "../gate.js";
import { type Address, type Heap, read } from "../heap/heap.js";
import { EndKind, EventKind, header, RunState, ThreadState, threadRecord } from "../heap/layout.js";
import { dispatch, removeThread, ring } from "../heap/records.js";
import { note } from "../log/events.js";
import { Operation, Test } from "../operation.js";
import { endRun } from "../process/end.js";
import { death } from "../thread/death.js";
import { announce } from "./pending.js";

/** Who makes the next step; when nobody does, how the run ends. */
export type Next =
  | { readonly kind: "thread"; readonly thread: Address }
  | { readonly kind: "end"; readonly end: number };

/**
 * One thread at a time: at each operation the running thread decides who goes on, hands over the turn and sleeps until
 * it gets it back. How it decides, and what time is, are the scheduler's.
 */
export abstract class TurnGate implements Gate {
  readonly isVirtual = true;

  constructor(
    protected readonly heap: Heap,
    protected readonly thread: Address,
    /** Marks the thread as dying, so that its catch and finally bodies are skipped. */
    private readonly die: () => void,
  ) {}

  protected abstract choose(): Next;
  /** Milliseconds since the run began, as `thread` sees it. */
  protected abstract timeOf(thread: Address): number;
  abstract tryFor(wait: Wait, milliseconds: number, attempt: () => boolean): boolean;
  abstract sleep(duration: number): void;
  abstract yield(): void;

  now(): number {
    return this.timeOf(this.thread);
  }

  pass(operation: Operation, object: Address, other = 0, otherWord = 0): void {
    this.step({ operation, object, cell: 0, test: Test.none, other, otherWord });
  }

  post(_line: Line): boolean {
    return false;
  }

  conclude(_other: number): void {
    // Only a search wants to know.
  }

  wait(wait: Wait, attempt: () => boolean): void {
    this.step(wait);
    if (!attempt()) throw new Error(`operation ${wait.operation} was let go on although it cannot`);
  }

  wake(): boolean {
    // Whoever waits is looked at when the next step is chosen.
    return true;
  }

  start(_record: Address): void {
    // A new thread is enabled; a worker gets it when it is chosen for the first time.
  }

  /** Says that the thread will end, which needs it no more, and lets somebody else go on. */
  finish(): void {
    this.checkAlive();
    const { heap, thread } = this;
    const other = read(heap, thread + threadRecord.scope);
    const exit = { operation: Operation.exit, object: thread, cell: 0, test: Test.none, other };
    announce(heap.words, thread, exit, false);
    heap.words[thread + threadRecord.state] = ThreadState.blocked;
    const next = this.next();
    if (next.kind === "thread") this.give(next.thread);
    else this.endAs(next.end, 0);
  }

  end(kind: number, code: number): void {
    this.endAs(kind, code);
    this.die();
  }

  protected step(wait: Wait, state: number = ThreadState.blocked, tries = false): void {
    this.checkAlive();
    const { words } = this.heap;
    announce(words, this.thread, wait, tries);
    words[this.thread + threadRecord.state] = state;
    const next = this.next();
    if (next.kind === "end") {
      this.end(next.end, 0);
      throw death;
    }
    if (next.thread !== this.thread) this.passTurn(next.thread);
    words[this.thread + threadRecord.state] = ThreadState.running;
    words[header.current] = read(this.heap, this.thread + threadRecord.id);
  }

  /** Makes the steps that need no thread, up to one that does. */
  private next(): Next {
    for (;;) {
      const steps = Atomics.add(this.heap.words, header.steps, 1);
      if (steps >= read(this.heap, header.stepLimit)) return { kind: "end", end: EndKind.steps };
      const next = this.choose();
      if (next.kind === "end" || !this.redeem(next.thread)) return next;
    }
  }

  /** Makes the step of `thread` if that needs the thread itself no more. */
  protected redeem(thread: Address): boolean {
    const { heap } = this;
    const { words } = heap;
    if (words[thread + threadRecord.pendingOperation] !== Operation.exit) return false;
    const id = words[thread + threadRecord.id] ?? 0;
    note(heap, { kind: EventKind.exit, thread: id, at: this.timeOf(thread), argument: 0, text: null });
    const scope = read(heap, thread + threadRecord.scope);
    if (scope !== 0) Atomics.sub(words, scope, 1);
    removeThread(heap, thread);
    Atomics.sub(words, header.live, 1);
    words[thread + threadRecord.state] = ThreadState.done;
    Atomics.store(words, thread + threadRecord.done, 1);
    words[header.current] = id;
    return true;
  }

  private passTurn(next: Address): void {
    this.give(next);
    const { words } = this.heap;
    // A late notify for a turn that is long over may wake it: only the word says whose turn it is.
    while (Atomics.load(words, this.thread + threadRecord.turn) === 0) {
      Atomics.wait(words, this.thread + threadRecord.turn, 0);
    }
    words[this.thread + threadRecord.turn] = 0;
    this.checkAlive();
  }

  private give(next: Address): void {
    if (read(this.heap, next + threadRecord.state) === ThreadState.queued) {
      this.heap.words[header.current] = read(this.heap, next + threadRecord.id);
      if (!dispatch(this.heap, next)) ring(this.heap);
      return;
    }
    wakeTurn(this.heap, next);
  }

  private endAs(kind: number, code: number): void {
    endRun(this.heap, { kind, code, thread: read(this.heap, this.thread + threadRecord.id) });
  }

  private checkAlive(): void {
    if (read(this.heap, header.runState) === RunState.running) return;
    this.die();
    throw death;
  }
}

function wakeTurn({ words }: Heap, thread: Address): void {
  Atomics.store(words, thread + threadRecord.turn, 1);
  Atomics.notify(words, thread + threadRecord.turn, 1);
}
