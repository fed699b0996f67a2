import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";

/** How long after an event a save may still be going on. */
const settlingTime = 80;

export interface SettlerEvents {
  onText(file: string, text: string, hash: string): void;
  onMissing(file: string): void;
}

export interface SettlerOptions extends SettlerEvents {
  readonly read?: (file: string) => Promise<string>;
}

/**
 * Reads files that are being saved: reports a text at the first event, looks again after 80 ms, and reports once more
 * when that was not the end of the save. Editors that truncate and then write show an empty file in between, so an
 * empty text counts only if it stays.
 */
export class Settler {
  readonly #options: SettlerOptions;
  readonly #reported = new Map<string, string>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #latest = new Map<string, number>();

  constructor(options: SettlerOptions) {
    this.#options = options;
  }

  /** Something happened to `file`. */
  touch(file: string): void {
    void this.#look(file, false);
    clearTimeout(this.#timers.get(file));
    this.#timers.set(
      file,
      setTimeout(() => void this.#look(file, true), settlingTime),
    );
  }

  /** Reports `file` even if it has not changed. */
  open(file: string): void {
    this.#reported.delete(file);
    this.touch(file);
  }

  close(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  async #look(file: string, settled: boolean): Promise<void> {
    const turn = (this.#latest.get(file) ?? 0) + 1;
    this.#latest.set(file, turn);
    const text = await this.#text(file);
    if (this.#latest.get(file) !== turn) return;
    // A file that is replaced is gone for a moment, too.
    if (text === null || text === "") return settled ? this.#report(file, text) : undefined;
    this.#report(file, text);
  }

  #report(file: string, text: string | null): void {
    const hash = text === null ? "" : hashOf(text);
    if (this.#reported.get(file) === hash) return;
    this.#reported.set(file, hash);
    if (text === null) this.#options.onMissing(file);
    else this.#options.onText(file, text, hash);
  }

  async #text(file: string): Promise<string | null> {
    try {
      return await (this.#options.read ?? readText)(file);
    } catch {
      return null;
    }
  }
}

export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function readText(file: string): Promise<string> {
  return readFile(file, "utf8");
}
