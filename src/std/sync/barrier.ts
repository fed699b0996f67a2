import { sendable } from "../../engine/codec/hosts.js";
import { type Address, allocate, locked } from "../../engine/heap/heap.js";
import { addThing, ThingKind } from "../../engine/log/things.js";
import { Operation, Test } from "../../engine/operation.js";
import { arrivedWord, serialWord } from "../../engine/process/deadlock.js";
import { currentThread, type Thread } from "../../engine/thread/thread.js";
import { raise } from "../raise.js";
import { asDebug } from "../symbols.js";

/** Its words in the heap: a cell that counts the rounds that are complete, and what guards the rest. */
const record = {
  completed: 0,
  serial: serialWord,
  lock: 3,
  size: arrivedWord - 1,
  arrived: arrivedWord,
  /** The number of the round that the next to arrive completes; 0 when it completes none. */
  completing: 6,
  words: 7,
} as const;

/**
 * A point where threads wait for each other: when so many have come, all go on. Can be used again and again. A thread
 * that panics on its way there leaves the others waiting. Rust's `std::sync::Barrier`.
 *
 * @example
 * const start = new Barrier(3);
 * // in each of three threads:
 * if (start.wait().isLeader()) console.log("all are here");
 */
export class Barrier {
  readonly #address: Address;

  /** `size`: how many threads come together; 0 is the same as 1. */
  constructor(size: number);
  /** @internal */
  constructor(size: number, address: Address | null);
  constructor(size: number, address: Address | null = null) {
    this.#address = address ?? create(size);
  }

  /** Waits until all have come. One of them is the leader: here who came last. */
  wait(): BarrierWaitResult {
    const thread = currentThread();
    const at = this.#address;
    thread.gate.pass(Operation.arrive, at, 0, at + record.completing);
    const { round, isLast } = arrive(thread, at);
    if (!isLast) waitForOthers(thread, at, round);
    return new BarrierWaitResult(isLast);
  }

  /** @internal */
  [asDebug](): string {
    return "Barrier { .. }";
  }

  static {
    sendable(Barrier, {
      freeze: (barrier) => barrier.#address,
      thaw: (address) => new Barrier(0, address),
    });
  }
}

/** What `Barrier.wait` returns. Rust's `std::sync::BarrierWaitResult`. */
export class BarrierWaitResult {
  readonly #isLeader: boolean;

  /** @internal */
  constructor(isLeader: boolean) {
    this.#isLeader = isLeader;
  }

  /** True for exactly one of the threads that came together. */
  isLeader(): boolean {
    return this.#isLeader;
  }

  /** @internal */
  [asDebug](): string {
    return `BarrierWaitResult { is_leader: ${this.#isLeader} }`;
  }

  static {
    sendable(BarrierWaitResult, {
      freeze: (result) => result.#isLeader,
      thaw: (isLeader) => new BarrierWaitResult(isLeader),
    });
  }
}

function create(size: number): Address {
  if (!Number.isSafeInteger(size) || size < 0 || size >= 2 ** 31)
    return raise(`a Barrier takes a number of threads, not ${size}`);
  const thread = currentThread();
  const { heap } = thread;
  const { words } = heap;
  const barrier = allocate(heap, record.words);
  words[barrier + record.serial] = addThing(thread, barrier, ThingKind.Barrier);
  words[barrier + record.size] = Math.max(1, size);
  words[barrier + record.completing] = size <= 1 ? 1 : 0;
  return barrier;
}

/** Counts the thread in; who is last lets the others go. Rounds count from 1. */
function arrive({ heap, gate }: Thread, barrier: Address): { round: number; isLast: boolean } {
  const { words } = heap;
  const at = (word: number): number => words[barrier + word] ?? 0;
  const arrival = locked(heap, barrier + record.lock, () => {
    const round = at(record.completed) + 1;
    const isLast = at(record.arrived) + 1 === at(record.size);
    words[barrier + record.arrived] = isLast ? 0 : at(record.arrived) + 1;
    if (isLast) Atomics.store(words, barrier + record.completed, round);
    const isNextLast = at(record.arrived) + 1 === at(record.size);
    words[barrier + record.completing] = isNextLast ? at(record.completed) + 1 : 0;
    return { round, isLast };
  });
  if (arrival.isLast) gate.wake(barrier, Number.POSITIVE_INFINITY);
  return arrival;
}

function waitForOthers({ heap, gate }: Thread, barrier: Address, round: number): void {
  const operation = Operation.released;
  gate.wait(
    { operation, object: barrier, cell: barrier, test: Test.atLeast, operand: round, other: round },
    () => Atomics.load(heap.words, barrier) >= round,
  );
}
