import { threadBound } from "../../engine/codec/hosts.js";
import type { Cell, RefCell } from "../cell.js";

/**
 * A value of which every thread has its own, made when the thread first asks for it. Belongs at the top of the
 * module. Rust's `thread_local!`.
 *
 * @example
 * const count = threadLocal(() => new RefCell(0));
 * count.withBorrowMut((n) => { n.value += 1; });
 */
export function threadLocal<T>(init: () => T): LocalKey<T> {
  return new LocalKey(init);
}

/** The key of a thread-local value. Rust's `std::thread::LocalKey`. */
export class LocalKey<T> {
  readonly #init: () => T;
  #slot: { readonly value: T } | null = null;

  /** @internal */
  constructor(init: () => T) {
    this.#init = init;
  }

  /** Calls `use` with this thread's value. Every thread evaluates the module anew, so the slot is its own. */
  with<R>(use: (value: T) => R): R {
    this.#slot ??= { value: this.#init() };
    return use(this.#slot.value);
  }

  /** The content of a `Cell` or, copied out, of a `RefCell`. */
  get<V>(this: LocalKey<Cell<V>>): V {
    return this.with((cell) => cell.get());
  }

  /** Sets the content; a value that does not exist yet is not made first. */
  set<V>(this: LocalKey<Cell<V>> | LocalKey<RefCell<V>>, value: V): void {
    this.replace(value);
  }

  /** Sets the content and returns the old one. */
  replace<V>(this: LocalKey<Cell<V>> | LocalKey<RefCell<V>>, value: V): V {
    return (this as LocalKey<Cell<V> | RefCell<V>>).with((cell) => cell.replace(value));
  }

  /** Borrows the content of a `RefCell` to read it. */
  withBorrow<V, R>(this: LocalKey<RefCell<V>>, use: (value: V) => R): R {
    return this.with((cell) => {
      using borrowed = cell.borrow();
      return use(borrowed.value);
    });
  }

  /** Borrows the content of a `RefCell` to change it, as the `value` of what `use` is given. */
  withBorrowMut<V, R>(this: LocalKey<RefCell<V>>, use: (borrowed: { value: V }) => R): R {
    return this.with((cell) => {
      using borrowed = cell.borrowMut();
      return use(borrowed);
    });
  }

  static {
    threadBound(LocalKey, "a thread-local is reached through its module-level name, in every thread its own");
  }
}
