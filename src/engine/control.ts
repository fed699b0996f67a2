import type { ExecutionEnd, Pending, Plan, Step, Visible } from "./execution.js";
import { type Address, allocate, type Heap, read } from "./heap.js";
import { EndKind, header, planRecord, tracePending, traceStep } from "./layout.js";
import type { Operation } from "./operation.js";
import { survey } from "./schedulers/controlled.js";

const mostChoices = 1 << 14;
const mostSleepers = 1 << 9;
const traceWords = 1 << 20;

/** The part of the heap by which the supervisor tells the controlled scheduler what to do, and hears what it did. */
export class Control {
  private readonly plan: Address;
  private readonly choices: Address;
  private readonly sleepers: Address;
  private readonly conflicts: Address;
  private readonly trace: Address;

  /** Takes blocks that last from run to run; `conflicts` is the table of the relation, `operationKinds` squared. */
  constructor(
    private readonly heap: Heap,
    conflicts: readonly number[],
  ) {
    this.plan = allocate(heap, planRecord.size);
    this.choices = allocate(heap, mostChoices);
    this.sleepers = allocate(heap, mostSleepers);
    this.trace = allocate(heap, traceWords);
    this.conflicts = allocate(heap, conflicts.length);
    heap.words.set(conflicts, this.conflicts);
  }

  /** Sets the plan for the run that is being prepared. */
  prepare({ choices, sleep }: Plan): void {
    const { words } = this.heap;
    words[header.plan] = this.plan;
    words[header.conflicts] = this.conflicts;
    words[header.trace] = this.trace;
    words[header.traceEnd] = this.trace;
    words[header.traceLimit] = this.trace + traceWords;
    words[this.plan + planRecord.length] = choices.length;
    words[this.plan + planRecord.choices] = this.choices;
    words[this.plan + planRecord.sleepers] = sleep.length;
    words[this.plan + planRecord.asleep] = this.sleepers;
    words.set(choices, this.choices);
    words.set(
      sleep.map(({ thread }) => thread),
      this.sleepers,
    );
  }

  /** What was done in the run that has ended. */
  steps(): Step[] {
    const steps: Step[] = [];
    const end = this.word(header.traceEnd);
    for (let at = this.trace; at < end; ) {
      const before = this.threads(at);
      steps.push({ thread: this.word(at + traceStep.thread), operation: this.operation(at), before });
      at += traceStep.size + before.length * tracePending.size;
    }
    return steps;
  }

  private threads(step: Address): Pending[] {
    const first = step + traceStep.size;
    const count = this.word(step + traceStep.count);
    return Array.from({ length: count }, (_, i) => this.pending(first + i * tracePending.size));
  }

  /** Who is alive, now that the run has ended. */
  after(): Pending[] {
    const end = this.word(header.traceEnd);
    const gone = this.end() === "exit" ? this.word(header.endThread) : 0;
    if (survey(this.heap, end) === 0) return [];
    return this.threads(end).filter(({ thread }) => thread !== gone);
  }

  end(): ExecutionEnd {
    switch (read(this.heap, header.endKind)) {
      case EndKind.exit:
        return "exit";
      case EndKind.deadlock:
        return "deadlock";
      case EndKind.asleep:
        return "asleep";
      case EndKind.diverged:
        return "diverged";
      default:
        return "limit";
    }
  }

  private pending(at: Address): Pending {
    return {
      thread: this.word(at + tracePending.thread),
      operation: this.operation(at),
      enabled: this.word(at + tracePending.enabled) === 1,
    };
  }

  /** Steps and pending operations begin alike. */
  private operation(at: Address): Visible {
    return {
      kind: this.word(at + traceStep.kind) as Operation,
      object: this.word(at + traceStep.object),
      other: this.word(at + traceStep.other),
    };
  }

  private word(at: Address): number {
    return this.heap.words[at] ?? 0;
  }
}
