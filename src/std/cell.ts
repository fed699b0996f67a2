import { CannotCross } from "../engine/codec/cannot-cross.js";
import { sendable, threadBound } from "../engine/codec/hosts.js";
import { BorrowError, BorrowMutError } from "./borrow-error.js";
import { defaultOf } from "./default.js";
import { raise } from "./raise.js";
import { Err, Ok, type Result } from "./result.js";
import { asDebug } from "./symbols.js";

/** A content that can be replaced through any holder, on one thread. Rust's `std::cell::Cell`. */
export class Cell<T> {
  #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  /** The content. */
  get(): T {
    return this.#value;
  }

  /** Sets the content. */
  set(value: T): void {
    this.#value = value;
  }

  /** Sets the content and returns the old one. */
  replace(value: T): T {
    const old = this.#value;
    this.#value = value;
    return old;
  }

  /** Returns the content and leaves the default of its type: 0, an empty list … */
  take(): T {
    return this.replace(defaultOf(this.#value));
  }

  /** @internal */
  [asDebug](debug: (value: unknown) => string): string {
    return `Cell { value: ${debug(this.#value)} }`;
  }

  static {
    sendable(Cell, {
      freeze: (cell: Cell<unknown>) => cell.#value,
      empty: () => new Cell<unknown>(undefined),
      fill: (cell, value) => {
        cell.#value = value;
      },
    });
  }
}

/** A content whose borrows are counted while the program runs, on one thread. Rust's `std::cell::RefCell`. */
export class RefCell<T> {
  #value: T;
  /** How many read it; -1 while one writes. */
  #borrows = 0;

  constructor(value: T) {
    this.#value = value;
  }

  /** Borrows to read; panics while somebody writes. */
  borrow(): Borrowed<T> {
    if (this.#borrows < 0) return raise("RefCell already mutably borrowed");
    this.#borrows++;
    return new Borrowed(
      () => this.#value,
      () => this.#giveBack(),
    );
  }

  /** Borrows to write; panics while anybody else borrows. */
  borrowMut(): BorrowedMut<T> {
    if (this.#borrows !== 0) return raise("RefCell already borrowed");
    this.#borrows = -1;
    return new BorrowedMut(
      () => this.#value,
      (value) => {
        this.#value = value;
      },
      () => this.#giveBack(),
    );
  }

  /** Sets the content and returns the old one; panics while it is borrowed. */
  replace(value: T): T {
    using borrowed = this.borrowMut();
    const old = borrowed.value;
    borrowed.value = value;
    return old;
  }

  /** Returns the content and leaves the default of its type: 0, an empty list … */
  take(): T {
    return this.replace(defaultOf(this.#value));
  }

  /** Borrows to read; `Err` while somebody writes. */
  tryBorrow(): Result<Borrowed<T>, BorrowError> {
    return this.#borrows < 0 ? Err(new BorrowError()) : Ok(this.borrow());
  }

  /** Borrows to write; `Err` while anybody else borrows. */
  tryBorrowMut(): Result<BorrowedMut<T>, BorrowMutError> {
    return this.#borrows !== 0 ? Err(new BorrowMutError()) : Ok(this.borrowMut());
  }

  /** One who reads less, or nobody who writes. */
  #giveBack(): void {
    this.#borrows -= Math.sign(this.#borrows);
  }

  /** @internal */
  [asDebug](debug: (value: unknown) => string): string {
    return `RefCell { value: ${this.#borrows < 0 ? "<borrowed>" : debug(this.#value)} }`;
  }

  static {
    sendable(RefCell, {
      freeze: (cell: RefCell<unknown>) => {
        if (cell.#borrows !== 0)
          throw new CannotCross(cell, "a `RefCell` cannot be sent to another thread while it is borrowed");
        return cell.#value;
      },
      empty: () => new RefCell<unknown>(undefined),
      fill: (cell, value) => {
        cell.#value = value;
      },
    });
  }
}

/** A borrow of a `RefCell`'s content to read it, which ends when it is disposed of. Rust's `std::cell::Ref`. */
export class Borrowed<T> {
  readonly #read: () => T;
  #end: (() => void) | null;

  /** @internal */
  constructor(read: () => T, end: () => void) {
    this.#read = read;
    this.#end = end;
  }

  /** The content. */
  get value(): T {
    return this.#read();
  }

  [Symbol.dispose](): void {
    this.#end?.();
    this.#end = null;
  }

  /** @internal */
  [asDebug](debug: (value: unknown) => string): string {
    return debug(this.value);
  }

  static {
    threadBound(Borrowed, "a borrow of a `RefCell` stays in its thread");
  }
}

/** A borrow of a `RefCell`'s content to change it, which ends when it is disposed of. Rust's `std::cell::RefMut`. */
export class BorrowedMut<T> extends Borrowed<T> {
  readonly #write: (value: T) => void;

  /** @internal */
  constructor(read: () => T, write: (value: T) => void, end: () => void) {
    super(read, end);
    this.#write = write;
  }

  /** The content. What is assigned takes its place. */
  override get value(): T {
    return super.value;
  }

  override set value(value: T) {
    this.#write(value);
  }

  static {
    threadBound(BorrowedMut, "a borrow of a `RefCell` stays in its thread");
  }
}
