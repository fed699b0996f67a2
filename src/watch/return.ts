import { existsSync } from "node:fs";

/** Milliseconds from one look to the next. */
const interval = 250;

/** Waits for a folder that is gone to come back. */
export class Return {
  readonly #dir: string;
  readonly #onReturn: () => void;
  #timer: NodeJS.Timeout | null = null;

  constructor(dir: string, onReturn: () => void) {
    this.#dir = dir;
    this.#onReturn = onReturn;
  }

  /** Calls `onReturn` once the folder is there. */
  wait(): void {
    this.#timer ??= setInterval(() => this.#look(), interval);
  }

  close(): void {
    clearInterval(this.#timer ?? undefined);
    this.#timer = null;
  }

  #look(): void {
    if (!existsSync(this.#dir)) return;
    this.close();
    this.#onReturn();
  }
}
