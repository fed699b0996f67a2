// @ts-check
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const command = fileURLToPath(new URL("../bin/thread-lessons.js", import.meta.url));

/**
 * A function that runs the program at `file` as a user would, natively, and returns what it prints.
 * @param {string} file
 */
export function runOurs(file) {
  return () =>
    execFileSync(process.execPath, [command, "exec", file, "--seconds", "300"], { encoding: "utf8" });
}
