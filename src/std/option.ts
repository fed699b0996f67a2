import { sendable } from "../engine/codec/hosts.js";
import { drop } from "./drop.js";
import { raise } from "./raise.js";
import { asDebug } from "./symbols.js";

type Shape<T> = { readonly some: true; readonly value: T } | { readonly some: false };

/** A value, or none. Rust's `Option`. Made by `Some(value)` and `None`. */
export class Option<T> {
  #shape: Shape<T>;

  /** @internal */
  constructor(shape: Shape<T>) {
    this.#shape = shape;
  }

  /** True when there is a value. */
  isSome(): boolean {
    return this.#shape.some;
  }

  /** True when there is none. */
  isNone(): boolean {
    return !this.#shape.some;
  }

  /** The value; panics on `None`. */
  unwrap(): T {
    return this.#shape.some ? this.#shape.value : raise("called `Option::unwrap()` on a `None` value");
  }

  /** The value; panics with `message` on `None`. */
  expect(message: string): T {
    return this.#shape.some ? this.#shape.value : raise(message);
  }

  /** The value, or `other` where there is none. */
  unwrapOr(other: T): T {
    return this.#shape.some ? this.#shape.value : other;
  }

  /** The value, or what `other` returns where there is none. */
  unwrapOrElse(other: () => T): T {
    return this.#shape.some ? this.#shape.value : other();
  }

  /** What `change` makes of the value; `None` stays `None`. */
  map<U>(change: (value: T) => U): Option<U> {
    return this.#shape.some ? Some(change(this.#shape.value)) : None;
  }

  /** What `next` makes of the value, which may be none; `None` stays `None`. */
  andThen<U>(next: (value: T) => Option<U>): Option<U> {
    return this.#shape.some ? next(this.#shape.value) : None;
  }

  /** Takes the value out and leaves `None`. */
  take(): Option<T> {
    const taken = new Option<T>(this.#shape);
    this.#shape = { some: false };
    return taken;
  }

  /** The same if `keep` says true of the value; else `None`, and the value is dropped. */
  filter(keep: (value: T) => boolean): Option<T> {
    if (!this.#shape.some || keep(this.#shape.value)) return this;
    drop(this.#shape.value);
    return None;
  }

  /**
   * One of two functions, by what is there. Rust's `match`.
   *
   * @example name.match({ Some: (n) => n, None: () => "unnamed" })
   */
  match<A, B>(arms: { Some: (value: T) => A; None: () => B }): A | B {
    return this.#shape.some ? arms.Some(this.#shape.value) : arms.None();
  }

  /** @internal */
  [asDebug](debug: (value: unknown) => string): string {
    return this.#shape.some ? `Some(${debug(this.#shape.value)})` : "None";
  }

  /** Drops what it holds. @internal */
  [Symbol.dispose](): void {
    if (this.#shape.some) drop(this.#shape.value);
  }

  static {
    sendable(Option, {
      freeze: (option: Option<unknown>): unknown[] => (option.#shape.some ? [option.#shape.value] : []),
      thaw: (state) => (state.length === 0 ? None : Some(state[0])),
    });
  }
}

/** A value that is there. Rust's `Some`. */
export function Some<T>(value: T): Option<T> {
  return new Option<T>({ some: true, value });
}

/** No value. Rust's `None`. */
export const None: Option<never> = new Option<never>({ some: false });
