import { constants } from "node:os";

type Undo = () => void;

export interface Suspension {
  pause(): void;
  resume(): void;
}

/** What happens to a process that its parts must know of. */
export interface Lifetime {
  /** Aborted when the process begins to end: nothing that comes of work still under way matters any more. */
  readonly ending: AbortSignal;
  /** Runs once, synchronously, however the process ends: raw mode off, cursor shown. The result takes it back. */
  atEnd(action: () => void): Undo;
  /** Runs before a signal or an uncaught error ends the process, which waits a moment for it: ending children. */
  atStop(action: () => Promise<void>): Undo;
  /** `pause` before the process is suspended, `resume` after it was continued. */
  atSuspend(actions: Suspension): Undo;
  /** Suspends the whole job, as Ctrl-Z does; raw mode keeps the terminal from doing it. */
  suspend(): void;
  /** Ends the process on the one restore path. The first code counts. */
  end(code: number): Promise<never>;
}

const deadly = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** How long children may take to end before we go without them. */
const patience = 2_000;

/** What sysexits.h calls an internal software error. */
const crashCode = 70;

export interface LifetimeOptions {
  /** Reports an error that nobody caught: a bug of ours. */
  readonly onCrash: (error: unknown) => void;
}

/** Owns the process's signals and its last words. Made once, by `cli`. */
export function createLifetime({ onCrash }: LifetimeOptions): Lifetime {
  return new ProcessLifetime(onCrash);
}

class ProcessLifetime implements Lifetime {
  readonly #onCrash: (error: unknown) => void;
  readonly #ending = new AbortController();
  readonly #endings = new Set<() => void>();
  readonly #stops = new Set<() => Promise<void>>();
  readonly #suspensions = new Set<Suspension>();

  constructor(onCrash: (error: unknown) => void) {
    this.#onCrash = onCrash;
    process.on("exit", () => this.#restore());
    for (const signal of deadly) process.on(signal, () => this.#interrupt(signal));
    process.on("uncaughtException", (error) => this.#crash(error));
    process.on("unhandledRejection", (error) => this.#crash(error));
    process.on("SIGTSTP", this.#stop);
    process.on("SIGCONT", () => this.#resume());
  }

  get ending(): AbortSignal {
    return this.#ending.signal;
  }

  atEnd(action: () => void): Undo {
    return member(this.#endings, action);
  }

  atStop(action: () => Promise<void>): Undo {
    return member(this.#stops, action);
  }

  atSuspend(actions: Suspension): Undo {
    return member(this.#suspensions, actions);
  }

  suspend(): void {
    process.kill(0, "SIGTSTP");
  }

  async end(code: number): Promise<never> {
    if (this.ending.aborted) return new Promise<never>(() => undefined);
    this.#ending.abort();
    this.#restore();
    const stopped = Promise.allSettled([...this.#stops].map((stop) => stop()));
    await Promise.race([stopped, after(patience)]);
    process.exit(code);
  }

  #restore(): void {
    for (const action of [...this.#endings].reverse()) quietly(action);
    this.#endings.clear();
  }

  #interrupt(signal: NodeJS.Signals): void {
    // Who asks twice does not want to wait for anybody.
    if (this.ending.aborted) process.exit(exitCodeOf(signal));
    void this.end(exitCodeOf(signal));
  }

  #crash(error: unknown): void {
    this.#restore();
    this.#onCrash(error);
    void this.end(crashCode);
  }

  readonly #stop = (): void => {
    for (const suspension of this.#suspensions) quietly(() => suspension.pause());
    process.off("SIGTSTP", this.#stop);
    // Without our listener the signal stops us, and `kill` returns when we are continued (or at once, in a job that
    // no shell could continue).
    process.kill(process.pid, "SIGTSTP");
    process.on("SIGTSTP", this.#stop);
    this.#resume();
  };

  #resume(): void {
    for (const suspension of this.#suspensions) quietly(() => suspension.resume());
  }
}

/** As shells count: 128 and the signal's number. */
function exitCodeOf(signal: NodeJS.Signals): number {
  return 128 + constants.signals[signal];
}

function member<T>(set: Set<T>, value: T): Undo {
  set.add(value);
  return () => set.delete(value);
}

function quietly(action: () => void): void {
  try {
    action();
  } catch {
    // One failed restoration must not keep the others from happening.
  }
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
