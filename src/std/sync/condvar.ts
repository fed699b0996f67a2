import { sendable } from "../../engine/codec/hosts.js";
import type { Wait } from "../../engine/gate.js";
import type { Address } from "../../engine/heap/heap.js";
import { threadRecord } from "../../engine/heap/layout.js";
import { Operation, Test } from "../../engine/operation.js";
import { currentThread, type Thread } from "../../engine/thread/thread.js";
import type { Own } from "../own.js";
import { Ok } from "../result.js";
import { asDebug } from "../symbols.js";
import { Duration, milliseconds } from "../time.js";
import { lineOf } from "./line/line.js";
import { createLine, lineRecord } from "./line/waiters.js";
import { lockAt, MutexGuard } from "./mutex.js";
import { type Locked, type Timed, timed } from "./wait-timeout.js";

/**
 * Lets threads wait until what a mutex guards has changed. A notification reaches those who wait when it comes, and
 * nobody else: look at the value first, and look again whenever a wait ends. Rust's `std::sync::Condvar`. Where
 * Rust's waits may end without a notification, these never do.
 *
 * @example
 * const isReady = new Mutex(false);
 * const changed = new Condvar();
 * // one thread
 * using guard = changed.waitWhile(isReady.lock().unwrap(), (ready) => !ready.value).unwrap();
 * // another one
 * isReady.lock().unwrap().value = true;
 * changed.notifyOne();
 */
export class Condvar {
  readonly #address: Address;

  constructor();
  /** @internal */
  constructor(address: Address | null);
  constructor(address: Address | null = null) {
    this.#address = address ?? createLine(currentThread());
  }

  /**
   * Unlocks the mutex, waits for a notification and locks again. The guard is used up; the next one comes back. `Err`
   * when a thread panicked while it held the lock.
   *
   * @example
   * let guard = queue.lock().unwrap();
   * while (guard.value.length === 0) guard = filled.wait(guard).unwrap();
   */
  wait<T>(guard: Own<MutexGuard<T>>): Locked<MutexGuard<T>> {
    const thread = currentThread();
    const at = this.#address;
    const mutex = this.#enter(thread, guard);
    thread.gate.wait(waitOf(thread, at, Operation.woken), () => lineOf(thread).take(thread, at));
    return lockAt<T>(thread, mutex);
  }

  /**
   * Waits for as long as `condition` says true. It is asked first, and after each notification, with the mutex locked;
   * it gets the value as a guard has it, and may change it.
   */
  waitWhile<T>(
    guard: Own<MutexGuard<T>>,
    condition: (guarded: { value: T }) => boolean,
  ): Locked<MutexGuard<T>> {
    let held = guard;
    while (holds(held, condition)) {
      const next = this.wait(held);
      if (next.isErr()) return next;
      held = next.unwrap();
    }
    return Ok(held);
  }

  /**
   * The same as `wait` for at most `duration`. What comes back says whether the time was over first.
   *
   * @example
   * const [guard, result] = filled.waitTimeout(queue.lock().unwrap(), Duration.fromMillis(50)).unwrap();
   * using items = guard;
   * if (result.timedOut()) console.log("still", items.value.length);
   */
  waitTimeout<T>(guard: Own<MutexGuard<T>>, duration: Duration): Locked<Timed<T>> {
    const time = milliseconds(duration, "waitTimeout");
    const thread = currentThread();
    const at = this.#address;
    const line = lineOf(thread);
    const mutex = this.#enter(thread, guard);
    const wait = waitOf(thread, at, Operation.wokenInTime);
    const isWoken = thread.gate.tryFor(wait, time, () => line.take(thread, at)) || line.leave(thread, at);
    return timed(lockAt<T>(thread, mutex), !isWoken);
  }

  /** The same as `waitWhile` for at most `duration` in all. The time is over when `condition` still says true then. */
  waitTimeoutWhile<T>(
    guard: Own<MutexGuard<T>>,
    duration: Duration,
    condition: (guarded: { value: T }) => boolean,
  ): Locked<Timed<T>> {
    const { gate } = currentThread();
    const end = gate.now() + milliseconds(duration, "waitTimeoutWhile");
    let held = guard;
    while (holds(held, condition)) {
      const rest = end - gate.now();
      if (rest <= 0) return timed(Ok(held), true);
      const next = this.waitTimeout(held, Duration.fromNanos(rest * 1e6));
      if (next.isErr()) return next;
      [held] = next.unwrap();
    }
    return timed(Ok(held), false);
  }

  /** Lets one of those go on who wait now, if anybody does. Which one is open. */
  notifyOne(): void {
    const thread = currentThread();
    thread.gate.pass(Operation.notifyOne, this.#address, 0, this.#address + lineRecord.nextOne);
    lineOf(thread).notifyOne(thread, this.#address);
  }

  /** Lets all go on who wait now. */
  notifyAll(): void {
    const thread = currentThread();
    thread.gate.pass(Operation.notifyAll, this.#address, 0, this.#address + lineRecord.nextAll);
    lineOf(thread).notifyAll(thread, this.#address);
  }

  /** Gets in line and unlocks, with nobody else in between. Says which mutex is to be locked again. */
  #enter(thread: Thread, guard: MutexGuard<unknown>): Address {
    return MutexGuard.pause(guard, () => {
      thread.gate.pass(Operation.wait, this.#address);
      lineOf(thread).enter(thread, this.#address);
    });
  }

  /** @internal */
  [asDebug](): string {
    return "Condvar { .. }";
  }

  static {
    sendable(Condvar, {
      freeze: (condvar) => condvar.#address,
      thaw: (address) => new Condvar(address),
    });
  }
}

function waitOf({ record }: Thread, line: Address, operation: Operation): Wait {
  const cell = record + threadRecord.notice;
  return { operation, object: line, cell, test: Test.notZero, otherWord: cell };
}

/** Asks with the mutex locked. A panic of the condition unlocks it, as the guard is ours. */
function holds<T>(guard: MutexGuard<T>, condition: (guarded: { value: T }) => boolean): boolean {
  try {
    return condition(guard);
  } catch (error) {
    currentThread().unwinding(error);
    guard[Symbol.dispose]();
    throw error;
  }
}
