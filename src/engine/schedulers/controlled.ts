import { byPolicy } from "../execution.js";
import { type Address, type Heap, read } from "../heap.js";
import {
  EndKind,
  header,
  planRecord,
  ThreadState,
  threadRecord,
  tracePending,
  traceStep,
} from "../layout.js";
import { holds, Operation, operationKinds } from "../operation.js";
import { liveThreads } from "../records.js";
import { meets } from "./condition.js";
import { byDefault, type Habit, habitAfter } from "./default-policy.js";
import { type Next, TurnGate } from "./turn-gate.js";

/**
 * One thread at a time, as a plan says; after its last choice whoever runs goes on. Says at each step who could have.
 * No time passes but what a thread itself sleeps.
 */
export class ControlledGate extends TurnGate {
  protected override choose(): Next {
    const threads = standings(this.heap);
    const index = read(this.heap, header.steps) - 1;
    const choice = choose(this.heap, threads, index);
    if (typeof choice === "number") return { kind: "end", end: choice };
    if (!log(this.heap, choice, threads)) return { kind: "end", end: EndKind.steps };
    putToSleep(this.heap, choice, threads, index);
    remember(this.heap, choice, threads);
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

/** A live thread before a step. */
interface Standing {
  readonly address: Address;
  readonly thread: number;
  readonly kind: number;
  readonly object: number;
  readonly other: number;
  readonly enabled: boolean;
}

/** The live threads, each with what it will do next. */
export function standings(heap: Heap): Standing[] {
  const threads: Standing[] = [];
  for (const address of liveThreads(heap)) threads.push(standing(heap, address));
  return threads;
}

function standing(heap: Heap, address: Address): Standing {
  const thread = read(heap, address + threadRecord.id);
  if (read(heap, address + threadRecord.state) === ThreadState.queued)
    return { address, thread, kind: Operation.start, object: thread, other: 0, enabled: true };
  const kind = read(heap, address + threadRecord.pendingOperation);
  const object = read(heap, address + threadRecord.pendingObject);
  const value = read(heap, read(heap, address + threadRecord.pendingCell));
  const enabled = holds(read(heap, address + threadRecord.pendingTest), value);
  return { address, thread, kind, enabled, ...operands(heap, kind, object) };
}

/** Threads go by their ids, which are the same in every execution that begins alike. */
function operands(heap: Heap, kind: number, object: Address): { object: number; other: number } {
  switch (kind) {
    case Operation.spawn:
      return { object: read(heap, header.lastThread) + 1, other: 0 };
    case Operation.exit:
      return { object: read(heap, object + threadRecord.id), other: read(heap, object + threadRecord.scope) };
    case Operation.join:
    case Operation.isFinished:
    case Operation.park:
    case Operation.unpark:
      return { object: read(heap, object + threadRecord.id), other: 0 };
    case Operation.tryLock:
      return { object, other: Number(read(heap, object) === 0) };
    default:
      return { object, other: 0 };
  }
}

/** Whom the plan names, else whom the default policy takes; how the run ends when nobody can go on. */
function choose(heap: Heap, threads: readonly Standing[], index: number): Standing | number {
  const plan = read(heap, header.plan);
  if (index < read(heap, plan + planRecord.length)) {
    const planned = read(heap, read(heap, plan + planRecord.choices) + index);
    if (planned !== byPolicy)
      return threads.find(({ thread, enabled }) => thread === planned && enabled) ?? EndKind.diverged;
  }
  const enabled = threads.filter((thread) => thread.enabled);
  const awake = enabled.filter(({ address }) => read(heap, address + threadRecord.asleep) === 0);
  const end = enabled.length === 0 ? EndKind.deadlock : EndKind.asleep;
  return byDefault(awake, habitOf(heap)) ?? end;
}

function habitOf(heap: Heap): Habit {
  return {
    running: read(heap, header.current),
    burst: read(heap, header.burst),
    lingering: read(heap, header.lingering),
  };
}

function remember(heap: Heap, { thread }: Standing, threads: readonly Standing[]): void {
  const { burst, lingering } = habitAfter(habitOf(heap), thread, threads);
  heap.words[header.burst] = burst;
  heap.words[header.lingering] = lingering;
}

/** Adds a step to the trace; false when that is full. */
function log(heap: Heap, choice: Standing, threads: readonly Standing[]): boolean {
  const { words } = heap;
  const step = read(heap, header.traceEnd);
  const end = step + traceStep.size + threads.length * tracePending.size;
  if (end > read(heap, header.traceLimit)) return false;
  words[step + traceStep.thread] = choice.thread;
  words[step + traceStep.kind] = choice.kind;
  words[step + traceStep.object] = choice.object;
  words[step + traceStep.other] = choice.other;
  words[step + traceStep.count] = threads.length;
  logThreads(heap, step + traceStep.size, threads);
  words[header.traceEnd] = end;
  return true;
}

function logThreads({ words }: Heap, from: Address, threads: readonly Standing[]): void {
  let at = from;
  for (const { thread, kind, object, other, enabled } of threads) {
    words[at + tracePending.thread] = thread;
    words[at + tracePending.kind] = kind;
    words[at + tracePending.object] = object;
    words[at + tracePending.other] = other;
    words[at + tracePending.enabled] = Number(enabled);
    at += tracePending.size;
  }
}

/** After the plan's last choice its sleepers fall asleep; later a step wakes those with which it conflicts. */
function putToSleep(heap: Heap, choice: Standing, threads: readonly Standing[], index: number): void {
  const { words } = heap;
  const plan = read(heap, header.plan);
  const last = read(heap, plan + planRecord.length) - 1;
  if (index < last) return;
  if (index === last) {
    const ids = sleepersOf(heap, plan);
    for (const { address, thread } of threads)
      words[address + threadRecord.asleep] = Number(ids.includes(thread));
    return;
  }
  for (const { address, kind, object, other } of threads) {
    if (read(heap, address + threadRecord.asleep) === 0) continue;
    if (conflicts(heap, choice, { kind, object, other })) words[address + threadRecord.asleep] = 0;
  }
}

function sleepersOf(heap: Heap, plan: Address): number[] {
  const from = read(heap, plan + planRecord.asleep);
  return Array.from({ length: read(heap, plan + planRecord.sleepers) }, (_, i) => read(heap, from + i));
}

function conflicts(
  heap: Heap,
  first: Pick<Standing, "kind" | "object" | "other">,
  second: Pick<Standing, "kind" | "object" | "other">,
): boolean {
  const table = read(heap, header.conflicts);
  return meets(read(heap, table + first.kind * operationKinds + second.kind), first, second);
}
