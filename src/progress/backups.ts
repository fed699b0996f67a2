import { join } from "node:path";
import { type Disk, readBytes, replaceFile } from "./disk.js";
import { isMissing } from "./failures.js";

/** An exercise, as far as its file goes. */
export interface ExerciseFile {
  readonly name: string;
  /** As in `01_main_returns/lost_report.ts`. */
  readonly path: string;
  /** Absolute path of the file that the learner edits. */
  readonly file: string;
}

/** What is to take the place of an exercise's file: bytes, since a learner's text need not be UTF-8. */
export interface Replacement {
  readonly exercise: ExerciseFile;
  readonly content: Buffer;
}

/** What a file held before it was overwritten. What one action overwrote has one number. */
export interface Backup {
  /** The exercise's path. */
  readonly path: string;
  readonly number: number;
}

/** The backups in one folder, each as `<path>.<number>`. */
export class Backups {
  readonly #disk: Disk;
  readonly #folder: string;

  constructor(disk: Disk, folder: string) {
    this.#disk = disk;
    this.#folder = folder;
  }

  async list(): Promise<readonly Backup[]> {
    const names = await this.#disk.readdir(this.#folder, { recursive: true }).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
    return names.flatMap((name) => {
      const [, path, number] = /^(.+)\.(\d+)$/.exec(name.replaceAll("\\", "/")) ?? [];
      return path === undefined ? [] : [{ path, number: Number(number) }];
    });
  }

  content(backup: Backup): Promise<Buffer | null> {
    return readBytes(this.#disk, this.#fileOf(backup));
  }

  /** What a file held is on disk as a backup of this number before anything takes its place. Tells what changed. */
  async replace(replacements: readonly Replacement[], number: number): Promise<readonly ExerciseFile[]> {
    const changed: ExerciseFile[] = [];
    for (const { exercise, content } of replacements) {
      const before = await readBytes(this.#disk, exercise.file);
      if (before?.equals(content)) continue;
      const backup = this.#fileOf({ path: exercise.path, number });
      if (before !== null) await replaceFile(this.#disk, backup, before);
      await replaceFile(this.#disk, exercise.file, content);
      changed.push(exercise);
    }
    return changed;
  }

  drop(backup: Backup): Promise<void> {
    return this.#disk.rm(this.#fileOf(backup), { force: true });
  }

  #fileOf({ path, number }: Backup): string {
    return join(this.#folder, `${path}.${number}`);
  }
}

/** The newest number; 0 when there are none. */
export function newestNumber(backups: readonly Backup[]): number {
  return Math.max(0, ...backups.map(({ number }) => number));
}
