import type { Wait } from "../gate.js";
import { EndKind, EventKind, header, ThreadState, threadRecord } from "../heap/layout.js";
import { record } from "../log/events.js";
import { Operation, Test } from "../operation.js";
import { chooseNext } from "./turn.js";
import { type Next, TurnGate } from "./turn-gate.js";

/** What a word of the log holds. */
const longestTold = 2 ** 31 - 1;

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
    this.tell(duration);
    this.wakeIn(duration);
    this.step({ operation: Operation.sleep, object: 0, cell: 0, test: Test.none }, ThreadState.sleeping);
  }

  /** Adds to the log what a drawing of the time needs. */
  private tell(duration: number): void {
    const thread = this.heap.words[this.thread + threadRecord.id] ?? 0;
    const microseconds = Math.min(Math.round(duration * 1000), longestTold);
    const event = { thread, at: this.now(), argument: microseconds, text: null };
    record(this.heap, { kind: EventKind.sleep, ...event });
  }

  private wakeIn(milliseconds: number): void {
    this.heap.doubles[(this.thread + threadRecord.wakeAt) / 2] = this.now() + milliseconds;
  }

  override yield(): void {
    this.pass(Operation.yield, 0);
  }

  protected override timeOf(): number {
    return this.heap.doubles[header.clock / 2] ?? 0;
  }
}
