import { readFile } from "node:fs/promises";
import { contentHash } from "../progress/content-hash.js";

/** How long after an event a save may still be going on. */
const settlingTime = 80;

export interface SettlerEvents {
  onText(file: string, text: string, hash: string): void;
  /** `reason` is null for a file that is not there, else why it cannot be read. */
  onMissing(file: string, reason: string | null): void;
  /** Saves may go unnoticed from now on. */
  onTrouble(reason: string): void;
}

export interface SettlerOptions extends Omit<SettlerEvents, "onTrouble"> {
  readonly read?: (file: string) => Promise<string>;
}

/** What a look at a file found. */
type Found = { readonly text: string } | { readonly text: null; readonly reason: string | null };

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
  #closed = false;

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
    this.#closed = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  async #look(file: string, settled: boolean): Promise<void> {
    const turn = (this.#latest.get(file) ?? 0) + 1;
    this.#latest.set(file, turn);
    const found = await this.#read(file);
    if (this.#closed || this.#latest.get(file) !== turn) return;
    // A file that is replaced is gone for a moment, too.
    if (settled || found.text) this.#report(file, found);
  }

  #report(file: string, found: Found): void {
    const name = found.text === null ? `!${found.reason}` : contentHash(found.text);
    if (this.#reported.get(file) === name) return;
    this.#reported.set(file, name);
    if (found.text === null) this.#options.onMissing(file, found.reason);
    else this.#options.onText(file, found.text, name);
  }

  async #read(file: string): Promise<Found> {
    try {
      return { text: await (this.#options.read ?? readText)(file) };
    } catch (error) {
      const gone = error instanceof Error && "code" in error && error.code === "ENOENT";
      return { text: null, reason: gone || !(error instanceof Error) ? null : error.message };
    }
  }
}

function readText(file: string): Promise<string> {
  return readFile(file, "utf8");
}
