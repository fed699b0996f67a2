import { threadBound } from "../../engine/codec/hosts.js";
import { allocate, free, read } from "../../engine/heap/heap.js";
import { Operation, Test } from "../../engine/operation.js";
import { currentThread } from "../../engine/thread/thread.js";
import * as threads from "../../engine/thread/threads.js";
import { drop } from "../drop.js";
import type { IoError } from "../io.js";
import { PanicPayload } from "../panic-payload.js";
import { raise } from "../raise.js";
import { Err, Ok, type Result } from "../result.js";
import { asDebug } from "../symbols.js";
import { launch, type Settings, usual } from "./launch.js";
import { current, Thread } from "./thread.js";

/**
 * Runs `body`, which can start threads that borrow local variables, and waits for all of them. What they changed is
 * there when it returns. Panics when a thread panicked that nobody joined. Rust's `std::thread::scope`.
 *
 * @example
 * const total = thread.scope((s) => {
 *   const left = s.spawn(() => sum(a));
 *   return sum(b) + left.join().unwrap();
 * });
 */
export function scope<T>(body: (s: Scope) => T): T {
  const s = new Scope();
  const result = s.run(body);
  if (s.finish()) return raise("a scoped thread panicked");
  return result;
}

interface Helper {
  readonly spawned: threads.Spawned;
  readonly name: string | null;
  ended: threads.Ended | null;
  /** Whether the scope waited for it, so that nobody can any more. */
  left: boolean;
}

/** Starts the threads of one `thread.scope`. */
export class Scope {
  readonly #helpers: Helper[] = [];
  /** A cell: how many threads are not done, and who waits for that. */
  readonly #pending = allocate(currentThread().heap, 2);
  #isOver = false;

  /** Starts a thread that may borrow what lives outside the scope. */
  spawn<T>(closure: () => T): ScopedJoinHandle<T> {
    return this.start(closure, usual).match({
      Ok: (handle) => handle,
      Err: (error) => raise(`failed to spawn thread: Os ${error.details()}`),
    });
  }

  /** Starts a thread with a name, or says why there is none. @internal */
  start<T>(closure: () => T, settings: Settings): Result<ScopedJoinHandle<T>, IoError> {
    if (this.#isOver) return raise("this scope has ended: it starts no more threads");
    return launch(closure, settings, this.#pending).map((spawned) => {
      const helper: Helper = { spawned, name: settings.name, ended: null, left: false };
      this.#helpers.push(helper);
      return new ScopedJoinHandle<T>(helper);
    });
  }

  /** Runs the body; when it throws, the threads are waited for before that goes on. @internal */
  run<T>(body: (s: Scope) => T): T {
    const thread = currentThread();
    try {
      return body(this);
    } catch (error) {
      thread.unwinding(error);
      this.finish();
      throw error;
    }
  }

  /** Waits for all threads and takes back what they borrowed; true when one panicked unnoticed. @internal */
  finish(): boolean {
    const { heap, gate } = currentThread();
    const cell = this.#pending;
    this.#isOver = true;
    const done = () => Atomics.load(heap.words, cell) === 0;
    gate.wait({ operation: Operation.scopeEnd, object: cell, cell, test: Test.zero }, done);
    const unnoticed = this.#helpers.filter(({ ended }) => ended === null);
    for (const helper of unnoticed) {
      helper.left = true;
      helper.ended = threads.joinThread(helper.spawned);
    }
    free(heap, cell);
    for (const { ended } of unnoticed) drop(ended?.value);
    return unnoticed.some(({ ended }) => ended?.ok === false);
  }

  /** @internal */
  [asDebug](debug: (value: unknown) => string): string {
    const running = read(currentThread().heap, this.#pending);
    const panicked = this.#helpers.some(({ ended }) => ended?.ok === false);
    return `Scope { num_running_threads: ${running}, a_thread_panicked: ${panicked}, main_thread: ${debug(current())}, .. }`;
  }

  static {
    threadBound(Scope, "a scope belongs to the thread that opened it");
  }
}

/** The right to wait for a scoped thread. Rust's `std::thread::ScopedJoinHandle`. */
export class ScopedJoinHandle<T> {
  readonly #helper: Helper;

  /** @internal */
  constructor(helper: Helper) {
    this.#helper = helper;
  }

  /** Waits until the thread has ended, like `JoinHandle.join`. */
  join(): Result<T, PanicPayload> {
    if (this.#helper.left) return raise("this handle's scope has ended: it waited for the thread already");
    if (this.#helper.ended !== null) return raise("use of moved value: this handle was joined before");
    const ended = threads.joinThread(this.#helper.spawned);
    this.#helper.ended = ended;
    // The closure had type `() => T`, so what it returned is a T.
    return ended.ok ? Ok(ended.value as T) : Err(new PanicPayload(ended.value));
  }

  /** True once the closure has returned or panicked. Never waits. */
  isFinished(): boolean {
    return this.#helper.ended !== null || threads.isFinished(this.#helper.spawned);
  }

  /** @internal */
  get record(): number {
    return this.#helper.spawned.record;
  }

  thread(): Thread {
    return new Thread(this.#helper.spawned.record, this.#helper.spawned.id, this.#helper.name);
  }

  /** @internal */
  [asDebug](): string {
    return "ScopedJoinHandle { .. }";
  }

  static {
    threadBound(ScopedJoinHandle, "a scoped handle stays in the thread that opened the scope");
  }
}
