import { EndKind } from "../engine/heap/layout.js";
import { Operation } from "../engine/operation.js";
import { runDestructors } from "../engine/thread/farewell.js";
import { currentThread } from "../engine/thread/thread.js";

/**
 * Ends the program at once, from any thread; no other thread does anything more. Rust's `std::process::exit`.
 *
 * @param code 0 for success, up to 255
 */
export function exit(code: number): never {
  const thread = currentThread();
  runDestructors(thread);
  thread.gate.pass(Operation.exitProcess, 0);
  return thread.end(EndKind.called, code & 0xff);
}

/** Ends the program as a crash does, with code 134. Rust's `std::process::abort`. */
export function abort(): never {
  const thread = currentThread();
  thread.gate.pass(Operation.exitProcess, 0);
  return thread.end(EndKind.called, 134);
}

/** What `main` may return to choose the exit code. Rust's `std::process::ExitCode`. */
export class ExitCode {
  static readonly SUCCESS = new ExitCode(0);
  static readonly FAILURE = new ExitCode(1);
  /** @internal */
  readonly code: number;

  private constructor(code: number) {
    this.code = code;
  }

  static from(code: number): ExitCode {
    return new ExitCode(code & 0xff);
  }
}
