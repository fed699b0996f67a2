import { sendable } from "../../engine/codec/hosts.js";
import { asDebug } from "../symbols.js";

/** A thread-local value was asked for that is dropped already. Rust's `std::thread::AccessError`. */
export class AccessError {
  toString(): string {
    return "already destroyed";
  }

  /** @internal */
  [asDebug](): string {
    return "AccessError";
  }

  static {
    sendable(AccessError, { freeze: () => null, thaw: () => new AccessError() });
  }
}
