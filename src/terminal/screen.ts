/** The part of `process.stdout` that a screen needs. */
export interface ScreenOutput {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
  write(text: string): unknown;
}

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

const hideCursor = "\x1b[?25l";
const showCursor = "\x1b[?25h";
const home = "\x1b[H";
const clearLine = "\x1b[K";
const clearBelow = "\x1b[J";

/** What we draw for when nobody tells the size. */
const unknownSize: Size = { columns: 80, rows: 24 };

/** The size of a terminal; 80 columns and 24 rows where it does not tell. */
export function sizeOf(output: ScreenOutput): Size {
  return { columns: output.columns || unknownSize.columns, rows: output.rows || unknownSize.rows };
}

/**
 * Draws whole frames over one another. What stood on the screen before is pushed into the scrollback, never erased. A
 * frame has lines that fit into a row each, and no more of them than there are rows: what were too much would scroll
 * into the scrollback with every frame.
 */
export class Screen {
  readonly #output: ScreenOutput;
  /** Rows of the frame that is shown; null while there is none. */
  #rows: number | null = null;
  #shown = "";

  constructor(output: ScreenOutput) {
    this.#output = output;
  }

  draw(frame: string): void {
    const { rows } = sizeOf(this.#output);
    const lines = frame.split("\n").slice(0, rows);
    // Each row is cleared before it is written: behind a full one, clearing would take its last character.
    const text = `${home}${lines.map((line) => clearLine + line).join("\r\n")}${lines.length < rows ? `\r\n${clearBelow}` : ""}`;
    if (this.#rows === rows && text === this.#shown) return;
    const begin = this.#rows === null ? hideCursor + "\n".repeat(rows) : "";
    this.#rows = rows;
    this.#shown = text;
    this.#output.write(begin + text);
  }

  /** Leaves the frame where it is and gives the cursor back, below it. The next frame begins on a fresh screen. */
  close(): void {
    if (this.#rows === null) return;
    const full = !this.#shown.endsWith(clearBelow);
    this.#rows = null;
    this.#shown = "";
    this.#output.write(`${full ? "\r\n" : ""}${showCursor}`);
  }
}
