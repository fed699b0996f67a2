import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Terminal } from "../smoke/terminal.js";
import { names } from "./course.js";
import { goneProcesses, markerName, processesOf } from "./processes.js";

const executable = fileURLToPath(new URL("../../bin/thread-lessons.js", import.meta.url));

/** @typedef {import("./course.js").Name} Name */

/** `thread-lessons watch` in a real terminal, and what a learner has been told there. */
export class Session {
  marker = randomUUID();
  /** Exercises of which the screen has said that they pass. @type {Set<Name>} */
  told = new Set();
  #closed = false;

  /** @param {import("./course.js").Course} course */
  constructor(course) {
    this.course = course;
    this.terminal = openTerminal(course.dir);
    this.terminal.enter("stty -a > .tty-before");
  }

  /**
   * Starts watch, and waits for its first verdict.
   * @param {Name} [name]
   */
  async start(name) {
    this.terminal.enter("clear");
    await this.terminal.shows(/^\$\s*$/);
    const command = `env ${markerName}=${this.marker} ${process.execPath} ${executable} watch ${name ?? ""}`;
    this.terminal.enter(`${command}; echo "ended with $?"`);
    await this.shows(/PASS|FAIL|COULD NOT JUDGE/);
  }

  /** Reads the screen, and remembers what it says has passed. */
  look() {
    const screen = this.terminal.screen();
    const [heading = ""] = screen.split("\n").filter((line) => line.includes(".ts"));
    const name = names.find((one) => heading.includes(`${one}.ts`));
    if (name !== undefined && /^ PASS /m.test(screen)) this.told.add(name);
    return screen;
  }

  /**
   * Waits until the screen matches; throws what it shows instead.
   * @param {RegExp} pattern
   */
  async shows(pattern, seconds = 30) {
    const end = Date.now() + seconds * 1000;
    let screen = this.look();
    while (!pattern.test(screen)) {
      if (Date.now() > end)
        throw new Error(`${pattern} did not come within ${seconds} s; the screen shows:\n${screen}`);
      await wait(40);
      screen = this.look();
    }
  }

  /**
   * Saves the solution of the exercise on the screen, and waits until it passes.
   * @param {Name} name @param {import("./random.js").Random} random
   */
  async solve(name, random) {
    await this.course.save(name, this.course.solutionOf(name), random);
    await this.passes(name);
  }

  /** @param {Name} name */
  passes(name) {
    return this.shows(new RegExp(`${name}\\.ts[\\s\\S]*^ PASS `, "m"));
  }

  /** @param {Name} next the exercise that comes */
  async goOn(next) {
    this.terminal.press("n");
    await this.shows(new RegExp(`${next}\\.ts[\\s\\S]*^ FAIL `, "m"));
  }

  /** @param {Name} name */
  async passesOrCannotBeJudged(name) {
    for (let times = 0; times < 5; times++) {
      await this.shows(
        new RegExp(`${name}\\.ts(?![\\s\\S]*checking)[\\s\\S]*^ (PASS|FAIL|COULD NOT JUDGE) `, "m"),
      );
      if (/^ PASS /m.test(this.look())) return;
      this.terminal.press("r");
      await wait(300);
    }
    throw new Error(`a right program does not pass:\n${this.look()}`);
  }

  /** The processes that run programs. */
  engines() {
    return processesOf(this.marker).filter(({ kind }) => kind === "engine");
  }

  /** The process of `watch` itself. */
  command() {
    const [found] = processesOf(this.marker).filter(({ kind }) => kind === "command");
    if (found === undefined) throw new Error(`watch is not there:\n${this.terminal.screen()}`);
    return found.pid;
  }

  /** Leaves by the key, and finds all as it was. */
  async quit() {
    this.look();
    this.terminal.press("q");
    await this.ended([0]);
  }

  /**
   * Waits for the end, and finds the terminal as it was and no process left.
   * @param {readonly number[]} codes
   */
  async ended(codes) {
    await this.terminal.shows(/ended with \d+/);
    const code = Number(/ended with (\d+)/.exec(this.terminal.screen())?.[1]);
    assert(
      codes.includes(code),
      `it ended with ${code}, not ${codes.join(" or ")}:\n${this.terminal.screen()}`,
    );
    await goneProcesses(this.marker);
    await this.isAsBefore();
  }

  async isAsBefore() {
    this.terminal.enter("stty -a > .tty-after; echo compared");
    await this.terminal.shows(/^compared$/m);
    const modes = (/** @type {string} */ file) => readFileSync(join(this.course.dir, file), "utf8");
    assert.equal(modes(".tty-after"), modes(".tty-before"), "the terminal's modes are as before");
    assert(this.terminal.cursorIsShown(), "the cursor is shown again");
  }

  /** What the learner was told has passed is remembered. */
  isRemembered() {
    const passed = this.course.passed() ?? [];
    const lost = [...this.told].filter((name) => !passed.includes(name));
    assert.deepEqual(
      lost,
      [],
      `told as passed, but not remembered (the state has ${JSON.stringify(passed)})`,
    );
  }

  close() {
    if (this.#closed) return;
    this.#closed = true;
    this.terminal.close();
  }
}

/**
 * On a busy machine tmux sometimes fails to start its server, which is no matter of ours.
 * @param {string} cwd
 * @returns {Terminal}
 */
function openTerminal(cwd, tries = 5) {
  try {
    return new Terminal({ cwd });
  } catch (error) {
    if (tries === 1) throw error;
    execFileSync("sleep", ["1"]);
    return openTerminal(cwd, tries - 1);
  }
}
