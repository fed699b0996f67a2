import type { Address } from "../../engine/heap/heap.js";
import { currentThread } from "../../engine/thread/thread.js";
import { dropValueIn, lockRecord } from "./lock.js";

/** Whether one handle of a lock has to drop what the lock guards. */
export class LockHold {
  readonly #at: Address;
  #hasLeft = false;
  #isLender = false;

  constructor(at: Address) {
    this.#at = at;
  }

  /**
   * A message has taken the handle along. One to a scoped thread may be a mere reference, which must not drop anything:
   * then the handle that lent the lock first remains the owner.
   */
  leave(forGood: boolean): void {
    const { words } = currentThread().heap;
    const lent = this.#at + lockRecord.lent;
    if (forGood) {
      this.#hasLeft = true;
      Atomics.store(words, lent, 0);
    } else if (Atomics.compareExchange(words, lent, 0, 1) === 0) this.#isLender = true;
  }

  /** Drops what the lock guards, if this handle is the owner. */
  drop(): void {
    const thread = currentThread();
    const isLent = Atomics.load(thread.heap.words, this.#at + lockRecord.lent) === 1;
    if (!this.#hasLeft && (this.#isLender || !isLent)) dropValueIn(thread, this.#at);
  }
}
