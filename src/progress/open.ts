import { answering, type Change, hinting, moving, passing, unpassing } from "./changes.js";
import { type Disk, realDisk } from "./disk.js";
import { Place } from "./place.js";
import type { Answer, Progress, Snapshot } from "./progress.js";
import { StateFile } from "./state-file.js";

export interface OpenOptions {
  /** The course's folder: the state lives in its `.thread-lessons`. */
  readonly dir: string;
  /** Takes states whose course folder cannot be written; default `$XDG_STATE_HOME`, else `~/.local/state`. */
  readonly stateHome?: string;
  readonly now?: () => Date;
  readonly disk?: Disk;
}

/**
 * Reads what is remembered; writes nothing before the first change. Rejects with a `UserError` when the state cannot be
 * read or is of a newer version, as the changes do when it cannot be written.
 *
 * @example
 * const progress = await openProgress({ dir: course.dir });
 * await progress.passed("lost_ledger", contentHash(text));
 */
export async function openProgress({
  dir,
  stateHome,
  now = () => new Date(),
  disk = realDisk,
}: OpenOptions): Promise<Progress> {
  const place = new Place({ dir, stateHome, disk });
  const file = new StateFile({ place, disk, now });
  await place.look();
  await file.load();
  return new SharedProgress(file, now);
}

class SharedProgress implements Progress {
  readonly #file: StateFile;
  readonly #now: () => Date;
  /** Our own changes one after another: the lock is for others. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(file: StateFile, now: () => Date) {
    this.#file = file;
    this.#now = now;
  }

  get snapshot(): Snapshot {
    return this.#file.snapshot;
  }

  get notices(): readonly string[] {
    return this.#file.notices;
  }

  refresh(): Promise<Snapshot> {
    return this.#enqueue(() => this.#file.load());
  }

  passed(exercise: string, hash: string): Promise<Snapshot> {
    return this.#change(passing(exercise, hash, this.#time()));
  }

  unpassed(exercise: string): Promise<Snapshot> {
    return this.#change(unpassing(exercise));
  }

  hinted(exercise: string, step: number): Promise<Snapshot> {
    return this.#change(hinting(exercise, step));
  }

  movedTo(exercise: string): Promise<Snapshot> {
    return this.#change(moving(exercise));
  }

  answered(answer: Omit<Answer, "at" | "step">): Promise<Snapshot> {
    return this.#change(answering(answer, this.#time()));
  }

  #time(): string {
    return this.#now().toISOString();
  }

  #change(change: Change): Promise<Snapshot> {
    return this.#enqueue(() => this.#file.change(change));
  }

  #enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }
}
