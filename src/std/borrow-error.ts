import { threadBound } from "../engine/codec/hosts.js";
import { asDebug } from "./symbols.js";

/** Somebody writes to what was to be read. Rust's `std::cell::BorrowError`. */
export class BorrowError {
  toString(): string {
    return "RefCell already mutably borrowed";
  }

  /** @internal */
  [asDebug](): string {
    return "BorrowError";
  }

  static {
    threadBound(BorrowError, "a borrow of a `RefCell` stays in its thread");
  }
}

/** Somebody borrows what was to be written to. Rust's `std::cell::BorrowMutError`. */
export class BorrowMutError {
  toString(): string {
    return "RefCell already borrowed";
  }

  /** @internal */
  [asDebug](): string {
    return "BorrowMutError";
  }

  static {
    threadBound(BorrowMutError, "a borrow of a `RefCell` stays in its thread");
  }
}
