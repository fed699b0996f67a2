// @ts-check
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { firstExercise, writeCourse } from "./large-course.js";

const command = fileURLToPath(new URL("../bin/thread-lessons.js", import.meta.url));

/**
 * Milliseconds that whole commands take, in a course of `exercises` exercises: those that only read, and `check`, with
 * nothing remembered and with everything. Node itself is measured beside them.
 * @param {number} rounds
 */
export function measureCommands(rounds, exercises = 30) {
  const folder = mkdtempSync(join(tmpdir(), "thread-lessons-commands-"));
  const cwd = join(folder, "course");
  writeCourse(cwd, exercises);
  const run = (/** @type {readonly string[]} */ args, /** @type {string} */ cache) => {
    const env = { ...process.env, XDG_CACHE_HOME: join(folder, cache) };
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { cwd, env, encoding: "utf8" });
    if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}`);
    return performance.now() - start;
  };
  const many = (/** @type {readonly string[]} */ args) => {
    run(args, "warm");
    return Array.from({ length: 4 * rounds }, () => run(args, "warm")).sort((a, b) => a - b);
  };
  try {
    const check = [command, "check", "--solutions"];
    return {
      "node, doing nothing": many(["--eval", "0"]),
      "--help": many([command, "--help"]),
      list: many([command, "list"]),
      hint: many([command, "hint", firstExercise]),
      [`check ${exercises} solutions`]: Array.from({ length: rounds }, (_, round) =>
        run(check, `cold-${round}`),
      ).sort((a, b) => a - b),
      "check again, nothing changed": many(check),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
