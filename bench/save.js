// @ts-check
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const course = join(root, "tests/fixtures/course");
const exercise = "01_first_threads/guest_list.ts";

/**
 * Milliseconds from the last byte of a save to the verdict on the screen, in a real `watch`.
 * @param {number} rounds
 */
export async function measureSaves(rounds) {
  const folder = mkdtempSync(join(tmpdir(), "thread-lessons-save-"));
  cpSync(join(course, "exercises"), join(folder, "exercises"), { recursive: true });
  const watch = spawn(
    process.execPath,
    [join(root, "bin/thread-lessons.js"), "watch", "guest_list", "--plain"],
    {
      cwd: folder,
      stdio: ["pipe", "pipe", "inherit"],
    },
  );
  try {
    await verdictOf(watch.stdout);
    const samples = [];
    for (let round = 0; round < rounds; round++) {
      // Every other save is the solution, so that both kinds of verdict are measured; the text is new each time.
      const source = join(course, round % 2 === 0 ? "solutions" : "exercises", exercise);
      const text = `${readFileSync(source, "utf8")}\n// ${round}\n`;
      const verdict = verdictOf(watch.stdout);
      writeFileSync(join(folder, "exercises", exercise), text);
      const saved = performance.now();
      await verdict;
      samples.push(performance.now() - saved);
    }
    return samples.sort((a, b) => a - b);
  } finally {
    // It may still be writing what it remembers.
    const ended = new Promise((resolve) => watch.once("exit", resolve));
    watch.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
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
