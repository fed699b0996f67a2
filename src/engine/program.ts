/** A program ready to run: what the compiler makes of one source file. */
export interface Program {
  /** The source's name as panics print it. */
  readonly file: string;
  /**
   * The body of a function of `$std` (what the program imports) and `$rt` (its `Runtime`), which evaluates the
   * module and returns `{ main }`. It is called once in every thread.
   */
  readonly code: string;
  /** The version 3 source map of `code`, as JSON. */
  readonly map: string;
  /** The names that the source gives to what its threads share; `Runtime.named` goes by their places, from 1. */
  readonly names?: readonly string[];
}
