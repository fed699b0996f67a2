import type { Wait } from "../gate.js";
import { type Address, type Heap, read } from "../heap/heap.js";
import { header, RunState, threadRecord } from "../heap/layout.js";
import { recordCall } from "../log/calls.js";
import { ControlledGate } from "./controlled.js";

/** The same as its base, and logs where in the source each operation is called: for an execution that people look at. */
export class TellingGate extends ControlledGate {
  constructor(
    heap: Heap,
    thread: Address,
    die: () => void,
    /** Where in the source the running thread is. */
    private readonly position: () => string | null,
    /** What it did with the value of the lock that it gives back: bits of `Used`. */
    private readonly used: () => number,
  ) {
    super(heap, thread, die);
  }

  /** Where a line is printed is told when it is. */
  override post(): boolean {
    return false;
  }

  protected override step(wait: Wait, state?: number, tries?: boolean): void {
    this.tellCall();
    super.step(wait, state, tries);
  }

  override finish(): void {
    this.tellCall();
    super.finish();
  }

  private tellCall(): void {
    const { heap } = this;
    const thread = read(heap, this.thread + threadRecord.id);
    if (read(heap, header.runState) === RunState.running)
      recordCall(heap, { thread, position: this.position(), used: this.used() });
  }
}
