import type { Gate, Line } from "../gate.js";
import { type Address, type Heap, locked, read } from "../heap/heap.js";
import { EndKind, EventKind, header, OutputMode, RunState, threadRecord } from "../heap/layout.js";
import { getText, type Values } from "../heap/values.js";
import { note, record } from "../log/events.js";
import { nameThing } from "../log/things.js";
import { Operation } from "../operation.js";
import { death } from "./death.js";
import { isFatal } from "./fatal.js";
import type { Loan } from "./loan.js";
import { Module, type ModuleThread } from "./module.js";
import { writeFailure, writeWhole } from "./output.js";
import { Panic } from "./panics.js";
import { Unwinding, withoutSuppressed } from "./unwinding.js";

export interface ThreadParts {
  readonly heap: Heap;
  /** The worker's, which this thread takes over. */
  readonly values: Values;
  readonly record: Address;
  readonly makeGate: (thread: Thread) => Gate;
  /** Called once for each panic, before the thread unwinds. `isSecond`: another one unwinds, and the process will end. */
  readonly onPanic: (thread: Thread, error: unknown, isSecond: boolean) => void;
}

/** The thread that this worker runs: its record, its own evaluation of the program's module, its way to the gate. */
export class Thread implements ModuleThread {
  readonly heap: Heap;
  readonly values: Values;
  readonly record: Address;
  readonly gate: Gate;
  readonly module = new Module(this);
  readonly id: number;
  readonly name: string | null;
  /** Things that live as long as the thread, by their owner. */
  readonly locals = new Map<unknown, unknown>();
  readonly unwinds = new Unwinding();
  /** What a scoped thread borrowed. */
  loan: Loan | null = null;
  /** The number of what it made last of what threads share. */
  lastThing = 0;
  /** What it did with the value of the lock that it gives back: bits of `Used`. */
  used = 0;
  /** What is to be done when the thread's closure is done, the last first: its thread-locals' destructors. */
  readonly destructors: (() => void)[] = [];
  private readonly onPanic: ThreadParts["onPanic"];
  private readonly temporaries: Disposable[] = [];
  private lastThrown: { value: unknown; stack: string } | null = null;

  constructor({ heap, values, record, makeGate, onPanic }: ThreadParts) {
    this.heap = heap;
    this.values = values;
    this.record = record;
    this.onPanic = onPanic;
    this.id = read(heap, record + threadRecord.id);
    const name = read(heap, record + threadRecord.name);
    this.name = name === 0 ? null : getText(heap, name);
    values.attach(this.module);
    this.gate = makeGate(this);
  }

  /** One visible line (or several at once), printed whole or not at all. The thread may go on before its turn comes. */
  print(stream: "stdout" | "stderr", text: string): void {
    // What follows a hook's lines without passing the gate is the panic itself.
    if (this.unwinds.inHook || !this.gate.post({ stream, text })) this.printNow(stream, text);
  }

  /** The same in its turn: for who ends the run right behind it. */
  printNow(stream: "stdout" | "stderr", text: string): void {
    this.gate.pass(Operation.print, stream === "stdout" ? 0 : 1);
    this.write({ stream, text });
  }

  /** True from a panic on until somebody catches it. */
  get panicking(): boolean {
    return this.unwinds.panicking;
  }

  /** Prints where the gate has been passed already. */
  write(line: Line): void {
    const inherits = read(this.heap, header.outputMode) === OutputMode.inherit;
    const full = inherits ? this.show(line) : locked(this.heap, header.outputLock, () => this.keep(line));
    if (full) this.end(EndKind.output, 0);
  }

  /** Logs the line; true when it is more than may be printed. */
  private keep({ stream, text }: Line): boolean {
    if (this.isOver()) return false;
    if (this.exceeds(text)) return true;
    const kind = stream === "stdout" ? EventKind.stdout : EventKind.stderr;
    record(this.heap, { kind, thread: this.id, at: this.gate.now(), argument: 0, text });
    return false;
  }

  /** Writes the line to the terminal. As in Rust, a stdout that takes nothing is a panic, a stderr is not. */
  private show({ stream, text }: Line): boolean {
    try {
      return locked(this.heap, header.terminalLock, () => {
        if (this.isOver()) return false;
        if (this.exceeds(text)) return true;
        writeWhole(stream === "stdout" ? 1 : 2, `${text}\n`, () => this.isOver());
        return false;
      });
    } catch (error) {
      if (stream === "stderr") return false;
      const failure = new Panic(`failed printing to stdout: ${writeFailure(error)}`);
      this.panic(failure);
      throw failure;
    }
  }

  private isOver(): boolean {
    return read(this.heap, header.runState) === RunState.ending;
  }

  private exceeds(text: string): boolean {
    const bytes = Buffer.byteLength(text) + 1;
    const total = Atomics.add(this.heap.words, header.outputBytes, bytes) + bytes;
    return total > read(this.heap, header.outputLimit);
  }

  /** Adds to the run's log what is not a line of output. */
  note(kind: number, argument = 0, text: string | null = null): void {
    note(this.heap, { kind, thread: this.id, at: this.gate.now(), argument, text });
  }

  /** Ends the run for every thread; this one unwinds. */
  end(kind: number, code: number): never {
    this.gate.end(kind, code);
    throw death;
  }

  /** Starts unwinding for `error`: its message goes to stderr at once, and only once. */
  panic(error: unknown): void {
    if (this.module.dying || isFatal(error)) return;
    const panic = withoutSuppressed(error);
    const { isNew, isSecond } = this.unwinds.begin(panic);
    if (isNew) this.onPanic(this, panic, isSecond);
    if (isSecond) this.end(EndKind.called, 134);
  }

  /** Where `error` was thrown, as V8 writes it; for values that are no errors, what `thrown` remembered. */
  stackOf(error: unknown): string {
    if (error instanceof Error && error.stack !== undefined) return error.stack;
    return this.lastThrown !== null && Object.is(this.lastThrown.value, error) ? this.lastThrown.stack : "";
  }

  item<T>(index: number, make: () => T): T {
    const slot = read(this.heap, header.items) + index;
    if (this.id !== 1) return this.values.get(read(this.heap, slot)) as T;
    const value = make();
    this.heap.words[slot] = this.values.put(value);
    return value;
  }

  named(name: number): void {
    nameThing(this, name);
  }

  caught(error: unknown): void {
    if (this.module.dying || isFatal(error)) throw error;
    this.unwinds.end(withoutSuppressed(error));
  }

  unwinding(error: unknown): void {
    if (this.module.dying || isFatal(error)) throw error;
    this.panic(error);
  }

  thrown(value: unknown): void {
    if (value instanceof Error) return;
    this.lastThrown = { value, stack: new Error("thrown here").stack ?? "" };
  }

  temporary(value: unknown): void {
    this.temporaries.push(value as Disposable);
  }

  statement<T>(body: () => T): T {
    const mark = this.temporaries.length;
    try {
      return body();
    } catch (error) {
      this.unwinding(error);
      throw error;
    } finally {
      while (this.temporaries.length > mark && !this.module.dying) this.temporaries.pop()?.[Symbol.dispose]();
    }
  }
}

let current: Thread | null = null;

/** The thread that is running in this worker. */
export function currentThread(): Thread {
  if (current === null) throw new Error("thread-lessons: this can only be used inside a running program");
  return current;
}

/** Whether this worker runs a thread now. */
export function isRunning(): boolean {
  return current !== null;
}

export function setCurrentThread(thread: Thread | null): void {
  current = thread;
}
