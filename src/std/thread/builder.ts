import type { IoError } from "../io.js";
import { None, Some } from "../option.js";
import { raise } from "../raise.js";
import type { Result } from "../result.js";
import { asDebug } from "../symbols.js";
import { JoinHandle } from "./join-handle.js";
import { launch, type Settings, usual } from "./launch.js";
import type { Scope, ScopedJoinHandle } from "./scope.js";

/** A thread's settings, for `spawn` to use them up. Rust's `std::thread::Builder`. */
export class Builder {
  #name: string | null = null;
  #stackSize: number | null = null;
  #used = false;

  /** Names the thread; panics and `thread.current().name()` show it. */
  name(name: string): this {
    this.#name = name;
    return this;
  }

  /**
   * How many bytes of stack the thread is to have, from 512 KiB to 256 MiB: less and more is as these. A call of
   * JavaScript takes more of it than one of Rust. `spawn` refuses what no system could give: 64 GiB and more.
   */
  stackSize(bytes: number): this {
    if (!Number.isInteger(bytes) || bytes < 0) return raise(`a stack cannot have ${bytes} bytes`);
    this.#stackSize = bytes;
    return this;
  }

  /** Starts the thread; `Err` when none can be had. */
  spawn<T>(closure: () => T): Result<JoinHandle<T>, IoError> {
    return start(closure, this.#take());
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
    return s.start(closure, this.#take());
  }

  /** The settings, for the one thread that is started with them. */
  #take(): Settings {
    if (this.#used) return raise("use of moved value: this builder has started a thread");
    this.#used = true;
    if (this.#name?.includes("\0")) return raise(nameWithNul(this.#name));
    return { name: this.#name, stack: this.#stackSize };
  }

  /** @internal */
  [asDebug](debug: (value: unknown) => string): string {
    const option = (value: unknown) => debug(value === null ? None : Some(value));
    return `Builder { name: ${option(this.#name)}, stack_size: ${option(this.#stackSize)}, no_hooks: false }`;
  }
}

function nameWithNul(name: string): string {
  const bytes = [...Buffer.from(name, "utf8")];
  const error = `NulError(${bytes.indexOf(0)}, [${bytes.join(", ")}])`;
  return `thread name may not contain interior null bytes: ${error}`;
}

function start<T>(closure: () => T, settings: Settings): Result<JoinHandle<T>, IoError> {
  return launch(closure, settings, 0).map((spawned) => new JoinHandle<T>(spawned, settings.name));
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
  return start(closure, usual).match({
    Ok: (handle) => handle,
    Err: (error) => raise(`failed to spawn thread: Os ${error.details()}`),
  });
}
