import type { Wait } from "../gate.js";
import { EndKind, header, ThreadState, threadRecord } from "../layout.js";
import { Operation, Test } from "../operation.js";
import { chooseNext } from "./turn.js";
import { type Next, TurnGate } from "./turn-gate.js";

/** Virtual time, one thread at a time, in the order of a policy. Sleeps cost nothing; the clock jumps when nobody else can go on. */
export class SimulatedGate extends TurnGate {
  protected override choose(): Next {
    const thread = chooseNext(this.heap);
    return thread === 0 ? { kind: "end", end: EndKind.deadlock } : { kind: "thread", thread };
  }

  override tryFor(wait: Wait, milliseconds: number, attempt: () => boolean): boolean {
    this.wakeIn(milliseconds);
    if (milliseconds > 0) this.step(wait, ThreadState.timed);
    else this.step(wait, ThreadState.blocked, true);
    return attempt();
  }

  override sleep(duration: number): void {
    this.wakeIn(duration);
    this.step({ operation: Operation.sleep, object: 0, cell: 0, test: Test.none }, ThreadState.sleeping);
  }

  private wakeIn(milliseconds: number): void {
    this.heap.doubles[(this.thread + threadRecord.wakeAt) / 2] = this.now() + milliseconds;
  }

  override yield(): void {
    this.pass(Operation.yield, 0);
  }

  override now(): number {
    return this.heap.doubles[header.clock / 2] ?? 0;
  }
}
