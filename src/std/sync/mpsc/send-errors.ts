import { sendable } from "../../../engine/codec/hosts.js";
import { drop } from "../../drop.js";
import { asDebug } from "../../symbols.js";

/** The receiver is gone; the value comes back. Rust's `std::sync::mpsc::SendError`. */
export class SendError<T> {
  /** What could not be sent: Rust's `error.0`. */
  readonly value: T;

  /** @internal */
  constructor(value: T) {
    this.value = value;
  }

  toString(): string {
    return "sending on a closed channel";
  }

  /** @internal */
  [Symbol.dispose](): void {
    drop(this.value);
  }

  /** @internal */
  [asDebug](): string {
    return "SendError { .. }";
  }

  static {
    sendable(SendError, {
      freeze: (error: SendError<unknown>) => error.value,
      thaw: (value) => new SendError(value),
    });
  }
}

/** Why `trySend` did not send; the value comes back. Rust's `std::sync::mpsc::TrySendError`. */
export class TrySendError<T> {
  readonly value: T;
  readonly #isFull: boolean;

  /** @internal */
  constructor(value: T, isFull: boolean) {
    this.value = value;
    this.#isFull = isFull;
  }

  /** No place is free; where there are no places, nobody waits for a message. */
  isFull(): boolean {
    return this.#isFull;
  }

  /** The receiver is gone. */
  isDisconnected(): boolean {
    return !this.#isFull;
  }

  /** One of the two, by the names of Rust's variants. */
  match<F, D>(arms: { readonly Full: (value: T) => F; readonly Disconnected: (value: T) => D }): F | D {
    return this.#isFull ? arms.Full(this.value) : arms.Disconnected(this.value);
  }

  toString(): string {
    return this.#isFull ? "sending on a full channel" : "sending on a closed channel";
  }

  /** @internal */
  [Symbol.dispose](): void {
    drop(this.value);
  }

  /** @internal */
  [asDebug](): string {
    return `TrySendError::${this.#isFull ? "Full" : "Disconnected"}(..)`;
  }

  static {
    sendable(TrySendError, {
      freeze: (error: TrySendError<unknown>): readonly [unknown, boolean] => [error.value, error.#isFull],
      thaw: ([value, isFull]) => new TrySendError(value, isFull),
    });
  }
}
