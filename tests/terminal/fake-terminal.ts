import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { createPromptAsk, type PromptStreams } from "#lib/terminal/ask.js";
import type { Ask } from "#lib/terminal/ask-requests.js";
import { createColours } from "#lib/terminal/colour.js";
import type { Suspension } from "#lib/terminal/lifetime.js";

export interface FakeTerminalOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly unicode?: boolean;
}

/** A terminal in memory, in which the real prompts run. */
export class FakeTerminal {
  readonly ask: Ask;
  /** What happened to stdin, and whether the process was suspended by somebody. */
  readonly log: string[] = [];
  readonly suspensions = new Set<Suspension>();
  readonly #stdin: PassThrough & { isTTY?: boolean };
  #written = "";

  constructor({ columns = 80, rows = 24, unicode = true }: FakeTerminalOptions = {}) {
    this.#stdin = Object.assign(new PassThrough(), { isTTY: true });
    const output = new PassThrough();
    // A prompt that is over ends what it writes to, and only the process's own stdout withstands.
    output.end = () => output;
    output.on("data", (chunk: Buffer) => {
      this.#written += chunk;
    });
    const streams: PromptStreams = {
      stdin: this.#stdin,
      stdout: Object.assign(output, { isTTY: true, columns, rows }),
    };
    this.ask = createPromptAsk({
      lend: async (borrow) => {
        this.log.push("lent");
        return await borrow().finally(() => this.log.push("back"));
      },
      interrupt: () => Promise.reject(new Error("interrupted")),
      lifetime: {
        atSuspend: (suspension) => {
          this.suspensions.add(suspension);
          return () => this.suspensions.delete(suspension);
        },
      },
      what: "a test",
      instead: "use --plain",
      look: { colours: createColours(0), unicode },
      streams,
    });
  }

  /** All that was written, without escape codes. */
  get written(): string {
    return stripVTControlCharacters(this.#written);
  }

  get listeners(): number {
    return this.#stdin.listenerCount("keypress");
  }

  /** Resolves when `text` has been written since the last call. */
  async shows(text: string): Promise<string> {
    for (let tries = 0; tries < 1000; tries++) {
      const at = this.written.indexOf(text);
      if (at >= 0) {
        const found = this.written;
        this.#written = "";
        return found;
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    throw new Error(`"${text}" was not shown, but ${JSON.stringify(this.written)}`);
  }

  type(text: string): void {
    this.#stdin.write(text);
  }
}

export const keys = { down: "\x1b[B", enter: "\r", escape: "\x1b", ctrlC: "\x03", ctrlD: "\x04" };
