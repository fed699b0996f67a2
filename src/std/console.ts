import { currentThread } from "../engine/thread/thread.js";
import { display } from "./debug.js";

/** The `console` of programs: one call is one visible operation, and its text is printed whole. */
export const console = {
  /** Rust's `println!`. */
  log(...values: unknown[]): void {
    currentThread().print("stdout", values.map(display).join(" "));
  },
  /** Rust's `eprintln!`. */
  error(...values: unknown[]): void {
    currentThread().print("stderr", values.map(display).join(" "));
  },
};
