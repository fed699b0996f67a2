import { sendable } from "../engine/codec/hosts.js";
import { Operation } from "../engine/operation.js";
import { currentThread } from "../engine/thread/thread.js";
import { raise } from "./raise.js";
import { asDebug } from "./symbols.js";

/** A span of time, in whole nanoseconds. Rust's `std::time::Duration`. */
export class Duration {
  /** No time at all. */
  static readonly ZERO = new Duration(0);
  readonly #nanos: number;

  private constructor(nanos: number) {
    this.#nanos = nanos;
  }

  /** So many seconds; panics when they are fewer than 0, or infinite. */
  static fromSecs(seconds: number): Duration {
    return Duration.#of(seconds, 1e9);
  }

  /** So many milliseconds; panics as `fromSecs` does. */
  static fromMillis(milliseconds: number): Duration {
    return Duration.#of(milliseconds, 1e6);
  }

  /** So many microseconds; panics as `fromSecs` does. */
  static fromMicros(microseconds: number): Duration {
    return Duration.#of(microseconds, 1e3);
  }

  /** So many nanoseconds, to the nearest whole one; panics as `fromSecs` does. */
  static fromNanos(nanoseconds: number): Duration {
    return Duration.#of(nanoseconds, 1);
  }

  /** Whole seconds. */
  asSecs(): number {
    return Math.floor(this.#nanos / 1e9);
  }

  /** Whole milliseconds. */
  asMillis(): number {
    return Math.floor(this.#nanos / 1e6);
  }

  /** Whole microseconds. */
  asMicros(): number {
    return Math.floor(this.#nanos / 1e3);
  }

  /** Nanoseconds. */
  asNanos(): number {
    return this.#nanos;
  }

  /** Seconds, with their fraction. */
  asSecsF64(): number {
    return this.#nanos / 1e9;
  }

  /** Both together. */
  add(other: Duration): Duration {
    return new Duration(this.#nanos + other.#nanos);
  }

  /** Panics when `other` is longer. */
  sub(other: Duration): Duration {
    if (other.#nanos > this.#nanos) return raise("overflow when subtracting durations");
    return new Duration(this.#nanos - other.#nanos);
  }

  /** `factor` times as long; panics when `factor` is less than 0, or infinite. */
  mul(factor: number): Duration {
    return Duration.#of(factor, this.#nanos);
  }

  /** Nanoseconds, so that `<` and `>` compare durations. */
  valueOf(): number {
    return this.#nanos;
  }

  /** @internal */
  [asDebug](): string {
    const units: [number, string][] = [
      [1e9, "s"],
      [1e6, "ms"],
      [1e3, "µs"],
    ];
    const [unit, name] = units.find(([size]) => this.#nanos >= size) ?? [1, "ns"];
    return `${this.#nanos / unit}${name}`;
  }

  static #of(count: number, unit: number): Duration {
    if (!(count >= 0) || !Number.isFinite(count)) return raise(`a duration cannot be ${count}`);
    return new Duration(Math.round(count * unit));
  }

  static {
    sendable(Duration, { freeze: (duration) => duration.#nanos, thaw: (nanos) => new Duration(nanos) });
  }
}

/** A moment of a clock that never goes back. Rust's `std::time::Instant`. */
export class Instant {
  readonly #at: number;

  private constructor(at: number) {
    this.#at = at;
  }

  /** This moment. */
  static now(): Instant {
    const { gate } = currentThread();
    gate.pass(Operation.clock, 0);
    return new Instant(gate.now());
  }

  /** How long ago this was. */
  elapsed(): Duration {
    return Instant.now().durationSince(this);
  }

  /** How long after `earlier` this is; zero when it is not. */
  durationSince(earlier: Instant): Duration {
    return Duration.fromNanos(Math.max(0, this.#at - earlier.#at) * 1e6);
  }

  static {
    sendable(Instant, { freeze: (instant) => instant.#at, thaw: (at) => new Instant(at) });
  }
}

/** How long `duration` is; a panic when a caller of `what` gave something else. @internal */
export function milliseconds(duration: Duration, what: string): number {
  if (duration instanceof Duration) return duration.asNanos() / 1e6;
  return raise(`${what} takes a Duration, as in Duration.fromMillis(10)`);
}
