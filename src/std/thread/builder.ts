import { IoError } from "../io.js";
import { None, Some } from "../option.js";
import { raise } from "../raise.js";
import { Err, type Result } from "../result.js";
import { asDebug } from "../symbols.js";
import { JoinHandle } from "./join-handle.js";
import { launch } from "./launch.js";
import type { Scope, ScopedJoinHandle } from "./scope.js";

/** More bytes of stack than a system has to give to one thread. */
const tooMuchStack = 2 ** 36;

/** A thread's settings, for `spawn` to use them up. Rust's `std::thread::Builder`. */
export class Builder {
  #name: string | null = null;
  #stackSize: number | null = null;

  /** Names the thread; panics and `thread.current().name()` show it. */
  name(name: string): this {
    if (name.includes("\0")) return raise("thread name may not contain interior null bytes");
    this.#name = name;
    return this;
  }

  /**
   * How many bytes of stack the thread is to have. The stacks here are all of one size, so this changes nothing, but
   * `spawn` refuses what no system could give: 64 GiB and more.
   */
  stackSize(bytes: number): this {
    if (!(bytes >= 0)) return raise(`a stack cannot have ${bytes} bytes`);
    this.#stackSize = bytes;
    return this;
  }

  /** Starts the thread; `Err` when none can be had. */
  spawn<T>(closure: () => T): Result<JoinHandle<T>, IoError> {
    return this.#isPossible() ? start(closure, this.#name) : Err(IoError.wouldBlock());
  }

  /**
   * Starts a thread that may borrow what lives outside the scope `s`; `Err` when none can be had. Rust's
   * `Builder::spawn_scoped`.
   *
   * @example
   * thread.scope((s) => {
   *   new thread.Builder().name("summer").spawnScoped(s, () => sum(list)).unwrap();
   * });
   */
  spawnScoped<T>(s: Scope, closure: () => T): Result<ScopedJoinHandle<T>, IoError> {
    return this.#isPossible() ? s.start(closure, this.#name) : Err(IoError.wouldBlock());
  }

  #isPossible(): boolean {
    return this.#stackSize === null || this.#stackSize < tooMuchStack;
  }

  /** @internal */
  [asDebug](debug: (value: unknown) => string): string {
    const option = (value: unknown) => debug(value === null ? None : Some(value));
    return `Builder { name: ${option(this.#name)}, stack_size: ${option(this.#stackSize)}, no_hooks: false }`;
  }
}

function start<T>(closure: () => T, name: string | null): Result<JoinHandle<T>, IoError> {
  return launch(closure, name, 0).map((spawned) => new JoinHandle<T>(spawned, name));
}

/**
 * Starts a thread that runs `closure`, on another core where there is one, and returns at once. The closure must own
 * what it uses (`move`). Panics when no thread can be had. Rust's `std::thread::spawn`.
 *
 * @example
 * const handle = thread.spawn(move(() => data.length));
 * console.log(handle.join().unwrap());
 */
export function spawn<T>(closure: () => T): JoinHandle<T> {
  return start(closure, null).match({
    Ok: (handle) => handle,
    Err: (error) => raise(`failed to spawn thread: Os ${error.details()}`),
  });
}
