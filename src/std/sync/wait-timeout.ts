import { sendable } from "../../engine/codec/hosts.js";
import type { Result } from "../result.js";
import { asDebug } from "../symbols.js";
import type { MutexGuard } from "./mutex.js";
import { PoisonError } from "./poison.js";

/** A guard that was got back, or the same from a poisoned mutex. */
export type Locked<G> = Result<G, PoisonError<G>>;

/** A guard that was got back, and whether the time was over; as a whole it is dropped as the guard is. */
export type Timed<T> = [guard: MutexGuard<T>, result: WaitTimeoutResult] & Disposable;

/** Whether a wait with a timeout came back because the time was over. Rust's `std::sync::WaitTimeoutResult`. */
export class WaitTimeoutResult {
  readonly #timedOut: boolean;

  /** @internal */
  constructor(timedOut: boolean) {
    this.#timedOut = timedOut;
  }

  /** True when the time was over before a notification came. */
  timedOut(): boolean {
    return this.#timedOut;
  }

  /** @internal */
  [asDebug](): string {
    return `WaitTimeoutResult(${this.#timedOut})`;
  }

  static {
    sendable(WaitTimeoutResult, {
      freeze: (result) => result.#timedOut,
      thaw: (timedOut) => new WaitTimeoutResult(timedOut),
    });
  }
}

/** What a wait with a timeout gives back for the guard that it got. */
export function timed<T>(guard: Locked<MutexGuard<T>>, timedOut: boolean): Locked<Timed<T>> {
  const pair = (held: MutexGuard<T>): Timed<T> => {
    const parts: [MutexGuard<T>, WaitTimeoutResult] = [held, new WaitTimeoutResult(timedOut)];
    return Object.defineProperty(parts, Symbol.dispose, { value: () => held[Symbol.dispose]() }) as Timed<T>;
  };
  return guard.map(pair).mapErr((error) => new PoisonError(pair(error.intoInner())));
}
