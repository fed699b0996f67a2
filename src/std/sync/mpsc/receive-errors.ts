import { sendable } from "../../../engine/codec/hosts.js";
import { asDebug } from "../../symbols.js";

/** No message is left, and no sender. Rust's `std::sync::mpsc::RecvError`. */
export class RecvError {
  toString(): string {
    return "receiving on a closed channel";
  }

  /** @internal */
  [asDebug](): string {
    return "RecvError";
  }

  static {
    sendable(RecvError, { freeze: () => null, thaw: () => new RecvError() });
  }
}

/**
 * Why `tryRecv` got no message: there is none now (`TryRecvError.Empty`), or none will come any more
 * (`TryRecvError.Disconnected`). To be compared by `===`. Rust's `std::sync::mpsc::TryRecvError`.
 */
export class TryRecvError {
  static readonly Empty = new TryRecvError(true);
  static readonly Disconnected = new TryRecvError(false);
  readonly #isEmpty: boolean;

  private constructor(isEmpty: boolean) {
    this.#isEmpty = isEmpty;
  }

  /** One of the two, by the names of Rust's variants. */
  match<E, D>(arms: { readonly Empty: () => E; readonly Disconnected: () => D }): E | D {
    return this.#isEmpty ? arms.Empty() : arms.Disconnected();
  }

  toString(): string {
    return this.#isEmpty ? "receiving on an empty channel" : "receiving on a closed channel";
  }

  /** @internal */
  [asDebug](): string {
    return this.#isEmpty ? "Empty" : "Disconnected";
  }

  static {
    sendable(TryRecvError, {
      freeze: (error) => error.#isEmpty,
      thaw: (isEmpty) => (isEmpty ? TryRecvError.Empty : TryRecvError.Disconnected),
    });
  }
}

/**
 * Why `recvTimeout` got no message: none came in time (`RecvTimeoutError.Timeout`), or none will come any more
 * (`RecvTimeoutError.Disconnected`). To be compared by `===`. Rust's `std::sync::mpsc::RecvTimeoutError`.
 */
export class RecvTimeoutError {
  static readonly Timeout = new RecvTimeoutError(true);
  static readonly Disconnected = new RecvTimeoutError(false);
  readonly #isTimeout: boolean;

  private constructor(isTimeout: boolean) {
    this.#isTimeout = isTimeout;
  }

  /** One of the two, by the names of Rust's variants. */
  match<E, D>(arms: { readonly Timeout: () => E; readonly Disconnected: () => D }): E | D {
    return this.#isTimeout ? arms.Timeout() : arms.Disconnected();
  }

  toString(): string {
    return this.#isTimeout ? "timed out waiting on channel" : "channel is empty and sending half is closed";
  }

  /** @internal */
  [asDebug](): string {
    return this.#isTimeout ? "Timeout" : "Disconnected";
  }

  static {
    sendable(RecvTimeoutError, {
      freeze: (error) => error.#isTimeout,
      thaw: (isTimeout) => (isTimeout ? RecvTimeoutError.Timeout : RecvTimeoutError.Disconnected),
    });
  }
}
