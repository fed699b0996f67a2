import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

interface Entry {
  readonly file: string;
  readonly size: number;
  readonly time: number;
}

/** Removes the oldest files of `folder` until those that stay take at most `room` bytes. Errors are of no consequence. */
export async function trimFolder(folder: string, room: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const entries = await Promise.all(names.map((name) => entryOf(join(folder, name))));
  const surplus = olderThan(entries.flat(), room);
  await Promise.all(surplus.map(({ file }) => rm(file, { force: true }).catch(() => undefined)));
}

/** The oldest entries, without which the rest takes at most `room`. */
function olderThan(entries: readonly Entry[], room: number): readonly Entry[] {
  let taken = 0;
  return entries
    .toSorted((a, b) => b.time - a.time)
    .filter(({ size }) => {
      taken += size;
      return taken > room;
    });
}

/** Nothing for what another process has just removed. */
async function entryOf(file: string): Promise<readonly Entry[]> {
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? [{ file, size: found.size, time: found.mtimeMs }] : [];
}
