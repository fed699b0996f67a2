import { execFileSync } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";

/** A shell in a real terminal of fixed size, by way of tmux on a server of its own. */
export class Terminal {
  #server = `thread-lessons-smoke-${process.pid}`;

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
      "env PS1='$ ' TERM=screen LC_ALL=C.UTF-8 bash --norc",
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
  async shows(pattern, seconds = 20) {
    for (let tries = 0; tries < seconds * 20; tries++) {
      if (pattern.test(this.screen())) return;
      await wait(50);
    }
    throw new Error(`${pattern} did not come within ${seconds} s; the screen shows:\n${this.screen()}`);
  }

  close() {
    this.#tmux("kill-server");
  }

  /** @param {...string} args */
  #tmux(...args) {
    return execFileSync("tmux", ["-L", this.#server, ...args], { encoding: "utf8" });
  }
}
