import { lstatSync } from "node:fs";
import { join } from "node:path";
import { createFile } from "../../author/skeleton/create-file.js";
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
    await createFile(join(dir, path), text).catch((cause: unknown) => {
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
