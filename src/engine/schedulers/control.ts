import type { ExecutionEnd, Pending, Plan, Step, Visible } from "../execution.js";
import { type Address, allocate, type Heap, read } from "../heap/heap.js";
import { EndKind, header, planRecord, tracePending, traceStep } from "../heap/layout.js";
import type { Operation } from "../operation.js";
import { survey } from "./live-threads.js";

const mostChoices = 1 << 14;
const mostSleepers = 1 << 9;
const mostChanges = 16;
const traceWords = 1 << 20;

const nothingYet = { words: new Int32Array(0), steps: [] };

/** The part of the heap by which the supervisor tells the controlled scheduler what to do, and hears what it did. */
export class Control {
  private readonly plan: Address;
  private readonly choices: Address;
  private readonly sleepers: Address;
  private readonly changes: Address;
  private readonly conflicts: Address;
  private readonly trace: Address;
  /** The trace of the run before, and what it says. */
  private last: { readonly words: Int32Array; readonly steps: readonly Step[] } = nothingYet;

  /** Takes blocks that last from run to run; `conflicts` is the table of the relation, `operationKinds` squared. */
  constructor(
    private readonly heap: Heap,
    conflicts: readonly number[],
  ) {
    this.plan = allocate(heap, planRecord.size);
    this.choices = allocate(heap, mostChoices);
    this.sleepers = allocate(heap, mostSleepers);
    this.changes = allocate(heap, mostChanges);
    this.trace = allocate(heap, traceWords);
    this.conflicts = allocate(heap, conflicts.length);
    heap.words.set(conflicts, this.conflicts);
  }

  /** Sets the plan for the run that is being prepared. */
  prepare({ choices, sleep, priorities = { seed: 0, changes: [] }, tells = false }: Plan): void {
    const { words } = this.heap;
    words[header.plan] = this.plan;
    words[header.conflicts] = this.conflicts;
    words[header.trace] = this.trace;
    words[header.traceEnd] = this.trace;
    words[header.traceLimit] = this.trace + traceWords;
    words[header.known] = this.knownOf(choices);
    words[header.tells] = Number(tells);
    words[this.plan + planRecord.length] = choices.length;
    words[this.plan + planRecord.choices] = this.choices;
    words[this.plan + planRecord.sleepers] = sleep.length;
    words[this.plan + planRecord.asleep] = this.sleepers;
    words[this.plan + planRecord.seed] = priorities.seed;
    words[this.plan + planRecord.changes] = priorities.changes.length;
    words[this.plan + planRecord.changed] = this.changes;
    words.set(priorities.changes, this.changes);
    words.set(choices, this.choices);
    words.set(sleep, this.sleepers);
  }

  /** What was done in the run that has ended. Where it began as the run before it did, the steps are the same objects. */
  steps(): readonly Step[] {
    const end = this.word(header.traceEnd);
    const words = this.heap.words.slice(this.trace, end);
    const known = this.trace + agreement(words, this.last.words);
    const steps: Step[] = [];
    for (let at = this.trace, next: Address; at < end; at = next) {
      next = at + traceStep.size + this.word(at + traceStep.count) * tracePending.size;
      steps.push((next <= known && this.last.steps[steps.length]) || this.step(at));
    }
    this.last = { words, steps };
    return steps;
  }

  /** How many choices before the last one, with which sleepers come, are those of the run before. */
  private knownOf(choices: readonly number[]): number {
    const { steps } = this.last;
    let same = 0;
    while (same < choices.length - 1 && choices[same] === steps[same]?.thread) same++;
    return same;
  }

  private step(at: Address): Step {
    return {
      thread: this.word(at + traceStep.thread),
      operation: this.operation(at),
      before: this.threads(at),
    };
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
      case EndKind.called:
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

/** How many words two traces have in common at their beginning. */
function agreement(one: Int32Array, other: Int32Array): number {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  return same;
}
