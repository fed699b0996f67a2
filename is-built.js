// @ts-check
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

// Ends with 0 where a build would make nothing new: the first `npx` in a clone prepares the package once more, while a
// learner waits for the first verdict.

const made = "dist/start/main.js";
const folders = ["src", "exercises"];
const files = ["build.js", "package.json", "package-lock.json", "tsconfig.json"];

/** All there is in a folder, the folders too: one that lost a file was changed itself. @param {string} folder */
function within(folder) {
  return [
    folder,
    ...readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  ];
}

const sources = [...files, ...folders.flatMap(within)];
const since = existsSync(made) ? statSync(made).mtimeMs : 0;
process.exitCode = sources.some((source) => statSync(source).mtimeMs > since) ? 1 : 0;
