import { randomUUID } from "node:crypto";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../user-error.js";
import { createFile } from "./create-file.js";

/** Texts by the files that they are for, relative to one folder. */
export type Texts = Readonly<Record<string, string>>;

/**
 * Writes new files into `dir`, then puts a text into the place of the file `last`: all of it, or nothing. Rejects with a
 * `UserError` when a file cannot be written.
 *
 * @example await writeAll(dir, { "exercises/01_one/first.ts": text }, ["exercises/course.json", manifest])
 */
export async function writeAll(
  dir: string,
  created: Texts,
  [last, text]: readonly [string, string],
): Promise<void> {
  const draft = `${last}.${randomUUID()}`;
  const written: string[] = [];
  try {
    for (const [file, content] of [...Object.entries(created), [draft, text] as const]) {
      await createFile(join(dir, file), content);
      written.push(file);
    }
    await rename(join(dir, draft), join(dir, last));
  } catch (cause) {
    for (const file of written) await rm(join(dir, file), { force: true }).catch(() => undefined);
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UserError({
      code: "unwritable",
      what: `the files cannot be written: ${reason}`,
      where: dir,
      help: "nothing was written; mend that, and try again",
      cause,
    });
  }
}
