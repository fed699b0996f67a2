// @ts-check
import { lines, oneOf, prefix } from "./outputs.js";

/** @typedef {import("./outputs.js").Outputs} Outputs */

const note = "note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace";

/**
 * What std's hook prints of the first panic of a process, with position and thread number as `observe` leaves them.
 *
 * @param {string} message
 * @param {string} [thread]
 * @returns {Outputs}
 */
export function firstPanic(message, thread = "<unnamed>") {
  return lines(...header(thread), message, note);
}

/**
 * A later panic: the note is printed once a process.
 *
 * @param {string} message
 * @param {string} [thread]
 * @returns {Outputs}
 */
export function laterPanic(message, thread = "<unnamed>") {
  return lines(...header(thread), message);
}

/**
 * A panic whose thread may be killed before its message, before the note, or not at all.
 *
 * @param {string} message
 * @returns {Outputs}
 */
export function cutPanic(message) {
  return oneOf(prefix(lines()), laterPanic(message), firstPanic(message));
}

/** @param {string} thread */
const header = (thread) => ["", `thread '${thread}' (ID) panicked at POSITION:`];

/**
 * A line of stderr without what differs from run to run: where a panic was, the number of its thread, and times.
 *
 * @param {string} line
 */
export function normalise(line) {
  return line
    .replace(/^(thread '.*') \(\d+\) panicked at [^\s:]+:\d+:\d+:$/, "$1 (ID) panicked at POSITION:")
    .replace(/^took \d+ ms$/, "took N ms");
}
