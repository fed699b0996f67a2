import { sendable } from "../../engine/codec/hosts.js";
import { currentThread } from "../../engine/thread/thread.js";
import * as threads from "../../engine/thread/threads.js";
import { None, type Option, Some } from "../option.js";
import { asDebug } from "../symbols.js";

/** What a handle to a thread is made of in another thread. */
export type HandleState = readonly [record: number, id: number, name: string | null];

/** A thread, seen from any thread. Rust's `std::thread::Thread`. */
export class Thread {
  readonly #record: number;
  readonly #id: number;
  readonly #name: string | null;

  /** @internal */
  constructor(record: number, id: number, name: string | null) {
    this.#record = record;
    this.#id = id;
    this.#name = name;
  }

  id(): ThreadId {
    return ThreadId.of(this.#id);
  }

  /** `main` for the main thread, the name that a `Builder` gave, or none. */
  name(): Option<string> {
    return this.#name === null ? None : Some(this.#name);
  }

  /** Gives the thread its token: its `park`, the next one or the one it is in, returns. */
  unpark(): void {
    threads.unpark({ record: this.#record, id: this.#id });
  }

  /** @internal */
  [asDebug](debug: (value: unknown) => string): string {
    return `Thread { id: ${debug(this.id())}, name: ${debug(this.name())}, .. }`;
  }

  static {
    sendable(Thread, {
      freeze: (thread): HandleState => [thread.#record, thread.#id, thread.#name],
      thaw: ([record, id, name]) => new Thread(record, id, name),
    });
  }
}

/** A thread's number, from 1 (main) on, never used twice. The same thread always gives the same object. */
export class ThreadId {
  static readonly #known = new Map<number, ThreadId>();
  readonly #id: number;

  private constructor(id: number) {
    this.#id = id;
  }

  /** @internal */
  static of(id: number): ThreadId {
    const known = ThreadId.#known.get(id) ?? new ThreadId(id);
    ThreadId.#known.set(id, known);
    return known;
  }

  /** @internal */
  [asDebug](): string {
    return `ThreadId(${this.#id})`;
  }

  static {
    sendable(ThreadId, { freeze: (thread) => thread.#id, thaw: (id) => ThreadId.of(id) });
  }
}

/** The thread that calls this. */
export function current(): Thread {
  const { record, id, name } = currentThread();
  return new Thread(record, id, name);
}
