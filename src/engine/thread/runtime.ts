/** A closure's captured variables by name; `this` stands beside them. */
export type Environment = Record<string, unknown>;

// biome-ignore lint/complexity/noBannedTypes: any function value can carry a tag
export type Closure = Function;

/**
 * What compiled code calls to make its closures, classes and items known to the thread that evaluates the module.
 * The compiler writes these calls; nobody else does.
 */
export interface Runtime {
  /**
   * Tags `closure` as function `id` and returns it. `get` reads its captured variables and `set` writes those that
   * may be assigned; both are absent when there are none. `self` is the captured `this`, where one is captured.
   */
  fn<F extends Closure>(
    id: number,
    closure: F,
    get?: (() => Environment) | null,
    set?: ((values: Environment) => void) | null,
    self?: unknown,
  ): F;
  /**
   * Registers how another thread makes function `id`: `make`, called with the captured `this`, returns a tagged
   * closure whose variables are still empty and whose `set` writes all of them.
   */
  factory(id: number, make: (this: unknown) => Closure): void;
  /**
   * Registers class `id`, so that its instances cross threads. `get` and `set` read and write its `#private` fields
   * in declaration order; absent when there are none.
   */
  class(
    id: number,
    construct: Closure,
    get?: ((instance: object) => unknown[]) | null,
    set?: ((instance: object, fields: unknown[]) => void) | null,
  ): void;
  /** True while an instance is made to receive decoded fields: constructors return at once, initialisers yield nothing. */
  readonly reviving: boolean;
  /**
   * Whether typed arrays are made in memory that all threads see, where none has a buffer of its own. A program that
   * asks for one sets this to false before it makes any.
   */
  sharesArrays: boolean;
  /** A module-level item that all threads share (Rust's `static`): made by main, the same handle everywhere else. */
  item<T>(index: number, make: () => T): T;
  /** What was made last, a handle that threads share, is called by a name of the program's, from 1. Returns `value`. */
  named<T>(name: number, value: T): T;
  /** A module-level constant, deeply frozen. */
  constant<T>(value: T): T;
  /** First call of every catch clause that the learner wrote: death and stack overflow are not theirs to catch. */
  caught(error: unknown): void;
  /** First call of every catch clause that `using` is compiled to: from here on the thread unwinds. */
  unwinding(error: unknown): void;
  /** What passes through a try statement on its way up, set before the finally body runs. */
  passing: unknown;
  /** Whether finally bodies run: not while the thread dies, nor when its stack or the memory was full. */
  finishes(): boolean;
  /**
   * A disposable value that no variable holds, as the guard in `m.lock().unwrap().value`: Rust drops it at the end of
   * the statement, and so does `statement`.
   */
  temporary<T>(value: T): T;
  /** Evaluates an expression that makes temporaries, and disposes of them when it is done. */
  statement<T>(body: () => T): T;
  /** Operand of every `throw`: remembers where a value that is no Error was thrown. */
  thrown<T>(value: T): T;
}
