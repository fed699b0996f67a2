import { sendable } from "../../../engine/codec/hosts.js";
import { currentThread } from "../../../engine/thread/thread.js";
import { Err, Ok, type Result } from "../../result.js";
import { asDebug } from "../../symbols.js";
import { type Duration, milliseconds } from "../../time.js";
import { dropReceiver } from "./ends.js";
import { Hold } from "./hold.js";
import { RecvError, RecvTimeoutError, TryRecvError } from "./receive-errors.js";
import { type Received, receive, receiveNow, receiveWithin } from "./receiving.js";

/**
 * The end of a channel at which messages come out, in the order in which they were sent. There is only one: it can be
 * moved to another thread, and not be cloned. Rust's `std::sync::mpsc::Receiver`.
 *
 * @example
 * for (const line of rx) console.log(line); // ends when all senders are dropped
 */
export class Receiver<T> {
  readonly #hold: Hold;

  /** @internal */
  constructor(at: number) {
    this.#hold = new Hold(at, "Receiver");
  }

  /** Waits for a message. `Err` when none is left and all senders are gone. */
  recv(): Result<T, RecvError> {
    const got = receive(currentThread(), this.#hold.at());
    return isMessage(got) ? Ok(got.value as T) : Err(new RecvError());
  }

  /** A message that is there already; never waits. */
  tryRecv(): Result<T, TryRecvError> {
    const got = receiveNow(currentThread(), this.#hold.at());
    if (isMessage(got)) return Ok(got.value as T);
    return Err(got === "empty" ? TryRecvError.Empty : TryRecvError.Disconnected);
  }

  /** Waits for a message, but no longer than `timeout`. */
  recvTimeout(timeout: Duration): Result<T, RecvTimeoutError> {
    const longest = milliseconds(timeout, "recvTimeout");
    const got = receiveWithin(currentThread(), this.#hold.at(), longest);
    if (isMessage(got)) return Ok(got.value as T);
    return Err(got === "empty" ? RecvTimeoutError.Timeout : RecvTimeoutError.Disconnected);
  }

  /** All messages, until all senders are gone: waits for each. The receiver can be used afterwards. */
  *iter(): Generator<T, void, void> {
    for (;;) {
      const got = receive(currentThread(), this.#hold.at());
      if (!isMessage(got)) return;
      yield got.value as T;
    }
  }

  /** The messages that are there already; never waits. */
  *tryIter(): Generator<T, void, void> {
    for (;;) {
      const got = receiveNow(currentThread(), this.#hold.at());
      if (!isMessage(got)) return;
      yield got.value as T;
    }
  }

  /** Like `iter`, and uses the receiver up: it is dropped when the loop is left. */
  *intoIter(): Generator<T, void, void> {
    try {
      yield* this.iter();
    } finally {
      this[Symbol.dispose]();
    }
  }

  /** What `for (const message of rx)` goes through: `intoIter()`. */
  [Symbol.iterator](): Generator<T, void, void> {
    return this.intoIter();
  }

  /** Drops the receiver, and the messages that nobody will receive. Sending is an error from now on. */
  [Symbol.dispose](): void {
    dropReceiver(this.#hold.end());
  }

  /** @internal */
  [asDebug](): string {
    return "Receiver { .. }";
  }

  static {
    sendable(Receiver, {
      freeze: (receiver: Receiver<unknown>) => receiver.#hold.at(),
      thaw: (at) => new Receiver<unknown>(at),
      // Two threads would take the same message. In a scope nobody else may have it.
      leave: (receiver, forGood) => void (forGood ? receiver.#hold.end() : receiver.#hold.leave()),
    });
  }
}

/** What was sent into a channel of `T` is a T. */
function isMessage(got: Received): got is { readonly value: unknown } {
  return typeof got === "object";
}
