import { stripVTControlCharacters } from "node:util";

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

export function sizeOf(output: ScreenOutput): Size {
  return { columns: output.columns || unknownSize.columns, rows: output.rows || unknownSize.rows };
}

/** Draws whole frames over one another. What stood on the screen before is pushed into the scrollback, never erased. */
export class Screen {
  readonly #output: ScreenOutput;
  #open = false;
  #shown: string | null = null;

  constructor(output: ScreenOutput) {
    this.#output = output;
  }

  draw(frame: string): void {
    if (this.#open && frame === this.#shown) return;
    if (!this.#open) this.#begin();
    this.#shown = frame;
    this.#output.write(home + overwrite(frame, sizeOf(this.#output).columns) + clearBelow);
  }

  /** Leaves the frame where it is and gives the cursor back, below it. The next frame begins on a fresh screen. */
  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#output.write(`\r\n${showCursor}`);
  }

  #begin(): void {
    this.#open = true;
    this.#output.write(hideCursor + "\n".repeat(sizeOf(this.#output).rows));
  }
}

function overwrite(frame: string, columns: number): string {
  return frame
    .split("\n")
    .map((line) => line + clearing(line, columns))
    .join("\r\n");
}

/** In a full row the cursor still stands on the last character, so that clearing would take it away. */
function clearing(line: string, columns: number): string {
  const width = [...stripVTControlCharacters(line)].length;
  return width > 0 && width % columns === 0 ? "" : clearLine;
}
