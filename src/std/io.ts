import { sendable } from "../engine/codec/hosts.js";
import { type Option, Some } from "./option.js";
import { asDebug } from "./symbols.js";

/** An error of the operating system. Rust's `std::io::Error`. */
export class IoError {
  readonly #code: number;
  readonly #kind: string;
  readonly #message: string;

  private constructor(code: number, kind: string, message: string) {
    this.#code = code;
    this.#kind = kind;
    this.#message = message;
  }

  /** @internal */
  static wouldBlock(): IoError {
    return new IoError(11, "WouldBlock", "Resource temporarily unavailable");
  }

  /** What sort of error it is, as in `WouldBlock`. */
  kind(): string {
    return this.#kind;
  }

  /** The system's number of the error. */
  rawOsError(): Option<number> {
    return Some(this.#code);
  }

  toString(): string {
    return `${this.#message} (os error ${this.#code})`;
  }

  /** @internal */
  details(): string {
    return `{ code: ${this.#code}, kind: ${this.#kind}, message: "${this.#message}" }`;
  }

  /** @internal */
  [asDebug](): string {
    return `Os ${this.details()}`;
  }

  static {
    sendable(IoError, {
      freeze: (error): readonly [number, string, string] => [error.#code, error.#kind, error.#message],
      thaw: (state) => new IoError(...state),
    });
  }
}
