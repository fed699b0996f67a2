import { sendable } from "../../engine/codec/hosts.js";
import * as threads from "../../engine/threads.js";
import { PanicPayload } from "../panic.js";
import { raise } from "../raise.js";
import { Err, Ok, type Result } from "../result.js";
import { asDebug } from "../symbols.js";
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
    const { ok, value } = threads.joinThread(this.#spawned);
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

  /** @internal */
  [asDebug](): string {
    return "JoinHandle { .. }";
  }

  static {
    sendable(JoinHandle, {
      freeze: (handle): HandleState => [handle.#spawned.record, handle.#spawned.id, handle.#name],
      thaw: ([record, id, name]) => new JoinHandle({ record, id, lent: [] }, name),
    });
  }
}
