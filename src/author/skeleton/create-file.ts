import { rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { makeFolder } from "../../make-folder.js";

/** Writes a file that is not there yet, and the folders that it is in. After an error there is no part of it. */
export async function createFile(file: string, text: string): Promise<void> {
  makeFolder(dirname(file));
  try {
    await writeFile(file, text, { flag: "wx" });
  } catch (error) {
    // A full disk leaves half a file behind, which would pass for a whole one.
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST"))
      await rm(file, { force: true }).catch(() => undefined);
    throw error;
  }
}
