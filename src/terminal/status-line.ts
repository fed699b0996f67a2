import type { Lifetime } from "./lifetime.js";
import { type ScreenOutput, sizeOf } from "./screen.js";

/** One line that says what is going on, and is gone afterwards. */
export interface StatusLine {
  show(text: string): void;
  /** Erases it. */
  end(): void;
}

export interface StatusLineOptions {
  readonly output: ScreenOutput;
  readonly lifetime: Pick<Lifetime, "atEnd">;
}

/** Where nobody looks. */
export const noStatusLine: StatusLine = { show: () => undefined, end: () => undefined };

/** As often as eyes can follow. */
const interval = 100;

const clear = "\r\x1b[K";

/** A line on a terminal, and none elsewhere. */
export function createStatusLine({ output, lifetime }: StatusLineOptions): StatusLine {
  if (output.isTTY !== true) return noStatusLine;
  const line = new DrawnLine(output);
  lifetime.atEnd(() => line.end());
  return line;
}

class DrawnLine implements StatusLine {
  readonly #output: ScreenOutput;
  #timer: NodeJS.Timeout | null = null;
  #wanted = "";
  #drawn = "";

  constructor(output: ScreenOutput) {
    this.#output = output;
  }

  show(text: string): void {
    this.#wanted = text;
    if (this.#timer !== null) return;
    this.#draw();
    this.#timer = setInterval(() => this.#draw(), interval).unref();
  }

  end(): void {
    if (this.#timer === null) return;
    clearInterval(this.#timer);
    this.#timer = null;
    this.#drawn = "";
    this.#output.write(clear);
  }

  #draw(): void {
    if (this.#wanted === this.#drawn) return;
    this.#drawn = this.#wanted;
    // A line that is broken cannot be erased.
    this.#output.write(clear + this.#wanted.slice(0, sizeOf(this.#output).columns - 1));
  }
}
