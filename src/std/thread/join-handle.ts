import { sendable } from "../../engine/codec/hosts.js";
import { currentThread } from "../../engine/thread/thread.js";
import * as threads from "../../engine/thread/threads.js";
import { drop } from "../drop.js";
import { PanicPayload } from "../panic-payload.js";
import { raise } from "../raise.js";
import { Err, Ok, type Result } from "../result.js";
import { asDebug, onDrop } from "../symbols.js";
import { type HandleState, Thread } from "./thread.js";

/** The right to wait for a thread and to take its result. Rust's `std::thread::JoinHandle`. */
export class JoinHandle<T> {
  readonly #spawned: threads.Spawned;
  readonly #name: string | null;
  #joined = false;

  /** @internal */
  constructor(spawned: threads.Spawned, name: string | null) {
    this.#spawned = spawned;
    this.#name = name;
  }

  /**
   * Waits until the thread has ended: `Ok` with what its closure returned, `Err` with what it panicked with. Uses the
   * handle up.
   */
  join(): Result<T, PanicPayload> {
    if (this.#joined) return raise("use of moved value: this handle was joined before");
    this.#joined = true;
    if (this.#spawned.id === currentThread().id) return raise(selfJoin);
    const { ok, value } = take(this.#spawned);
    // The closure had type `() => T`, so what it returned is a T.
    return ok ? Ok(value as T) : Err(new PanicPayload(value));
  }

  /** True once the closure has returned or panicked. Never waits. */
  isFinished(): boolean {
    return threads.isFinished(this.#spawned);
  }

  /** The thread that this handle is for. */
  thread(): Thread {
    return new Thread(this.#spawned.record, this.#spawned.id, this.#name);
  }

  /** The thread goes on without a handle; a result that it has left is dropped. @internal */
  [onDrop](): void {
    if (this.#joined) return;
    this.#joined = true;
    if (threads.release(this.#spawned)) drop(take(this.#spawned).value);
  }

  /** @internal */
  [asDebug](): string {
    return "JoinHandle { .. }";
  }

  static {
    sendable(JoinHandle, {
      freeze: (handle): HandleState => [handle.#spawned.record, handle.#spawned.id, handle.#name],
      thaw: ([record, id, name]) => new JoinHandle({ record, id, lent: [], known: [] }, name),
    });
  }
}

const selfJoin = "failed to join thread: Resource deadlock avoided (os error 35)";

function take(spawned: threads.Spawned): threads.Ended {
  try {
    return threads.joinThread(spawned);
  } catch (error) {
    if (error instanceof threads.HandleUsed)
      return raise("use of moved value: this handle was joined before");
    throw error;
  }
}
