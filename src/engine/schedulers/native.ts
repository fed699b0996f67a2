import type { Gate, Wait } from "../gate.js";
import { type Address, type Heap, read } from "../heap/heap.js";
import { EventKind, header, RunState, ThreadState, threadRecord } from "../heap/layout.js";
import { dispatch, removeThread, ring, spins } from "../heap/records.js";
import { note } from "../log/events.js";
import { holds } from "../operation.js";
import { endRun } from "../process/end.js";
import { death } from "../thread/death.js";
import { announce } from "./pending.js";

/** Real time, real cores: an operation happens when its thread comes to it, and waiting is the system's. */
export class NativeGate implements Gate {
  readonly isVirtual = false;

  constructor(
    private readonly heap: Heap,
    private readonly thread: Address,
    private readonly parallel: boolean,
    /** Marks the thread as dying, so that its catch and finally bodies are skipped. */
    private readonly die: () => void,
  ) {}

  pass(): void {
    // Not atomic, which costs eight times as much: the operation itself is, and the next one sees what this one missed.
    if (this.heap.words[header.runState] === RunState.running) return;
    this.die();
    throw death;
  }

  post(): boolean {
    return false;
  }

  conclude(): void {
    // Only a search wants to know.
  }

  wait(wait: Wait, attempt: () => boolean): void {
    this.pass();
    if (attempt() || this.spin(wait, attempt)) return;
    this.block(wait, attempt, ThreadState.blocked, Number.POSITIVE_INFINITY);
  }

  tryFor(wait: Wait, milliseconds: number, attempt: () => boolean): boolean {
    this.pass();
    if (attempt()) return true;
    return milliseconds > 0 && this.block(wait, attempt, ThreadState.timed, this.now() + milliseconds);
  }

  private spin({ cell, test, operand = 0 }: Wait, attempt: () => boolean): boolean {
    if (!this.parallel) return false;
    for (let i = 0; i < spins; i++) {
      if (holds(test, read(this.heap, cell), operand) && attempt()) return true;
    }
    return false;
  }

  /** False when the time was over first. */
  private block(wait: Wait, attempt: () => boolean, state: number, end: number): boolean {
    const { words } = this.heap;
    const { cell, test, operand = 0 } = wait;
    announce(words, this.thread, wait, false);
    Atomics.add(words, cell + 1, 1);
    this.suspend(state);
    let done = false;
    for (let rest = end - this.now(); ; rest = end - this.now()) {
      const value = Atomics.load(words, cell);
      const late = !(rest > 0);
      if (late || holds(test, value, operand)) {
        // Counts as running before it tries: the deadlock check must not see it wait for what it has just taken.
        this.resume(state);
        done = attempt();
        if (done || late) break;
        this.suspend(state);
      } else {
        Atomics.wait(words, cell, value, rest);
        this.pass();
      }
    }
    Atomics.sub(words, cell + 1, 1);
    return done;
  }

  /** The thread begins to wait; the supervisor hears of it when that leaves the others without a worker or a hope. */
  private suspend(state: number): void {
    const { words } = this.heap;
    const forGood = state === ThreadState.blocked ? 1 : 0;
    Atomics.store(words, this.thread + threadRecord.state, state);
    Atomics.add(words, header.waits, 1);
    const blocked = Atomics.add(words, header.blocked, forGood) + forGood;
    const waiting = Atomics.add(words, header.waitingWorkers, 1) + 1;
    const starving =
      read(this.heap, header.queueLength) > 0 && waiting >= read(this.heap, header.busyWorkers);
    if (starving || blocked === read(this.heap, header.live)) ring(this.heap);
  }

  private resume(state: number): void {
    const { words } = this.heap;
    Atomics.store(words, this.thread + threadRecord.state, ThreadState.running);
    Atomics.sub(words, header.waitingWorkers, 1);
    if (state === ThreadState.blocked) Atomics.sub(words, header.blocked, 1);
  }

  wake(cell: Address, count: number): boolean {
    if (read(this.heap, cell + 1) === 0) return false;
    Atomics.notify(this.heap.words, cell, count);
    return true;
  }

  sleep(duration: number): void {
    this.pass();
    const { words } = this.heap;
    const end = this.now() + duration;
    this.suspend(ThreadState.sleeping);
    for (let rest = duration; rest > 0; rest = end - this.now()) {
      Atomics.wait(words, this.thread + threadRecord.turn, 0, rest);
      this.pass();
    }
    this.resume(ThreadState.sleeping);
  }

  yield(): void {
    this.pass();
    // The shortest sleep there is: JavaScript has no other way to offer the core to somebody else.
    Atomics.wait(this.heap.words, this.thread + threadRecord.turn, 0, 0.001);
  }

  now(): number {
    return monotonic() - (this.heap.doubles[header.startedAt / 2] ?? 0);
  }

  start(record: Address): void {
    if (!dispatch(this.heap, record)) ring(this.heap);
  }

  finish(): void {
    this.pass();
    const { thread: record } = this;
    const { words } = this.heap;
    const id = words[record + threadRecord.id] ?? 0;
    note(this.heap, { kind: EventKind.exit, thread: id, at: this.now(), argument: 0, text: null });
    const scope = read(this.heap, record + threadRecord.scope);
    removeThread(this.heap, record);
    Atomics.store(words, record + threadRecord.state, ThreadState.done);
    Atomics.store(words, record + threadRecord.done, 1);
    if (scope !== 0) Atomics.sub(words, scope, 1);
    // Between the two: whoever waits for this end must be able to go on before it stops to count as alive, and
    // must not have gone on and be waiting again before it does.
    const live = Atomics.sub(words, header.live, 1) - 1;
    // From here on the record may be freed: whoever joined owns it.
    const joined = this.wake(record + threadRecord.done, Number.POSITIVE_INFINITY);
    const left = scope !== 0 && this.wake(scope, 1);
    if (!joined && !left && read(this.heap, header.blocked) === live) ring(this.heap);
  }

  end(kind: number, code: number): void {
    endRun(this.heap, { kind, code, thread: read(this.heap, this.thread + threadRecord.id) });
    this.die();
  }
}

/** Milliseconds of a clock that all threads share; `performance.now()` alone counts from each thread's start. */
export function monotonic(): number {
  return performance.now() + sinceBoot;
}

const [seconds, nanoseconds] = process.hrtime();
const sinceBoot = seconds * 1e3 + nanoseconds / 1e6 - performance.now();
