/** What a panic begins with: whether its message was told before, and whether it came while another one unwinds. */
export interface Begun {
  readonly isNew: boolean;
  readonly isSecond: boolean;
}

/**
 * The panics that unwind one thread. A second one can begin within a destructor while the first one unwinds, and may
 * if it is caught there (`catchUnwind`); else it ends the process.
 */
export class Unwinding {
  private readonly panics: unknown[] = [];
  /** How many unwound when the innermost `catchUnwind` began: those above end there. */
  private shield = 0;
  private told: WeakSet<object> | null = null;
  /** Whether a panic hook of the program is being called. */
  inHook = false;

  get panicking(): boolean {
    return this.panics.length > 0;
  }

  begin(error: unknown): Begun {
    if (this.panics.includes(error)) return { isNew: false, isSecond: false };
    const isSecond = this.panics.length > this.shield;
    const isNew = !this.wasTold(error);
    this.panics.push(error);
    return { isNew, isSecond };
  }

  /** Sees to it that the message of `error` is not told. */
  silence(error: object): void {
    this.tell(error);
  }

  /** A catch clause got `error`; one that is not known took the place of a panic, as a finally body can do. */
  end(error: unknown): void {
    const at = this.panics.lastIndexOf(error);
    this.panics.length = at < 0 ? Math.min(this.shield, this.panics.length) : at;
  }

  /** The thread's closure has been left. */
  clear(): void {
    this.panics.length = 0;
  }

  /** Runs `body` such that a panic in it may begin although another one unwinds. */
  shielded<T>(body: () => T): T {
    const outer = this.shield;
    this.shield = this.panics.length;
    try {
      return body();
    } finally {
      this.shield = outer;
    }
  }

  /** Most threads never panic, and a weak set costs more than the rest of this. */
  private tell(error: object): void {
    this.told ??= new WeakSet();
    this.told.add(error);
  }

  private wasTold(error: unknown): boolean {
    if ((typeof error !== "object" && typeof error !== "function") || error === null) return false;
    if (this.told?.has(error)) return true;
    this.tell(error);
    return false;
  }
}

/** What a failing destructor threw: lowered `using` hides it in an error of its own. */
export function withoutSuppressed(error: unknown): unknown {
  if (!(error instanceof Error) || !Object.hasOwn(error, "suppressed") || !("error" in error)) return error;
  return withoutSuppressed(error.error);
}
