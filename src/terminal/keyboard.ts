import { StringDecoder } from "node:string_decoder";
import { decodeKeys, type Key, keyOfLine } from "./keys.js";
import { TypedLines } from "./typed-lines.js";

/** The part of `process.stdin` that a keyboard needs. */
export interface KeyboardInput extends NodeJS.EventEmitter {
  readonly isTTY?: boolean;
  setRawMode?(raw: boolean): unknown;
  resume(): unknown;
  pause(): unknown;
}

export interface KeyboardEvents {
  onKey(key: Key): void;
  /** Nothing more will ever be typed. */
  onEnd(): void;
}

export interface KeyboardOptions {
  readonly input: KeyboardInput;
  /** Keys are typed one on a line, with Enter: for plain mode, and where stdin is no terminal. */
  readonly lines?: boolean;
}

/** How long a lone escape byte may be the first part of a sequence that a slow line cut in two. */
const escapeDelay = 40;

/**
 * The sole owner of stdin. A second listener beside a prompt would send each key to both, so whoever wants stdin
 * borrows it: `lend` for a prompt that reads by itself, `readLine` for a typed answer.
 */
export class Keyboard {
  readonly #input: KeyboardInput;
  readonly #raw: boolean;
  readonly #decoder = new StringDecoder("utf8");
  readonly #lines = new TypedLines({
    onLine: (line) => this.#listener?.onKey(keyOfLine(line)),
    onEnd: () => this.#listener?.onEnd(),
  });
  #listener: KeyboardEvents | null = null;
  #listening = false;
  #lent = false;
  #ended = false;
  #escape: NodeJS.Timeout | null = null;

  constructor({ input, lines = false }: KeyboardOptions) {
    this.#input = input;
    this.#raw = !lines && input.isTTY === true;
  }

  /** Begins to listen; `stop` undoes it. */
  start(listener: KeyboardEvents): void {
    this.#listener = listener;
    this.resume();
  }

  stop(): void {
    this.pause();
    this.#listener = null;
    this.#input.off("error", this.#onEnd);
    // One for all that were stopped: each `off` takes the one before away.
    this.#input.off("error", ignore);
    this.#input.on("error", ignore);
  }

  /** Gives stdin away while `borrow` runs, and takes it back whatever happens. */
  async lend<T>(borrow: () => Promise<T>): Promise<T> {
    this.pause();
    this.#lent = true;
    try {
      return await borrow();
    } finally {
      this.#lent = false;
      this.resume();
    }
  }

  /** The next typed line instead of a key; null when there will be none. Only where keys are typed in lines. */
  readLine(): Promise<string | null> {
    return this.#lines.read();
  }

  /** Goes deaf and leaves raw mode, as before a suspension; `resume` is its opposite. */
  pause(): void {
    if (!this.#listening) return;
    this.#listening = false;
    this.#input.off("data", this.#onData);
    this.#input.off("end", this.#onEnd);
    this.#setRaw(false);
    this.#input.pause();
  }

  resume(): void {
    if (this.#listening || this.#lent || this.#ended || this.#listener === null) return;
    this.#listening = true;
    this.#input.on("data", this.#onData);
    this.#input.on("end", this.#onEnd);
    // Stays until `stop`: a terminal that is gone (EIO) reports it even to nobody, and that must not be a crash.
    this.#input.off("error", this.#onEnd);
    this.#input.on("error", this.#onEnd);
    this.#setRaw(true);
    this.#input.resume();
  }

  readonly #onData = (chunk: Buffer | string): void => {
    const text = typeof chunk === "string" ? chunk : this.#decoder.write(chunk);
    if (this.#raw) this.#take(text);
    else this.#lines.push(text);
  };

  readonly #onEnd = (): void => {
    if (this.#ended) return;
    this.#ended = true;
    this.pause();
    this.#lines.end();
  };

  #take(text: string): void {
    const pending = this.#escape !== null;
    clearTimeout(this.#escape ?? undefined);
    this.#escape = null;
    if (pending) this.#press(`\x1b${text}`);
    else if (text === "\x1b") this.#escape = setTimeout(() => this.#take(""), escapeDelay);
    else this.#press(text);
  }

  #press(text: string): void {
    for (const key of decodeKeys(text)) this.#listener?.onKey(key);
  }

  #setRaw(raw: boolean): void {
    if (!this.#raw) return;
    try {
      this.#input.setRawMode?.(raw);
    } catch {
      // The terminal has been taken away; the end of input follows.
    }
  }
}

function ignore(): void {
  // Who stopped listening need not know.
}
