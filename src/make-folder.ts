import { mkdirSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder, and those that it is in, where they are missing; if what is there is none, who uses it will see. Node's
 * `recursive` never comes back from places where nothing can be made, such as `/proc`. Throws the system's error.
 */
export function makeFolder(folder: string): void {
  if (isMade(folder, "ENOENT")) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  isMade(folder);
}

/** Whether there is something of that name now; false where `expected` keeps it from being made. */
function isMade(folder: string, expected?: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    // Another process may have been quicker.
    if (code === "EEXIST") return true;
    if (code === expected) return false;
    throw error;
  }
}
