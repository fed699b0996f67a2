import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileOf, fresh, isAsBefore, solve } from "./learner.js";

/** @typedef {import("./terminal.js").Terminal} Terminal */

/**
 * The first exercises, from the very start; a second start goes on there.
 * @param {Terminal} terminal @param {string} dir
 */
export async function lesson(terminal, dir) {
  terminal.enter("echo before; thread-lessons");
  await terminal.shows(/New chapter: First threads\. Read exercises\/01_first_threads\/README\.md first/);
  await terminal.shows(/FAIL[\s\S]*next +h shows hint 1 of 3/);
  assert.match(terminal.scrollback(), /before\n/, "what stood on the screen before is in the scrollback");
  terminal.press("n");
  await terminal.shows(/n: this exercise does not pass yet/);
  terminal.press("t");
  await terminal.shows(/lost_ledger:[0-9a-f]{4}:1:[\s\S]*→ next/);
  terminal.press("q");
  await terminal.shows(/FAIL[\s\S]*next +h shows hint 1 of 3/);
  terminal.press("h");
  await terminal.shows(/hint 1 of 3/);
  terminal.press("s");
  await terminal.shows(/Really look at the solution\?|before you have found one\? y or n/);
  terminal.press("n");
  await terminal.shows(/q quit$/m);
  solve(dir, "lost_ledger");
  await terminal.shows(/PASS[\s\S]*says the same as yours[\s\S]*why[\s\S]*n goes on[\s\S]*1\/4 done/);
  terminal.press("n");
  await terminal.shows(/late_table\.ts[\s\S]*FAIL/);
  terminal.press("q");
  await isAsBefore(terminal, 0);
  await fresh(terminal, "thread-lessons");
  await terminal.shows(/late_table\.ts[\s\S]*FAIL[\s\S]*1\/4 done/);
  terminal.press("p");
  await terminal.shows(/lost_ledger\.ts[\s\S]*PASS/);
  terminal.press("n");
  await terminal.shows(/late_table\.ts[\s\S]*FAIL/);
  terminal.press("q");
  await isAsBefore(terminal, 0);
}

/**
 * A chapter ends with its question: answered wrong, then right.
 * @param {Terminal} terminal @param {string} dir
 */
export async function questions(terminal, dir) {
  for (const name of ["lost_ledger", "late_table", "guest_list", "broken_sensor"]) solve(dir, name);
  await fresh(terminal, "thread-lessons watch broken_sensor");
  await terminal.shows(/PASS/);
  terminal.press("c");
  await terminal.shows(/All 4 exercises pass/);
  terminal.press("Escape");
  await terminal.shows(/PASS[\s\S]*4\/4 done/);
  terminal.press("n");
  await terminal.shows(/What does thread\.spawn do[\s\S]*\? Your answer/);
  terminal.press(numberOf(terminal, /waits until the thread is done/), "Enter");
  await terminal.shows(/Not quite[\s\S]*\? Your answer/);
  terminal.press(numberOf(terminal, /the\s+program ends/), "Enter");
  await terminal.shows(/Right[\s\S]*Enter goes on/);
  terminal.press("Enter");
  await terminal.shows(/All 4 exercises are done/);
  terminal.press("q");
  await isAsBefore(terminal, 0);
}

/**
 * The number of the answer that is like `pattern`: their order is another for each learner.
 * @param {Terminal} terminal @param {RegExp} pattern
 */
function numberOf(terminal, pattern) {
  const asked = terminal.screen().split("? Your answer\n").at(-1) ?? "";
  const answer = asked.split(/^[^\d\n]*(?=\d\. )/m).find((text) => pattern.test(text.replace(/\s+/g, " ")));
  assert(answer, `${pattern} is among the answers:\n${asked}`);
  return answer.charAt(0);
}

/**
 * The list: search, filter, go there.
 * @param {Terminal} terminal @param {string} dir
 */
export async function listed(terminal, dir) {
  await fresh(terminal, "thread-lessons watch lost_ledger");
  await terminal.shows(/FAIL/);
  solve(dir, "lost_ledger");
  await terminal.shows(/PASS/);
  terminal.press("l");
  await terminal.shows(/> {3}1 done +here 01_first_threads\/lost_ledger\.ts/);
  terminal.press("Down", "j");
  await terminal.shows(/> {3}3 /);
  terminal.press("/");
  terminal.press("b", "r", "o", "k");
  await terminal.shows(/search: brok_\s+> {3}4 [^\n]*broken_sensor\.ts[^\n]*\n\n/);
  terminal.press("Escape");
  await terminal.shows(/ 1 done/);
  terminal.press("f");
  await terminal.shows(/showing: pending\s+2 /);
  terminal.press("Escape");
  await terminal.shows(/PASS/);
  terminal.press("l", "Down", "Enter");
  await terminal.shows(/late_table\.ts[\s\S]*FAIL/);
  terminal.press("q");
  await isAsBefore(terminal, 0);
}

/**
 * A reset asks first, keeps what was written, and can be undone.
 * @param {Terminal} terminal @param {string} dir
 */
export async function resetAndUndone(terminal, dir) {
  const original = readFileSync(fileOf(dir, "guest_list"), "utf8");
  await fresh(terminal, "thread-lessons watch guest_list");
  await terminal.shows(/FAIL {3}the program does not compile: E0373/);
  solve(dir, "guest_list");
  await terminal.shows(/PASS/);
  const mine = readFileSync(fileOf(dir, "guest_list"), "utf8");
  terminal.press("x");
  await terminal.shows(/y yes {2}n no/);
  terminal.press("y");
  await terminal.shows(/FAIL[\s\S]*u brings your version back[\s\S]*0\/4 done/);
  assert.equal(readFileSync(fileOf(dir, "guest_list"), "utf8"), original);
  terminal.press("u");
  await terminal.shows(/PASS[\s\S]*your version is back[\s\S]*1\/4 done/);
  assert.equal(readFileSync(fileOf(dir, "guest_list"), "utf8"), mine);
  terminal.press("q");
  await isAsBefore(terminal, 0);
}
