import { sendable } from "../../../engine/codec/hosts.js";
import type { Address } from "../../../engine/heap/heap.js";
import { takeSlot } from "../../../engine/heap/slot.js";
import { currentThread, type Thread } from "../../../engine/thread/thread.js";
import type { Own } from "../../own.js";
import { Err, Ok, type Result } from "../../result.js";
import { asDebug } from "../../symbols.js";
import { addSender, dropSender } from "./ends.js";
import { Hold } from "./hold.js";
import { boundOf } from "./record.js";
import { SendError, TrySendError } from "./send-errors.js";
import { handOver, offer, type Sent, sendBounded, sendNow, stage } from "./sending.js";

const sent: Result<void, never> = Ok();

/**
 * One of the ends of a channel at which messages go in; `clone` makes another one. The channel is closed when all are
 * dropped: by `drop(tx)`, at the end of the block that declares it and keeps it, or with the thread whose `move`
 * closure owns it. What `main` itself declares stays to its end. Rust's `std::sync::mpsc::Sender`.
 */
export class Sender<T> {
  readonly #hold: Hold;

  /** @internal */
  constructor(at: number) {
    this.#hold = new Hold(at, "Sender");
  }

  /** Gives the value to the receiver. Never waits. `Err` with the value when the receiver is gone. */
  send(value: Own<T>): Result<void, SendError<T>> {
    return send(this.#hold.at(), value, sendNow);
  }

  /** Another sender of the same channel. */
  clone(): Sender<T> {
    return new Sender(addSender(this.#hold.at()));
  }

  /** Drops the sender: the receiver gets what was sent, and after the last sender nothing more. */
  [Symbol.dispose](): void {
    dropSender(this.#hold.end());
  }

  /** @internal */
  [asDebug](): string {
    return "Sender { .. }";
  }

  static {
    sendable(Sender, {
      freeze: (sender: Sender<unknown>) => sender.#hold.at(),
      thaw: (at) => new Sender<unknown>(at),
      leave: (sender) => sender.#hold.leave(),
    });
  }
}

/**
 * The same for a channel with room for a few messages, or for none: `send` then waits. Rust's
 * `std::sync::mpsc::SyncSender`.
 */
export class SyncSender<T> {
  readonly #hold: Hold;

  /** @internal */
  constructor(at: number) {
    this.#hold = new Hold(at, "SyncSender");
  }

  /**
   * Gives the value to the receiver, once there is room for it; where the bound is 0, once it was received. `Err` with
   * the value when the receiver is gone.
   */
  send(value: Own<T>): Result<void, SendError<T>> {
    const at = this.#hold.at();
    return send(at, value, boundOf(currentThread(), at) === 0 ? handOver : sendBounded);
  }

  /** The same without waiting: `Err` with the value also when there is no room, or nobody waits for it. */
  trySend(value: Own<T>): Result<void, TrySendError<T>> {
    const thread = currentThread();
    const at = this.#hold.at();
    const slot = stage(thread, value);
    const became = offer(thread, at, slot);
    if (became === "sent") return sent;
    return Err(new TrySendError(takeSlot(thread, slot) as T, became === "full"));
  }

  /** Another sender of the same channel. */
  clone(): SyncSender<T> {
    return new SyncSender(addSender(this.#hold.at()));
  }

  /** Drops the sender: the receiver gets what was sent, and after the last sender nothing more. */
  [Symbol.dispose](): void {
    dropSender(this.#hold.end());
  }

  /** @internal */
  [asDebug](): string {
    return "SyncSender { .. }";
  }

  static {
    sendable(SyncSender, {
      freeze: (sender: SyncSender<unknown>) => sender.#hold.at(),
      thaw: (at) => new SyncSender<unknown>(at),
      leave: (sender) => sender.#hold.leave(),
    });
  }
}

type Send = (thread: Thread, at: Address, slot: Address) => Sent;

/** What was not sent comes back as a copy: the value itself has left this thread. */
function send<T>(at: Address, value: T, how: Send): Result<void, SendError<T>> {
  const thread = currentThread();
  const slot = stage(thread, value);
  return how(thread, at, slot) === "sent" ? sent : Err(new SendError(takeSlot(thread, slot) as T));
}
