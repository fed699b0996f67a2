import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import * as node from "node:fs/promises";
import { basename, dirname, join, parse } from "node:path";
import { codeOf, isMissing, unreadable, unwritable } from "./failures.js";

/** The part of `node:fs/promises` that keeps the state; tests pass one that fails. */
export type Disk = Pick<
  typeof node,
  | "access"
  | "copyFile"
  | "mkdir"
  | "open"
  | "readFile"
  | "readdir"
  | "realpath"
  | "rename"
  | "rm"
  | "rmdir"
  | "stat"
>;

export const realDisk: Disk = node;

/** The text of a file; null when there is none. What is no UTF-8 in it is lost: see {@link readBytes}. */
export async function readText(disk: Disk, file: string): Promise<string | null> {
  return (await readBytes(disk, file))?.toString("utf8") ?? null;
}

/** What a file holds, whatever that is; null when there is none. */
export async function readBytes(disk: Disk, file: string): Promise<Buffer | null> {
  try {
    return await disk.readFile(file);
  } catch (error) {
    if (isMissing(error)) return null;
    throw unreadable(file, error);
  }
}

/** The file that was changed last; null when none of them is there. */
export async function newestOf(disk: Disk, files: readonly string[]): Promise<string | null> {
  const times = await Promise.all(files.map((file) => changeTime(disk, file)));
  const newest = Math.max(...times);
  return newest < 0 ? null : (files[times.indexOf(newest)] ?? null);
}

async function changeTime(disk: Disk, file: string): Promise<number> {
  try {
    return (await disk.stat(file)).mtimeMs;
  } catch (error) {
    if (isMissing(error)) return -1;
    throw unreadable(file, error);
  }
}

/** Text is written as UTF-8. */
export type Content = string | Uint8Array;

export interface WriteOptions {
  /** As for `open`: `w` makes the file, `r+` wants it to be there. */
  readonly flags?: string;
  /** The permissions of the new file. */
  readonly mode?: number | undefined;
}

/** Writes a file that outlives a power cut once the promise has resolved. */
export async function writeDurably(
  disk: Disk,
  file: string,
  content: Content,
  { flags = "w", mode }: WriteOptions = {},
): Promise<void> {
  const handle = await disk.open(file, flags);
  try {
    if (mode !== undefined) await handle.chmod(mode);
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Puts `content` in the place of a file in one step: whoever reads it finds the old content or the new one. */
export async function replaceFile(disk: Disk, file: string, content: Content): Promise<void> {
  const target = await disk.realpath(file).catch(() => file);
  const mode = await disk.stat(target).then(
    ({ mode }) => mode & 0o7777,
    () => undefined,
  );
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    await disk.mkdir(dirname(target), { recursive: true });
    await writeDurably(disk, temporary, content, { mode });
    await disk.rename(temporary, target);
  } catch (error) {
    await disk.rm(temporary, { force: true }).catch(() => undefined);
    throw unwritable(file, error);
  }
}

/** Copies `file` to `wanted`, or to a name like it that is free, and says which. */
export async function copyAside(disk: Disk, file: string, wanted: string): Promise<string> {
  await disk.mkdir(dirname(wanted), { recursive: true });
  const { dir, name, ext } = parse(wanted);
  for (let copy = 1; ; copy++) {
    const target = copy === 1 ? wanted : join(dir, `${name}-${copy}${ext}`);
    try {
      await disk.copyFile(file, target, constants.COPYFILE_EXCL);
      return target;
    } catch (error) {
      if (codeOf(error) === "EEXIST") continue;
      await disk.rm(target, { force: true }).catch(() => undefined);
      throw error;
    }
  }
}
