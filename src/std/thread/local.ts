import { threadBound } from "../../engine/codec/hosts.js";
import { currentThread } from "../../engine/thread/thread.js";
import { Cell, RefCell } from "../cell.js";
import { defaultOf } from "../default.js";
import { drop, needsDrop } from "../drop.js";
import { raise } from "../raise.js";
import { Err, Ok, type Result } from "../result.js";
import { asDebug } from "../symbols.js";
import { AccessError } from "./access-error.js";

/**
 * A value of which every thread has its own, made when the thread first asks for it. Belongs at the top of the
 * module. What the thread made is dropped when it ends, the last made first. Rust's `thread_local!`.
 *
 * @example
 * const count = threadLocal(() => new RefCell(0));
 * count.withBorrowMut((n) => { n.value += 1; });
 */
export function threadLocal<T>(init: () => T): LocalKey<T> {
  return new LocalKey(init);
}

type Slot<T> =
  | { readonly kind: "empty" }
  /** The content of a cell that nobody has asked for. */
  | { readonly kind: "set"; readonly content: unknown }
  | { readonly kind: "alive"; readonly value: T }
  | { readonly kind: "destroyed" };

/** The key of a thread-local value. Rust's `std::thread::LocalKey`. */
export class LocalKey<T> {
  readonly #init: () => T;
  /** This thread's: every thread evaluates the module anew. */
  #slot: Slot<T> = { kind: "empty" };

  /** @internal */
  constructor(init: () => T) {
    this.#init = init;
  }

  /** Calls `use` with this thread's value. Panics once that was dropped, while the thread ends. */
  with<R>(use: (value: T) => R): R {
    if (this.#slot.kind === "destroyed") return raise(destroyed);
    return use(this.#value());
  }

  /** The same, but `Err` once the value was dropped. */
  tryWith<R>(use: (value: T) => R): Result<R, AccessError> {
    return this.#slot.kind === "destroyed" ? Err(new AccessError()) : Ok(use(this.#value()));
  }

  /** A copy of the content of a `Cell`. */
  get<V>(this: LocalKey<Cell<V>>): V {
    // What was set had the type of the content.
    if (this.#slot.kind === "set") return this.#slot.content as V;
    return this.with((cell) => cell.get());
  }

  /**
   * Sets the content. Where the thread has no value yet the key's closure is not called, nor by `get`, `replace`, `take`
   * and the borrows afterwards; only `with` calls it then, to see what kind of cell it is to be.
   */
  set<V>(this: LocalKey<Cell<V>> | LocalKey<RefCell<V>>, value: V): void {
    if (this.#slot.kind === "empty" || this.#slot.kind === "set")
      this.#slot = { kind: "set", content: value };
    else this.replace(value);
  }

  /** Sets the content and returns the old one. */
  replace<V>(this: LocalKey<Cell<V>> | LocalKey<RefCell<V>>, value: V): V {
    if (this.#slot.kind !== "set")
      return (this as LocalKey<Cell<V> | RefCell<V>>).with((cell) => cell.replace(value));
    // What was set had the type of the content.
    const old = this.#slot.content as V;
    this.#slot = { kind: "set", content: value };
    return old;
  }

  /** Sets the content to the default of its type (0, an empty list …) and returns the old one. */
  take<V>(this: LocalKey<Cell<V>> | LocalKey<RefCell<V>>): V {
    if (this.#slot.kind === "set") return this.replace(defaultOf(this.#slot.content as V));
    return (this as LocalKey<Cell<V> | RefCell<V>>).with((cell) => cell.take());
  }

  /** Borrows the content of a `RefCell` to read it. */
  withBorrow<V, R>(this: LocalKey<RefCell<V>>, use: (value: V) => R): R {
    this.#makeBorrowable();
    return this.with((cell) => {
      using borrowed = cell.borrow();
      return use(borrowed.value);
    });
  }

  /** Borrows the content of a `RefCell` to change it, as the `value` of what `use` is given. */
  withBorrowMut<V, R>(this: LocalKey<RefCell<V>>, use: (borrowed: { value: V }) => R): R {
    this.#makeBorrowable();
    return this.with((cell) => {
      using borrowed = cell.borrowMut();
      return use(borrowed);
    });
  }

  /** What was set has its cell now: of all cells only a `RefCell` is borrowed. */
  #makeBorrowable<V>(this: LocalKey<RefCell<V>>): void {
    if (this.#slot.kind === "set") this.#keep(new RefCell(this.#slot.content as V));
  }

  #value(): T {
    if (this.#slot.kind === "alive") return this.#slot.value;
    const before = this.#slot;
    const value = this.#init();
    if (before.kind === "set" && (value instanceof Cell || value instanceof RefCell))
      value.replace(before.content);
    return this.#keep(value);
  }

  #keep(value: T): T {
    this.#slot = { kind: "alive", value };
    if (needsDrop(value)) currentThread().destructors.push(() => this.#destroy(value));
    return value;
  }

  #destroy(value: T): void {
    this.#slot = { kind: "destroyed" };
    drop(value);
  }

  /** @internal */
  [asDebug](): string {
    return "LocalKey { .. }";
  }

  static {
    threadBound(LocalKey, "a thread-local is reached through its module-level name, in every thread its own");
  }
}

const destroyed = "cannot access a Thread Local Storage value during or after destruction: AccessError";
