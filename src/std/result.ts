import { sendable } from "../engine/codec/hosts.js";
import { debug } from "./debug.js";
import { drop } from "./drop.js";
import { None, type Option, Some } from "./option.js";
import { raise } from "./raise.js";
import { asDebug } from "./symbols.js";

type Shape<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** A value, or the error that came instead of it. Rust's `Result`. Made by `Ok(value)` and `Err(error)`. */
export class Result<T, E> {
  readonly #shape: Shape<T, E>;

  /** @internal */
  constructor(shape: Shape<T, E>) {
    this.#shape = shape;
  }

  /** True when there is a value. */
  isOk(): boolean {
    return this.#shape.ok;
  }

  /** True when there is an error. */
  isErr(): boolean {
    return !this.#shape.ok;
  }

  /** The value; panics with the error on `Err`. */
  unwrap(): T {
    return this.#shape.ok
      ? this.#shape.value
      : fail("called `Result::unwrap()` on an `Err` value", this.#shape.error);
  }

  /** The value; panics with `message` and the error on `Err`. */
  expect(message: string): T {
    return this.#shape.ok ? this.#shape.value : fail(message, this.#shape.error);
  }

  /** The error; panics with the value on `Ok`. */
  unwrapErr(): E {
    if (!this.#shape.ok) return this.#shape.error;
    return fail("called `Result::unwrap_err()` on an `Ok` value", this.#shape.value);
  }

  /** The error; panics with `message` and the value on `Ok`. */
  expectErr(message: string): E {
    return this.#shape.ok ? fail(message, this.#shape.value) : this.#shape.error;
  }

  /** The value, or `other` on `Err`; the error is dropped. */
  unwrapOr(other: T): T {
    if (this.#shape.ok) return this.#shape.value;
    drop(this.#shape.error);
    return other;
  }

  /** The value, or what `other` makes of the error. */
  unwrapOrElse(other: (error: E) => T): T {
    return this.#shape.ok ? this.#shape.value : other(this.#shape.error);
  }

  /** What `change` makes of the value; an error stays as it is. */
  map<U>(change: (value: T) => U): Result<U, E> {
    return this.#shape.ok ? Ok(change(this.#shape.value)) : Err(this.#shape.error);
  }

  /** What `change` makes of the error; a value stays as it is. */
  mapErr<F>(change: (error: E) => F): Result<T, F> {
    return this.#shape.ok ? Ok(this.#shape.value) : Err(change(this.#shape.error));
  }

  /** What `next` makes of the value, which may be an error; an error stays as it is. */
  andThen<U>(next: (value: T) => Result<U, E>): Result<U, E> {
    return this.#shape.ok ? next(this.#shape.value) : Err(this.#shape.error);
  }

  /** The value, if there is one. */
  ok(): Option<T> {
    if (this.#shape.ok) return Some(this.#shape.value);
    drop(this.#shape.error);
    return None;
  }

  /** The error, if there is one. */
  err(): Option<E> {
    if (!this.#shape.ok) return Some(this.#shape.error);
    drop(this.#shape.value);
    return None;
  }

  /**
   * One of two functions, by what is there. Rust's `match`.
   *
   * @example handle.join().match({ Ok: (n) => n, Err: () => 0 })
   */
  match<A, B>(arms: { Ok: (value: T) => A; Err: (error: E) => B }): A | B {
    return this.#shape.ok ? arms.Ok(this.#shape.value) : arms.Err(this.#shape.error);
  }

  /** @internal */
  [asDebug](debug: (value: unknown) => string): string {
    return this.#shape.ok ? `Ok(${debug(this.#shape.value)})` : `Err(${debug(this.#shape.error)})`;
  }

  /** Drops what it holds, as a `Result` that nobody owns does at the end of its statement. @internal */
  [Symbol.dispose](): void {
    drop(this.#shape.ok ? this.#shape.value : this.#shape.error);
  }

  static {
    sendable(Result, {
      freeze: (result: Result<unknown, unknown>): Shape<unknown, unknown> => result.#shape,
      thaw: (shape) => new Result(shape),
    });
  }
}

/** Panics with what should not be there, which its owner then drops. */
function fail(message: string, value: unknown): never {
  const text = `${message}: ${debug(value)}`;
  try {
    return raise(text);
  } finally {
    drop(value);
  }
}

/** A result that is there; without an argument, Rust's `Ok(())`. */
export function Ok(): Result<void, never>;
export function Ok<T>(value: T): Result<T, never>;
export function Ok<T>(value?: T): Result<T | undefined, never> {
  return new Result<T | undefined, never>({ ok: true, value });
}

/** An error that came instead. Rust's `Err`. */
export function Err<E>(error: E): Result<never, E> {
  return new Result<never, E>({ ok: false, error });
}
