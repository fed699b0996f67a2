// @ts-check
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** A run on real threads goes on after the verdict: the next save waits for it, so that each verdict is measured alone. */
const pause = 400;

/** Saves that are not counted: the compiler's code is still being compiled itself. */
const warmUps = 2;

/**
 * @typedef {object} Save
 * @property {string} exercise
 * @property {"exercises" | "solutions"} text
 * @property {number} ms from the last byte of the save to the verdict on the screen
 */

/**
 * Saves every exercise of the course in a real `watch`, warm, `rounds` times solved and as given.
 * @param {number} rounds
 * @returns {Promise<Save[]>} the quickest first
 */
export async function measureSaves(rounds) {
  const folder = mkdtempSync(join(tmpdir(), "thread-lessons-save-"));
  cpSync(join(root, "exercises"), join(folder, "exercises"), { recursive: true });
  cpSync(join(root, "solutions"), join(folder, "solutions"), { recursive: true });
  const { chapters } = JSON.parse(readFileSync(join(root, "exercises/course.json"), "utf8"));
  /** @type {Save[]} */
  const samples = [];
  try {
    for (const { folder: chapter, exercises } of chapters) {
      for (const exercise of exercises) {
        process.stderr.write(`\r\x1b[Ksaves: ${exercise}`);
        samples.push(...(await saveIn(folder, chapter, exercise, rounds)));
      }
    }
  } finally {
    process.stderr.write("\r\x1b[K");
    rmSync(folder, { recursive: true, force: true });
  }
  return samples.sort((a, b) => a.ms - b.ms);
}

/**
 * @param {string} folder
 * @param {string} chapter
 * @param {string} exercise
 * @param {number} rounds
 */
async function saveIn(folder, chapter, exercise, rounds) {
  const executable = join(root, "bin/thread-lessons.js");
  const watch = spawn(process.execPath, [executable, "watch", exercise, "--plain"], {
    cwd: folder,
    stdio: ["pipe", "pipe", "inherit"],
  });
  /** @type {Save[]} */
  const samples = [];
  try {
    await verdictOf(watch.stdout);
    for (let round = -warmUps; round < 2 * rounds; round++) {
      const text = Math.abs(round) % 2 === 0 ? "solutions" : "exercises";
      const source = readFileSync(join(root, text, chapter, `${exercise}.ts`), "utf8");
      await after(pause);
      const verdict = verdictOf(watch.stdout);
      writeFileSync(join(folder, "exercises", chapter, `${exercise}.ts`), `${source}\n// ${round}\n`);
      const saved = performance.now();
      await verdict;
      if (round >= 0) samples.push({ exercise, text, ms: performance.now() - saved });
    }
  } finally {
    // It may still be writing what it remembers.
    const ended = once(watch, "exit");
    watch.kill("SIGTERM");
    await ended;
  }
  return samples;
}

/** @param {import("node:stream").Readable} output @returns {Promise<void>} */
function verdictOf(output) {
  return new Promise((resolve) => {
    let text = "";
    const listen = (/** @type {Buffer} */ chunk) => {
      text += chunk;
      if (!/PASS|FAIL|COULD NOT JUDGE/.test(text)) return;
      output.off("data", listen);
      resolve();
    };
    output.on("data", listen);
  });
}
