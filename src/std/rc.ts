import { threadBound } from "../engine/codec/hosts.js";
import { currentThread } from "../engine/thread/thread.js";
import { dropContents } from "./contents.js";
import { None, type Option, Some } from "./option.js";
import type { Own } from "./own.js";
import { raise } from "./raise.js";
import { Err, Ok, type Result } from "./result.js";
import { asDebug } from "./symbols.js";

/** What owners share; `value` is null once the last one is gone. */
interface Box<T> {
  value: { readonly content: T } | null;
  strong: number;
  weak: number;
}

/**
 * Shared ownership on one thread. Once the last owner is gone, the value is dropped; a share ends as that of an `Arc`.
 * Rust's `std::rc::Rc`.
 */
export class Rc<T> {
  readonly #box: Box<T>;
  #dropped = false;

  constructor(value: T);
  /** @internal */
  constructor(value: T, box: Box<T>);
  constructor(value: T, box: Box<T> = { value: { content: value }, strong: 0, weak: 0 }) {
    this.#box = box;
    this.#box.strong++;
  }

  /** Another owner of the same value. */
  static clone<T>(rc: Rc<T>): Rc<T> {
    return new Rc(rc.value, rc.#box);
  }

  /** A reference that keeps nothing alive. */
  static downgrade<T>(rc: Rc<T>): RcWeak<T> {
    rc.#check();
    return new RcWeak(rc.#box);
  }

  /** How many own the value. */
  static strongCount<T>(rc: Rc<T>): number {
    rc.#check();
    return rc.#box.strong;
  }

  /** How many `RcWeak`s there are. */
  static weakCount<T>(rc: Rc<T>): number {
    rc.#check();
    return rc.#box.weak;
  }

  /** Whether both share one value. */
  static ptrEq<T>(a: Rc<T>, b: Rc<T>): boolean {
    return a.#box === b.#box;
  }

  /** The value, if `rc` is its only owner; else `Err` with `rc`. */
  static tryUnwrap<T>(rc: Own<Rc<T>>): Result<T, Rc<T>> {
    rc.#check();
    return rc.#box.strong === 1 ? Ok(rc.#leave().content) : Err(rc);
  }

  /** Gives up the share: the last owner gets the value. */
  static intoInner<T>(rc: Own<Rc<T>>): Option<T> {
    rc.#check();
    const value = rc.#leave();
    return rc.#box.strong === 0 ? Some(value.content) : None;
  }

  /** The value. */
  get value(): T {
    return this.#check().content;
  }

  /** Gives up the share. The last owner drops the value. */
  [Symbol.dispose](): void {
    if (this.#dropped) return;
    const { content } = this.#leave();
    if (this.#box.strong === 0) dropContents(content, currentThread().module);
  }

  #leave(): { readonly content: T } {
    const value = this.#check();
    this.#dropped = true;
    this.#box.strong--;
    if (this.#box.strong === 0) this.#box.value = null;
    return value;
  }

  #check(): { readonly content: T } {
    const { value } = this.#box;
    if (this.#dropped || value === null) return raise("use of moved value: this Rc was dropped");
    return value;
  }

  /** @internal */
  [asDebug](debug: (value: unknown) => string): string {
    return debug(this.value);
  }

  static {
    threadBound(Rc, "`Rc` cannot be sent between threads safely: its count is not atomic; use an `Arc`");
  }
}

/** A reference to an `Rc`'s value that does not keep it alive. Rust's `std::rc::Weak`. */
export class RcWeak<T> {
  readonly #box: Box<T> | null;
  #dropped = false;

  /** One without a value. */
  constructor();
  /** @internal */
  constructor(box: Box<T>);
  constructor(box: Box<T> | null = null) {
    this.#box = box;
    if (box !== null) box.weak++;
  }

  /** Another owner of the value, if it still has one; `None` once it was dropped. */
  upgrade(): Option<Rc<T>> {
    const value = this.#box?.value;
    return value && this.#box !== null ? Some(new Rc(value.content, this.#box)) : None;
  }

  /** Another reference to the same value; it keeps nothing alive either. */
  static clone<T>(weak: RcWeak<T>): RcWeak<T> {
    return weak.#box === null ? new RcWeak<T>() : new RcWeak(weak.#box);
  }

  /** How many own the value; 0 once it was dropped. */
  strongCount(): number {
    return this.#box?.strong ?? 0;
  }

  /** How many `RcWeak`s there are while the value lives; 0 afterwards. */
  weakCount(): number {
    return this.#box === null || this.#box.strong === 0 ? 0 : this.#box.weak;
  }

  [Symbol.dispose](): void {
    if (!this.#dropped && this.#box !== null) this.#box.weak--;
    this.#dropped = true;
  }

  /** @internal */
  [asDebug](): string {
    return "(Weak)";
  }

  static {
    threadBound(RcWeak, "a `Weak` of an `Rc` stays in its thread: use an `Arc` and its `Weak`");
  }
}
