import { Operation } from "../../../engine/operation.js";
import { Atomic } from "./atomic.js";
import type { Ordering } from "./ordering.js";

/** What atomic integers can do besides. Sums wrap around at the ends of the type, as Rust's do. */
export abstract class AtomicInteger<N extends number | bigint> extends Atomic<N> {
  /**
   * Adds and returns the old value.
   *
   * @example hits.fetchAdd(1, Ordering.Relaxed);
   */
  fetchAdd(value: N, _order: Ordering): N {
    this.checked(value);
    return this.begin(Operation.update).add(this.address, value);
  }

  /** Subtracts and returns the old value. */
  fetchSub(value: N, _order: Ordering): N {
    this.checked(value);
    return this.begin(Operation.update).sub(this.address, value);
  }

  /** Stores the greater of the two and returns the old value. */
  fetchMax(value: N, _order: Ordering): N {
    this.checked(value);
    return this.begin(Operation.update).max(this.address, value);
  }

  /** Stores the lesser of the two and returns the old value. */
  fetchMin(value: N, _order: Ordering): N {
    this.checked(value);
    return this.begin(Operation.update).min(this.address, value);
  }
}
