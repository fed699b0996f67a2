import { serialWord } from "../deadlock.js";
import { record } from "../events.js";
import { byPolicy } from "../execution.js";
import type { Address, Heap } from "../heap.js";
import {
  EndKind,
  EventKind,
  header,
  planRecord,
  ThreadState,
  threadRecord,
  tracePending,
  traceStep,
} from "../layout.js";
import { holds, Operation, operationKinds } from "../operation.js";
import { meets, type Operands } from "./condition.js";
import { byDefault, type Candidate, type Habit, habitAfter } from "./default-policy.js";
import { type Next, TurnGate } from "./turn-gate.js";

/**
 * One thread at a time, as a plan says; after its last choice whoever runs goes on. Says at each step who could have.
 * No time passes but what a thread itself sleeps.
 */
export class ControlledGate extends TurnGate {
  protected override choose(): Next {
    const { words } = this.heap;
    const step = words[header.traceEnd] ?? 0;
    const end = survey(this.heap, step);
    if (end === 0) return { kind: "end", end: EndKind.steps };
    const threads = candidates(words, step);
    const index = (words[header.steps] ?? 0) - 1;
    const choice = choose(words, threads, index);
    if (typeof choice === "number") return { kind: "end", end: choice };
    words[header.traceEnd] = end;
    words.copyWithin(step, choice.row, choice.row + traceStep.count);
    putToSleep(words, choice, threads, index);
    remember(words, choice, threads);
    tell(this.heap, choice);
    return { kind: "thread", thread: choice.address };
  }

  override sleep(duration: number): void {
    this.heap.doubles[(this.thread + threadRecord.wakeAt) / 2] = this.now() + duration;
    this.pass(Operation.sleep, 0);
  }

  override yield(): void {
    this.pass(Operation.yield, 0);
  }

  override now(): number {
    return this.heap.doubles[(this.thread + threadRecord.wakeAt) / 2] ?? 0;
  }
}

/** Adds to the log what a drawing needs and nothing else tells. */
function tell(heap: Heap, { thread, kind, row }: Standing): void {
  const told = kind === Operation.lock ? EventKind.lock : kind === Operation.unlock ? EventKind.unlock : null;
  if (told === null) return;
  const object = heap.words[row + tracePending.object] ?? 0;
  record(heap, { kind: told, thread, at: 0, argument: heap.words[object + serialWord] ?? 0 });
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
  const id = words[thread + threadRecord.id] ?? 0;
  const queued = words[thread + threadRecord.state] === ThreadState.queued;
  const kind = queued ? Operation.start : (words[thread + threadRecord.pendingOperation] ?? 0);
  const object = words[thread + threadRecord.pendingObject] ?? 0;
  words[at + tracePending.thread] = id;
  words[at + tracePending.kind] = kind;
  words[at + tracePending.object] = queued ? id : objectOf(words, kind, object);
  words[at + tracePending.other] = queued ? 0 : otherOf(words, kind, object);
  words[at + tracePending.enabled] = Number(queued || isEnabled(words, thread));
  words[at + tracePending.address] = thread;
}

function isEnabled(words: Int32Array, thread: Address): boolean {
  const test = words[thread + threadRecord.pendingTest] ?? 0;
  return holds(test, words[words[thread + threadRecord.pendingCell] ?? 0] ?? 0);
}

function objectOf(words: Int32Array, kind: number, object: Address): number {
  switch (kind) {
    case Operation.spawn:
      return (words[header.lastThread] ?? 0) + 1;
    case Operation.exit:
    case Operation.join:
    case Operation.isFinished:
    case Operation.park:
    case Operation.unpark:
      return words[object + threadRecord.id] ?? 0;
    default:
      return object;
  }
}

function otherOf(words: Int32Array, kind: number, object: Address): number {
  if (kind === Operation.exit) return words[object + threadRecord.scope] ?? 0;
  return kind === Operation.tryLock ? Number(words[object] === 0) : 0;
}

/** A thread that could go on: where its record is, and where it stands in the trace. */
interface Standing extends Candidate {
  readonly address: Address;
  readonly row: Address;
  readonly enabled: boolean;
}

function candidates(words: Int32Array, step: Address): Standing[] {
  const threads: Standing[] = [];
  const count = words[step + traceStep.count] ?? 0;
  for (let i = 0, row = step + traceStep.size; i < count; i++, row += tracePending.size) {
    threads.push({
      thread: words[row + tracePending.thread] ?? 0,
      kind: words[row + tracePending.kind] ?? 0,
      address: words[row + tracePending.address] ?? 0,
      row,
      enabled: words[row + tracePending.enabled] === 1,
    });
  }
  return threads;
}

/** Whom the plan names, else whom the default policy takes; how the run ends when nobody can go on. */
function choose(words: Int32Array, threads: readonly Standing[], index: number): Standing | number {
  const plan = words[header.plan] ?? 0;
  if (index < (words[plan + planRecord.length] ?? 0)) {
    const planned = words[(words[plan + planRecord.choices] ?? 0) + index] ?? 0;
    if (planned !== byPolicy)
      return threads.find(({ thread, enabled }) => thread === planned && enabled) ?? EndKind.diverged;
  }
  const enabled = threads.filter((thread) => thread.enabled);
  const awake = enabled.filter(({ address }) => words[address + threadRecord.asleep] === 0);
  const end = enabled.length === 0 ? EndKind.deadlock : EndKind.asleep;
  return byDefault(awake, habitOf(words)) ?? end;
}

function habitOf(words: Int32Array): Habit {
  return {
    running: words[header.current] ?? 0,
    burst: words[header.burst] ?? 0,
    lingering: words[header.lingering] ?? 0,
  };
}

function remember(words: Int32Array, { thread }: Standing, threads: readonly Standing[]): void {
  const { burst, lingering } = habitAfter(habitOf(words), thread, threads);
  words[header.burst] = burst;
  words[header.lingering] = lingering;
}

/** After the plan's last choice its sleepers fall asleep; later a step wakes those with which it conflicts. */
function putToSleep(words: Int32Array, choice: Standing, threads: readonly Standing[], index: number): void {
  const plan = words[header.plan] ?? 0;
  const last = (words[plan + planRecord.length] ?? 0) - 1;
  if (index < last) return;
  if (index === last) {
    const ids = sleepersOf(words, plan);
    for (const { address, thread } of threads)
      words[address + threadRecord.asleep] = Number(ids.includes(thread));
    return;
  }
  for (const { address, row } of threads) {
    if (words[address + threadRecord.asleep] === 1 && conflicts(words, choice.row, row))
      words[address + threadRecord.asleep] = 0;
  }
}

function sleepersOf(words: Int32Array, plan: Address): number[] {
  const from = words[plan + planRecord.asleep] ?? 0;
  return [...words.subarray(from, from + (words[plan + planRecord.sleepers] ?? 0))];
}

function conflicts(words: Int32Array, first: Address, second: Address): boolean {
  const table = words[header.conflicts] ?? 0;
  const kinds =
    (words[first + tracePending.kind] ?? 0) * operationKinds + (words[second + tracePending.kind] ?? 0);
  return meets(words[table + kinds] ?? 0, operandsAt(words, first), operandsAt(words, second));
}

function operandsAt(words: Int32Array, row: Address): Operands {
  return { object: words[row + tracePending.object] ?? 0, other: words[row + tracePending.other] ?? 0 };
}
