import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

let terminals = 0;

/** A shell in a real terminal of fixed size, by way of tmux on a server of its own. */
export class Terminal {
  #server = `thread-lessons-smoke-${process.pid}-${++terminals}`;

  /** @param {{ cwd: string, columns?: number, rows?: number }} options */
  constructor({ cwd, columns = 90, rows = 40 }) {
    const size = ["-x", String(columns), "-y", String(rows)];
    this.#tmux(
      "-f",
      "/dev/null",
      "new-session",
      "-d",
      ...size,
      "-c",
      cwd,
      `env SMOKE=${this.#server} PS1='$ ' TERM=screen LC_ALL=C.UTF-8 bash --norc`,
    );
  }

  /**
   * Types a line of text and presses Enter.
   * @param {string} line
   */
  enter(line) {
    this.#tmux("send-keys", "-l", line);
    this.press("Enter");
  }

  /** @param {...string} keys */
  press(...keys) {
    this.#tmux("send-keys", ...keys);
  }

  /** @param {number} columns @param {number} rows */
  resize(columns, rows) {
    this.#tmux("resize-window", "-x", String(columns), "-y", String(rows));
  }

  screen() {
    return this.#tmux("capture-pane", "-p");
  }

  /** Everything, what has scrolled away included. */
  scrollback() {
    return this.#tmux("capture-pane", "-p", "-S", "-");
  }

  cursorIsShown() {
    return this.#tmux("display", "-p", "#{cursor_flag}").trim() === "1";
  }

  /**
   * Waits until the screen matches; throws what it shows instead.
   * @param {RegExp} pattern
   */
  async shows(pattern, seconds = 60) {
    for (let tries = 0; tries < seconds * 20; tries++) {
      if (pattern.test(this.screen())) return;
      await wait(50);
    }
    throw new Error(`${pattern} did not come within ${seconds} s; the screen shows:\n${this.screen()}`);
  }

  /** Processes of node that were started in this terminal. */
  nodes() {
    return readdirSync("/proc").flatMap((pid) => {
      if (!/^\d+$/.test(pid)) return [];
      const ours = read(`/proc/${pid}/environ`).split("\0").includes(`SMOKE=${this.#server}`);
      const command = read(`/proc/${pid}/cmdline`).split("\0");
      return ours && /\bnode$/.test(command[0] ?? "")
        ? [{ pid: Number(pid), command: command.join(" ") }]
        : [];
    });
  }

  async hasNoChildren(seconds = 5) {
    for (let tries = 0; tries < seconds * 20 && this.nodes().length > 0; tries++) await wait(50);
    assert.deepEqual(this.nodes(), [], "no process is left");
  }

  close() {
    this.#tmux("kill-server");
  }

  /** @param {...string} args */
  #tmux(...args) {
    return execFileSync("tmux", ["-L", this.#server, ...args], { encoding: "utf8" });
  }
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // It has ended meanwhile.
    return "";
  }
}
