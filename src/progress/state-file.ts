import { join } from "node:path";
import { UserError } from "../user-error.js";
import { type Change, nothing, passedCount, union } from "./changes.js";
import { copyAside, type Disk, newestOf, readText } from "./disk.js";
import { unwritable } from "./failures.js";
import { read, write } from "./format.js";
import type { Place } from "./place.js";
import type { Snapshot } from "./progress.js";

const fileName = "progress.json";

export interface StateFileOptions {
  readonly place: Place;
  readonly disk: Disk;
  readonly now: () => Date;
}

/** How often the lock may be lost in the middle of a change. */
const attempts = 3;

interface Found {
  readonly snapshot: Snapshot;
  /** The file that could not be read in full; null when all is well. */
  readonly damaged: string | null;
}

/** The file that holds the state: reads it, and changes it under a lock. */
export class StateFile {
  readonly #place: Place;
  readonly #disk: Disk;
  readonly #now: () => Date;
  readonly #notices = new Set<string>();
  /** As it was read or written last. */
  #snapshot = nothing;

  constructor({ place, disk, now }: StateFileOptions) {
    this.#place = place;
    this.#disk = disk;
    this.#now = now;
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  get notices(): readonly string[] {
    const { notice } = this.#place;
    return notice === null ? [...this.#notices] : [notice, ...this.#notices];
  }

  /** Writes nothing, not even a backup. */
  async load(): Promise<Snapshot> {
    const { snapshot, damaged } = await this.#find();
    if (damaged !== null)
      this.#notices.add(`${damage(damaged, snapshot)}; the next change keeps a backup of it`);
    this.#snapshot = snapshot;
    return snapshot;
  }

  /** On disk when the promise resolves. */
  async change(change: Change): Promise<Snapshot> {
    try {
      for (let attempt = 1; attempt <= attempts; attempt++) {
        if (await this.#attempt(change)) return this.#snapshot;
      }
    } catch (error) {
      throw unwritable(this.#target, error);
    }
    throw tooSlow(this.#target);
  }

  /** False when the lock was lost to somebody who took us for dead: what they saved is to be read first. */
  async #attempt(change: Change): Promise<boolean> {
    const lock = await this.#place.lock();
    try {
      const { snapshot, damaged } = await this.#find();
      if (damaged !== null) await this.#backUp(damaged, snapshot);
      const after = change(snapshot);
      const needless = after === snapshot && damaged === null;
      const saved = needless || (await lock.save(this.#target, write(after)));
      if (saved) this.#snapshot = after;
      return saved;
    } finally {
      await lock.release();
    }
  }

  get #target(): string {
    return join(this.#place.folders[0], fileName);
  }

  /** What is on disk, and where that is damaged also what this instance knows. */
  async #find(): Promise<Found> {
    const files = this.#place.folders.map((folder) => join(folder, fileName));
    const file = await newestOf(this.#disk, files);
    const text = file === null ? null : await readText(this.#disk, file);
    if (file === null || text === null) return { snapshot: nothing, damaged: null };
    const reading = read(text);
    switch (reading.kind) {
      case "whole":
        return { snapshot: reading.snapshot, damaged: null };
      case "damaged":
        return { snapshot: union(reading.snapshot, this.#snapshot), damaged: file };
      case "newer":
        throw newer(file, reading.version);
      default:
        return reading satisfies never;
    }
  }

  async #backUp(damaged: string, snapshot: Snapshot): Promise<void> {
    const time = this.#now().toISOString().replace(/[:.]/g, "-");
    const wanted = join(this.#place.folders[0], "backups", `progress-${time}.json`);
    const kept = await copyAside(this.#disk, damaged, wanted);
    this.#notices.add(`${damage(damaged, snapshot)}; the damaged file was kept as ${kept}`);
  }
}

function damage(file: string, snapshot: Snapshot): string {
  const exercises = passedCount(snapshot);
  const found = `${exercises} passed ${exercises === 1 ? "exercise" : "exercises"} and ${snapshot.answers.length} answers`;
  return `${file} was damaged: ${found} could be saved`;
}

function tooSlow(file: string): UserError {
  return new UserError({
    code: "too-slow",
    what: "writing takes so long that other instances think this one is dead",
    where: file,
    help: "try again when the disk is less busy; what was saved before is untouched",
  });
}

function newer(file: string, version: number): UserError {
  return new UserError({
    code: "newer-progress",
    what: `a newer thread-lessons wrote this progress (its version is ${version})`,
    where: file,
    help: "update thread-lessons: npm install thread-lessons@latest; until then nothing is changed there",
  });
}
