/** Printing, as in Rust: one call is one visible operation, and its lines are never torn. */
declare const console: {
  /** Prints to stdout: strings as they are, everything else as `debug` shows it. Rust's `println!`. */
  log(...values: unknown[]): void;
  /** Prints to stderr. Rust's `eprintln!`. */
  error(...values: unknown[]): void;
};
