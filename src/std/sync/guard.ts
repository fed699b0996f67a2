import type { Address } from "../../engine/heap/heap.js";
import { Used } from "../../engine/heap/layout.js";
import type { Thread } from "../../engine/thread/thread.js";
import { begin, raise } from "../raise.js";
import { valueIn, writeBack } from "./lock.js";

/**
 * What a guard has that may change what its lock guards: the value, and whether the lock is still held. The guards hold
 * one of these, for making an object of a class that extends another one takes five times as long.
 */
export class Access<T> {
  readonly thread: Thread;
  readonly lock: Address;
  readonly #panicking: boolean;
  /** Bits of `Used`. Unless there is none, `#value` is what the lock is to hold. */
  #used = 0;
  #value: T | undefined = undefined;
  #held = true;

  constructor(thread: Thread, lock: Address) {
    this.thread = thread;
    this.lock = lock;
    this.#panicking = thread.panicking;
  }

  get value(): T {
    if (!this.#held) return raise(moved);
    if (this.#used === 0) {
      // What is stored there has type T, in whatever thread.
      this.#value = valueIn(this.thread, this.lock) as T;
      this.#used = Used.read;
    }
    return this.#value as T;
  }

  set value(value: T) {
    if (!this.#held) raise(moved);
    this.#used |= Used.written;
    this.#value = value;
  }

  get isHeld(): boolean {
    return this.#held;
  }

  /**
   * Writes the value back and ends the access; the lock is still held. Panics when it has ended already, and, after
   * `unlock`, where the value may not leave its thread.
   */
  end(unlock: (access: Access<T>) => void): void {
    if (!this.#held) raise(moved);
    this.#held = false;
    try {
      if (this.#used !== 0) writeBack(this.thread, this.lock, this.#value);
      this.thread.used = this.#used;
    } catch (error) {
      const panic = begin(error);
      unlock(this);
      throw panic;
    }
  }

  /** Whether the lock is poisoned when it is given back now: a panic began while the guard was alive. */
  get poisons(): boolean {
    return !this.#panicking && this.thread.panicking;
  }
}

const moved = "use of moved value: this guard was dropped";
