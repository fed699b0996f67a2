import { sendable } from "../engine/codec/hosts.js";
import { None, type Option, Some } from "./option.js";
import { asDebug } from "./symbols.js";

type Kind<T> = abstract new (...args: never[]) => T;

/** What a thread panicked with. Rust's `Box<dyn Any + Send>`: its type has to be asked for. */
export class PanicPayload {
  readonly #value: unknown;

  /** @internal */
  constructor(value: unknown) {
    this.#value = value;
  }

  /**
   * The payload, if it is of that kind: `String` for the message of `panic`, `Number`, `Error`, or a class of the
   * program's own. Rust's `downcast_ref`.
   *
   * @example payload.downcast(String).unwrapOr("no message")
   */
  downcast(kind: StringConstructor): Option<string>;
  downcast(kind: NumberConstructor): Option<number>;
  downcast(kind: BooleanConstructor): Option<boolean>;
  downcast<T>(kind: Kind<T>): Option<T>;
  downcast(kind: Kind<unknown>): Option<unknown> {
    const value = this.#value;
    const same = typeof value === "object" ? value instanceof kind : Object(value) instanceof kind;
    return same && value !== undefined ? Some(value) : None;
  }

  /** True when the payload is of that kind. */
  is(kind: Kind<unknown>): boolean {
    return this.downcast(kind).isSome();
  }

  /** @internal */
  static valueOf(payload: PanicPayload): unknown {
    return payload.#value;
  }

  /** @internal */
  [asDebug](): string {
    return "Any { .. }";
  }

  static {
    sendable(PanicPayload, { freeze: (payload) => payload.#value, thaw: (value) => new PanicPayload(value) });
  }
}
