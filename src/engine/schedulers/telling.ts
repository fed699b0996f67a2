import type { Wait } from "../gate.js";
import { type Address, type Heap, read } from "../heap/heap.js";
import { header, RunState, threadRecord } from "../heap/layout.js";
import { type Glimpse, recordCall, recordValue } from "../log/calls.js";
import { changes } from "../log/values.js";
import type { Operation } from "../operation.js";
import { ControlledGate } from "./controlled.js";

/** What the thread behind a gate can tell of itself. */
export interface Teller {
  /** Where in the source it is. */
  position(): string | null;
  /** What it did with the value of the lock that it gives back: bits of `Used`. */
  used(): number;
  /** What it finds in something when it does that to it now; null for nothing. */
  glance(operation: Operation, object: Address): Glimpse | null;
}

/**
 * The same as its base, and logs where in the source each operation is called, and which values it finds and leaves: for
 * an execution that people look at.
 */
export class TellingGate extends ControlledGate {
  /** What the thread did last, where that leaves another value. */
  private last: Wait | null = null;

  constructor(
    heap: Heap,
    thread: Address,
    die: () => void,
    private readonly teller: Teller,
  ) {
    super(heap, thread, die);
  }

  /** Where a line is printed is told when it is. */
  override post(): boolean {
    return false;
  }

  override finish(): void {
    this.tellCall(read(this.heap, this.thread + threadRecord.id));
    super.finish();
  }

  protected override step(wait: Wait, state?: number, tries?: boolean): void {
    const thread = read(this.heap, this.thread + threadRecord.id);
    this.tellCall(thread);
    super.step(wait, state, tries);
    this.tell("found", wait, thread);
    this.last = changes(wait.operation) ? wait : null;
  }

  private tellCall(thread: number): void {
    const { heap, teller } = this;
    if (read(heap, header.runState) !== RunState.running) return;
    if (this.last !== null) this.tell("left", this.last, thread);
    recordCall(heap, { thread, position: teller.position(), used: teller.used() });
  }

  private tell(which: "found" | "left", { operation, object }: Wait, thread: number): void {
    const glimpse = this.teller.glance(operation, object);
    if (glimpse !== null) recordValue(this.heap, thread, which, glimpse);
  }
}
