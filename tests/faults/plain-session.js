import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { goneProcesses, markerName } from "./processes.js";

const executable = fileURLToPath(new URL("../../bin/thread-lessons.js", import.meta.url));

/** `thread-lessons` with pipes in place of a terminal. */
export class PlainSession {
  marker = randomUUID();
  #output = "";
  #complaints = "";

  /** @param {import("./course.js").Course} course @param {...string} args */
  constructor(course, ...args) {
    this.child = spawn(process.execPath, [executable, ...args], {
      cwd: course.dir,
      env: { ...process.env, [markerName]: this.marker },
    });
    this.child.stdout.on("data", (chunk) => {
      this.#output += chunk;
    });
    this.child.stderr.on("data", (chunk) => {
      this.#complaints += chunk;
    });
    // Whatever becomes of the pipes is what a session is about.
    for (const stream of [this.child.stdin, this.child.stdout, this.child.stderr])
      stream.on("error", () => {});
    /** @type {Promise<number | NodeJS.Signals | null>} */
    this.ended = new Promise((resolve) => this.child.on("exit", (code, signal) => resolve(code ?? signal)));
  }

  get output() {
    return this.#output + this.#complaints;
  }

  /** @param {RegExp} pattern */
  async shows(pattern, seconds = 30) {
    const end = Date.now() + seconds * 1000;
    while (!pattern.test(this.#output)) {
      if (Date.now() > end)
        throw new Error(`${pattern} did not come within ${seconds} s, but:\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** @param {string} key */
  enter(key) {
    this.child.stdin.write(`${key}\n`);
  }

  /**
   * Waits for the end, and finds no process left.
   * @param {readonly (number | NodeJS.Signals | null)[]} codes
   */
  async endsWith(codes) {
    const late = new Promise((resolve) => setTimeout(() => resolve("nothing within 15 s"), 15_000).unref());
    const code = await Promise.race([this.ended, late]);
    assert(
      codes.some((one) => one === code),
      `it ended with ${code}, not ${codes.join(" or ")}:\n${this.output}`,
    );
    await goneProcesses(this.marker);
  }
}
