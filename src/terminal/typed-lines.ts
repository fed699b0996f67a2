interface LineEvents {
  onLine(line: string): void;
  onEnd(): void;
}

/**
 * Text that comes in pieces, handed out line by line. Each line waits for its own turn of the event loop, so that what
 * a line brings about (a question, say) can read the next one, even when a pipe delivered both at once.
 */
export class TypedLines {
  readonly #events: LineEvents;
  readonly #waiting: string[] = [];
  #rest = "";
  #ended = false;
  #scheduled = false;
  #reader: ((line: string | null) => void) | null = null;

  constructor(events: LineEvents) {
    this.#events = events;
  }

  push(text: string): void {
    const lines = (this.#rest + text).split("\n");
    this.#rest = lines.pop() ?? "";
    this.#waiting.push(...lines.map((line) => line.replace(/\r$/, "")));
    this.#schedule();
  }

  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    if (this.#rest !== "") this.#waiting.push(this.#rest);
    this.#rest = "";
    this.#schedule();
  }

  /** The next line; null when there will be none. */
  read(): Promise<string | null> {
    if (this.#ended && this.#waiting.length === 0) return Promise.resolve(null);
    return new Promise((resolve) => {
      this.#reader = resolve;
    });
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#handOut();
    });
  }

  #handOut(): void {
    const line = this.#waiting.shift();
    if (line !== undefined) {
      this.#give(line);
      this.#schedule();
    } else if (this.#ended) this.#finish();
  }

  #give(line: string): void {
    const reader = this.#reader;
    this.#reader = null;
    if (reader === null) this.#events.onLine(line);
    else reader(line);
  }

  #finish(): void {
    const reader = this.#reader;
    this.#reader = null;
    reader?.(null);
    this.#events.onEnd();
  }
}
