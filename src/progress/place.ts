import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { homedir } from "node:os";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { type Disk, writeDurably } from "./disk.js";
import { codeOf, isDenied, reasonOf } from "./failures.js";
import { acquireLock, type Lock, sweepLocks } from "./lock.js";

export interface PlaceOptions {
  /** The course's folder. */
  readonly dir: string;
  /** Where states live that cannot live in their course's folder: `$XDG_STATE_HOME`, else `~/.local/state`. */
  readonly stateHome?: string | null | undefined;
  readonly disk: Disk;
}

/** Where the state of one course folder lives: in that folder, or in the state home when that cannot be written. */
export class Place {
  readonly #disk: Disk;
  readonly #own: string;
  /** Null for a user without a home. */
  readonly #home: string | null;
  /** Why the course's folder cannot be used; null when it can. */
  #denied: string | null = null;
  #swept = false;

  constructor({ dir, stateHome = defaultStateHome(), disk }: PlaceOptions) {
    this.#disk = disk;
    this.#own = join(dir, ".thread-lessons");
    this.#home = stateHome === null ? null : join(stateHome, "thread-lessons", nameOf(dir));
  }

  /** Where state may lie; the first is where changes go. */
  get folders(): readonly [string, ...string[]] {
    if (this.#home === null) return [this.#own];
    return this.#denied === null ? [this.#own, this.#home] : [this.#home, this.#own];
  }

  /** What to tell the user of the place; null when it is the usual one. */
  get notice(): string | null {
    if (this.#denied === null || this.#home === null) return null;
    return `progress is kept in ${this.#home}, because ${this.#own} cannot be written (${this.#denied})`;
  }

  /** Finds out, without writing, where changes go. */
  async look(): Promise<void> {
    // The dot makes an error of a file that has the folder's name.
    const own = await this.#refusal(`${this.#own}/.`);
    const refusal = codeOf(own) === "ENOENT" ? await this.#refusal(dirname(this.#own)) : own;
    this.#denied = refusal !== null && isDenied(refusal) ? reasonOf(refusal) : null;
  }

  /** Locks the folder that changes go to, and makes it where there is none. */
  async lock(): Promise<Lock> {
    if (this.#denied === null || this.#home === null) {
      try {
        return await this.#lockIn(this.#own);
      } catch (error) {
        if (!isDenied(error) || this.#home === null) throw error;
        this.#denied = reasonOf(error);
      }
    }
    await this.#disk.mkdir(dirname(this.#home), { recursive: true });
    return this.#lockIn(this.#home);
  }

  async #lockIn(folder: string): Promise<Lock> {
    await this.#make(folder);
    const lock = await acquireLock(this.#disk, folder);
    if (!this.#swept) await sweepLocks(this.#disk, folder).catch(() => undefined);
    this.#swept = true;
    return lock;
  }

  /** A learner's state is not part of a course: a new folder tells Git to overlook it. */
  async #make(folder: string): Promise<void> {
    try {
      await this.#disk.mkdir(folder);
    } catch (error) {
      if (codeOf(error) === "EEXIST") return;
      throw error;
    }
    await writeDurably(this.#disk, join(folder, ".gitignore"), "*\n");
  }

  async #refusal(folder: string): Promise<unknown> {
    const writable = this.#disk.access(folder, constants.W_OK | constants.X_OK);
    return writable.then(
      () => null,
      (error: unknown) => error,
    );
  }
}

/** `$XDG_STATE_HOME`, which counts only as an absolute path, else the usual place; null for a user without a home. */
function defaultStateHome({ XDG_STATE_HOME: named = "" } = process.env): string | null {
  if (isAbsolute(named)) return named;
  try {
    return join(homedir(), ".local", "state");
  } catch {
    // Containers may run under a number that has no name, and so no home.
    return null;
  }
}

function nameOf(dir: string): string {
  return createHash("sha256").update(resolve(dir)).digest("hex").slice(0, 16);
}
