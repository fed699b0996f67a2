import { join } from "node:path";
import { UserError } from "../user-error.js";
import { type Backup, Backups, type ExerciseFile, newestNumber, type Replacement } from "./backups.js";
import { type Disk, readBytes, readText, realDisk, replaceFile } from "./disk.js";
import { unwritable } from "./failures.js";
import { Place } from "./place.js";

export interface OriginalsOptions {
  /** The learner's folder. */
  readonly dir: string;
  /** The author's folder. Where it is another one, what it gives are the pristine texts: see {@link givenText}. */
  readonly home?: string;
  readonly stateHome?: string | undefined;
  readonly disk?: Disk;
}

/** The texts that a course gave, and those that the learner wrote over them. Nothing that was written gets lost. */
export interface Originals {
  /** Says that the state lies elsewhere, if it does. */
  readonly notices: readonly string[];
  /** Remembers each file as it is now, unless one is remembered already. */
  record(exercises: readonly ExerciseFile[]): Promise<void>;
  /** The pristine text; null when it is not known. */
  textOf(exercise: ExerciseFile): Promise<string | null>;
  /** Whether a file holds its pristine text; rejects with a `UserError` when that is not known. */
  isPristine(exercise: ExerciseFile): Promise<boolean>;
  /**
   * Puts the pristine texts back and keeps the learner's as backups. The result is those that were changed. Rejects with
   * a `UserError`, and changes nothing, when a pristine text is not known.
   */
  reset(exercises: readonly ExerciseFile[]): Promise<readonly ExerciseFile[]>;
  /**
   * Takes back what was last reset among `exercises`, or the last undoing: each file and its newest backup change
   * places. The result is those that changed; none when there is nothing to take back.
   */
  undo(exercises: readonly ExerciseFile[]): Promise<readonly ExerciseFile[]>;
}

/**
 * Writes nothing before it is asked to.
 *
 * @example
 * const originals = await openOriginals(course);
 * const changed = await originals.reset([exercise]);
 */
export async function openOriginals({
  dir,
  home = dir,
  stateHome,
  disk = realDisk,
}: OriginalsOptions): Promise<Originals> {
  const place = new Place({ dir, stateHome, disk });
  await place.look();
  const given: GivenText = (path) => givenText(home, path, { stateHome, disk });
  return new StoredOriginals({ place, disk, given: home === dir ? null : given });
}

/**
 * The text of an exercise as the course in `home` gives it; null when it has none. Who learns in that folder itself
 * edits its files: then it is what was remembered of them.
 *
 * @example await givenText("/home/ada/thread-lessons", "01_spawning/tea_for_two.ts")
 */
export async function givenText(
  home: string,
  path: string,
  { stateHome, disk = realDisk }: Pick<OriginalsOptions, "stateHome" | "disk"> = {},
): Promise<string | null> {
  const place = new Place({ dir: home, stateHome, disk });
  return (await recordedText(place, disk, path)) ?? readText(disk, join(home, "exercises", path));
}

async function recordedText({ folders }: Place, disk: Disk, path: string): Promise<string | null> {
  for (const folder of folders) {
    const text = await readText(disk, join(folder, "originals", path));
    if (text !== null) return text;
  }
  return null;
}

/** What another folder gives for the path of an exercise. */
type GivenText = (path: string) => Promise<string | null>;

class StoredOriginals implements Originals {
  readonly #place: Place;
  readonly #disk: Disk;
  /** Null where the learner's folder is the author's, too. */
  readonly #given: GivenText | null;

  constructor({ place, disk, given }: { place: Place; disk: Disk; given: GivenText | null }) {
    this.#place = place;
    this.#disk = disk;
    this.#given = given;
  }

  get notices(): readonly string[] {
    return this.#place.notice === null ? [] : [this.#place.notice];
  }

  async record(exercises: readonly ExerciseFile[]): Promise<void> {
    const known = await Promise.all(exercises.map((exercise) => this.textOf(exercise)));
    if (!known.includes(null)) return;
    await this.#locked(async () => {
      for (const exercise of exercises) await this.#recordOne(exercise);
    });
  }

  async #recordOne(exercise: ExerciseFile): Promise<void> {
    // Another instance may have been quicker.
    if ((await this.textOf(exercise)) !== null) return;
    const text = await readText(this.#disk, exercise.file);
    const original = join(this.#place.folders[0], "originals", exercise.path);
    if (text !== null) await replaceFile(this.#disk, original, text);
  }

  async textOf({ path }: ExerciseFile): Promise<string | null> {
    return this.#given === null ? recordedText(this.#place, this.#disk, path) : this.#given(path);
  }

  async isPristine(exercise: ExerciseFile): Promise<boolean> {
    const { content } = await this.#original(exercise);
    return (await readBytes(this.#disk, exercise.file))?.equals(content) ?? false;
  }

  async reset(exercises: readonly ExerciseFile[]): Promise<readonly ExerciseFile[]> {
    const replacements = await Promise.all(exercises.map((exercise) => this.#original(exercise)));
    return this.#changing((backups, all) => backups.replace(replacements, newestNumber(all) + 1));
  }

  async undo(exercises: readonly ExerciseFile[]): Promise<readonly ExerciseFile[]> {
    const isOurs = ({ path }: Backup): boolean => exercises.some((exercise) => exercise.path === path);
    if (!(await this.#backups().list()).some(isOurs)) return [];
    return this.#changing(async (backups, all) => {
      const newest = newestNumber(all.filter(isOurs));
      const taken = all.filter((backup) => isOurs(backup) && backup.number === newest);
      const replacements = await Promise.all(
        taken.map((backup) => replacementBy(backup, backups, exercises)),
      );
      const changed = await backups.replace(replacements.flat(), newestNumber(all) + 1);
      for (const backup of taken) await backups.drop(backup);
      return changed;
    });
  }

  async #original(exercise: ExerciseFile): Promise<Replacement> {
    const text = await this.textOf(exercise);
    if (text === null) throw unknownOriginal(exercise);
    return { exercise, content: Buffer.from(text) };
  }

  #backups(): Backups {
    return new Backups(this.#disk, join(this.#place.folders[0], "backups"));
  }

  #changing<T>(work: (backups: Backups, all: readonly Backup[]) => Promise<T>): Promise<T> {
    return this.#locked(async () => {
      const backups = this.#backups();
      return work(backups, await backups.list());
    });
  }

  async #locked<T>(work: () => Promise<T>): Promise<T> {
    try {
      const lock = await this.#place.lock();
      try {
        return await work();
      } finally {
        await lock.release();
      }
    } catch (error) {
      throw unwritable(this.#place.folders[0], error);
    }
  }
}

async function replacementBy(
  backup: Backup,
  backups: Backups,
  exercises: readonly ExerciseFile[],
): Promise<readonly Replacement[]> {
  const content = await backups.content(backup);
  if (content === null) return [];
  return exercises.filter(({ path }) => path === backup.path).map((exercise) => ({ exercise, content }));
}

function unknownOriginal({ name, path }: ExerciseFile): UserError {
  return new UserError({
    code: "unknown-original",
    what: `the text that ${name} began with is not known: it is remembered when watch first sees it`,
    help: `in a clone of the course, this brings it back: git checkout -- exercises/${path}`,
  });
}
