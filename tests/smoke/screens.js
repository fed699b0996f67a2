import assert from "node:assert/strict";
import { fresh, isAsBefore, save } from "./learner.js";

/** @typedef {import("./terminal.js").Terminal} Terminal */

/**
 * Suspended, and continued.
 * @param {Terminal} terminal
 */
export async function suspended(terminal) {
  await fresh(terminal, "thread-lessons watch late_table");
  await terminal.shows(/FAIL/);
  terminal.press("C-z");
  await terminal.shows(/Stopped/);
  assert(terminal.cursorIsShown(), "the cursor is shown while watch is suspended");
  terminal.enter("stty -a | grep -o -- '-\\?icanon'");
  await terminal.shows(/^icanon$/m);
  terminal.enter("fg");
  await terminal.shows(/^(?![\s\S]*Stopped)[\s\S]*FAIL[\s\S]*q quit/);
  terminal.press("h");
  await terminal.shows(/hint 1 of 3/);
  terminal.press("q");
  await isAsBefore(terminal, 0);
}

/**
 * What matters is in sight at every size.
 * @param {Terminal} terminal
 */
export async function resized(terminal) {
  await fresh(terminal, "thread-lessons watch guest_list");
  await terminal.shows(/FAIL/);
  for (const [columns, rows] of [
    [40, 15],
    [20, 10],
    [120, 40],
    [80, 24],
  ]) {
    terminal.resize(columns ?? 0, rows ?? 0);
    await terminal.shows(/guest_list\.ts[\s\S]*FAIL[\s\S]*E0373[\s\S]*\? keys {2}q quit\s*$/);
  }
  terminal.press("l");
  await terminal.shows(/> {3}3 /);
  terminal.resize(40, 8);
  await terminal.shows(/> {3}3 +here guest_list/);
  terminal.resize(90, 40);
  await terminal.shows(/guest_list\.ts +A list that belongs to/);
  terminal.press("Escape", "q");
  await isAsBefore(terminal, 0);
}

/**
 * Frames are drawn over one another: none of them ends in the scrollback, however small the screen.
 * @param {Terminal} terminal @param {string} dir
 */
export async function scrollback(terminal, dir) {
  terminal.resize(60, 12);
  await fresh(terminal, "thread-lessons watch guest_list");
  await terminal.shows(/FAIL/);
  for (let times = 0; times < 5; times++) {
    save(dir, "guest_list", `const text: 9 = ${times};\n`);
    await terminal.shows(new RegExp(`'${times}'`));
  }
  terminal.press("h");
  await terminal.shows(/hint 1 of 3/);
  const headings = terminal.scrollback().match(/guest_list\.ts\s+checked/g) ?? [];
  assert.equal(headings.length, 1, "one frame is on the screen, and none above it");
  terminal.press("q");
  await isAsBefore(terminal, 0);
}
