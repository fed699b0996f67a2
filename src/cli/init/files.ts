import { lstatSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { UserError } from "../../user-error.js";

/** A file that a workspace consists of. */
export interface NewFile {
  /** Below the workspace, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Whether something, be it a link to nowhere, has that name already. What cannot be looked at cannot be written to. */
export function isThere(dir: string, { path }: Pick<NewFile, "path">): boolean {
  try {
    return lstatSync(join(dir, path), { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** Writes files that are not there yet; whatever stands in the way stays as it is. */
export async function writeNew(dir: string, files: readonly NewFile[]): Promise<void> {
  for (const { path, text } of files) {
    await write(join(dir, path), text).catch((cause: unknown) => {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new UserError({
        code: "unwritable",
        what: `${path} cannot be written: ${reason}`,
        where: dir,
        help: "once that is mended, `thread-lessons init` adds what is missing",
        cause,
      });
    });
  }
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(file, text, { flag: "wx" });
  } catch (error) {
    // A full disk leaves half a file behind, which would pass for a whole one.
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST"))
      await rm(file, { force: true });
    throw error;
  }
}
