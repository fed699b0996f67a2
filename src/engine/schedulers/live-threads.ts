import type { Address, Heap } from "../heap/heap.js";
import { header, ThreadState, threadRecord, tracePending, traceStep } from "../heap/layout.js";
import { Operation } from "../operation.js";
import { type Line, nobody } from "./default-policy.js";
import { canGoOn, otherOf } from "./pending.js";
import { postedStream } from "./posted.js";

/** The live threads as the trace has them behind the head of a step (`survey`), by place: their ids ascend. */
export class LiveThreads implements Line {
  readonly count: number;

  constructor(
    private readonly words: Int32Array,
    private readonly step: Address,
  ) {
    this.count = words[step + traceStep.count] ?? 0;
  }

  row(place: number): Address {
    return this.step + traceStep.size + place * tracePending.size;
  }

  thread(place: number): number {
    return this.words[this.row(place) + tracePending.thread] ?? 0;
  }

  kind(place: number): number {
    return this.words[this.row(place) + tracePending.kind] ?? 0;
  }

  address(place: number): Address {
    return this.words[this.row(place) + tracePending.address] ?? 0;
  }

  isEnabled(place: number): boolean {
    return this.words[this.row(place) + tracePending.enabled] === 1;
  }

  isAwake(place: number): boolean {
    return this.isEnabled(place) && this.words[this.address(place) + threadRecord.asleep] === 0;
  }

  /** The places of those that are awake. */
  awake(): number[] {
    return Array.from({ length: this.count }, (_, place) => place).filter((place) => this.isAwake(place));
  }

  /** Where a thread stands that can go on; `nobody` when it cannot. */
  placeOf(thread: number): number {
    for (let place = 0; place < this.count; place++)
      if (this.thread(place) === thread && this.isEnabled(place)) return place;
    return nobody;
  }

  /** Writes who does what at a step: it begins as a row does. */
  copyTo(step: Address, place: number): void {
    const row = this.row(place);
    for (let word = 0; word < traceStep.count; word++) this.words[step + word] = this.words[row + word] ?? 0;
  }
}

/**
 * Writes the live threads, each with what it will do next, behind the head of the step at `step`, whose count it sets.
 * Returns where they end; 0 when there is no room. One thread runs at a time: nobody writes meanwhile.
 */
export function survey(heap: Heap, step: Address): Address {
  const { words } = heap;
  const limit = words[header.traceLimit] ?? 0;
  let at = step + traceStep.size;
  let count = 0;
  for (
    let thread = words[header.threadList] ?? 0;
    thread !== 0;
    thread = words[thread + threadRecord.next] ?? 0
  ) {
    if (at + tracePending.size > limit) return 0;
    describe(words, thread, at);
    at += tracePending.size;
    count++;
  }
  words[step + traceStep.count] = count;
  return at;
}

/** Threads go by their ids, which are the same in every execution that begins alike. */
function describe(words: Int32Array, thread: Address, at: Address): void {
  const kind = kindOf(words, thread);
  words[at + tracePending.thread] = words[thread + threadRecord.id] ?? 0;
  words[at + tracePending.kind] = kind;
  words[at + tracePending.object] = objectOf(words, thread, kind);
  words[at + tracePending.other] = concernOf(words, thread, kind);
  words[at + tracePending.enabled] = Number(isEnabled(words, thread, kind));
  words[at + tracePending.address] = thread;
}

/**
 * Makes the step that still stands in the trace at `step` once more, if that is what its thread is about to do. Returns
 * the thread's address; 0 when it does something else, or cannot go on.
 */
export function retrace(words: Int32Array, step: Address): Address {
  const thread = threadWith(words, words[step + traceStep.thread] ?? 0);
  if (thread === 0) return 0;
  const kind = kindOf(words, thread);
  const same =
    kind === words[step + traceStep.kind] &&
    objectOf(words, thread, kind) === words[step + traceStep.object] &&
    isEnabled(words, thread, kind);
  if (!same) return 0;
  words[step + traceStep.other] = concernOf(words, thread, kind);
  return thread;
}

/** Where the step after the one at `step` begins. */
export function stepAfter(words: Int32Array, step: Address): Address {
  return step + traceStep.size + (words[step + traceStep.count] ?? 0) * tracePending.size;
}

function threadWith(words: Int32Array, id: number): Address {
  let thread = words[header.threadList] ?? 0;
  while (thread !== 0 && words[thread + threadRecord.id] !== id)
    thread = words[thread + threadRecord.next] ?? 0;
  return thread;
}

/** One that has not begun will start; one that is ahead has lines to print before what it waits for. */
function kindOf(words: Int32Array, thread: Address): number {
  if (words[thread + threadRecord.state] === ThreadState.queued) return Operation.start;
  if (words[thread + threadRecord.posted] !== 0) return Operation.print;
  return words[thread + threadRecord.pendingOperation] ?? 0;
}

function isEnabled(words: Int32Array, thread: Address, kind: number): boolean {
  return isFree(kind) || canGoOn(words, thread);
}

function concernOf(words: Int32Array, thread: Address, kind: number): number {
  return isFree(kind) ? 0 : otherOf(words, thread);
}

/** Whether an operation can be done whatever the others do, and concerns nothing else. */
function isFree(kind: number): boolean {
  return kind === Operation.start || kind === Operation.print;
}

function objectOf(words: Int32Array, thread: Address, kind: number): number {
  const object = words[thread + threadRecord.pendingObject] ?? 0;
  switch (kind) {
    case Operation.start:
      return words[thread + threadRecord.id] ?? 0;
    case Operation.print:
      return postedStream(words, thread) ?? object;
    case Operation.spawn:
      return (words[header.lastThread] ?? 0) + 1;
    case Operation.exit:
    case Operation.join:
    case Operation.isFinished:
    case Operation.park:
    case Operation.parkInTime:
    case Operation.unpark:
      return words[object + threadRecord.id] ?? 0;
    default:
      return object;
  }
}
