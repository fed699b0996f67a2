import assert from "node:assert/strict";
import { endless, fresh, isAsBefore, save, solve, stuck } from "./learner.js";

/** @typedef {import("./terminal.js").Terminal} Terminal */

const keys = [
  { key: "q", code: 0 },
  { key: "Escape", code: 0 },
  { key: "C-c", code: 130 },
];

const signals = /** @type {const} */ ([
  { signal: "SIGTERM", code: 143 },
  { signal: "SIGHUP", code: 129 },
]);

/**
 * Every way out, while a program hangs.
 * @param {Terminal} terminal @param {string} dir
 */
export async function waysOut(terminal, dir) {
  // Once there is a verdict, Esc alone does not quit.
  for (const [program, sign, ways] of /** @type {const} */ ([
    [endless, /checking/, keys],
    [stuck, /checking|FAIL/, keys.filter(({ key }) => key !== "Escape")],
  ])) {
    save(dir, "lost_ledger", program);
    for (const { key, code } of ways) {
      await fresh(terminal, "thread-lessons watch lost_ledger");
      await terminal.shows(sign);
      terminal.press(key);
      await isAsBefore(terminal, code);
    }
  }
  for (const { signal, code } of signals) {
    save(dir, "lost_ledger", endless);
    await fresh(terminal, "thread-lessons watch lost_ledger");
    await terminal.shows(/checking/);
    process.kill(watchOf(terminal), signal);
    await isAsBefore(terminal, code);
  }
}

/**
 * A program that hangs holds up nothing: the next save is checked.
 * @param {Terminal} terminal @param {string} dir
 */
export async function saveDuringCheck(terminal, dir) {
  save(dir, "lost_ledger", endless);
  await fresh(terminal, "thread-lessons watch lost_ledger");
  await terminal.shows(/checking/);
  terminal.press("h");
  await terminal.shows(/next|hint|checking/);
  solve(dir, "lost_ledger");
  await terminal.shows(/PASS/);
  terminal.press("q");
  await isAsBefore(terminal, 0);
}

/**
 * Esc leaves a question, Ctrl-C leaves everything.
 * @param {Terminal} terminal @param {string} dir
 */
export async function waysOutOfQuestions(terminal, dir) {
  solve(dir, "broken_sensor");
  await fresh(terminal, "thread-lessons watch broken_sensor");
  await terminal.shows(/n goes on/);
  terminal.press("z");
  await terminal.shows(/\? Your answer/);
  terminal.press("Escape");
  await terminal.shows(/broken_sensor\.ts[\s\S]*n goes on[\s\S]*q quit\s*$/);
  terminal.press("n");
  await terminal.shows(/\? Your answer/);
  terminal.press("C-c");
  await isAsBefore(terminal, 130);
}

/**
 * Processes of the engine that somebody kills are replaced.
 * @param {Terminal} terminal @param {string} dir
 */
export async function childKilled(terminal, dir) {
  await fresh(terminal, "thread-lessons watch lost_ledger");
  await terminal.shows(/FAIL/);
  for (const { pid } of terminal.nodes().filter(({ pid }) => pid !== watchOf(terminal)))
    process.kill(pid, "SIGKILL");
  solve(dir, "lost_ledger");
  await terminal.shows(/PASS|COULD NOT JUDGE/);
  terminal.press("r");
  await terminal.shows(/PASS/);
  terminal.press("q");
  await isAsBefore(terminal, 0);
}

/**
 * The process that the shell started.
 * @param {Terminal} terminal
 */
function watchOf(terminal) {
  const watch = terminal.nodes().find(({ command }) => command.includes("bin/thread-lessons.js"));
  assert(watch, "watch is running");
  return watch.pid;
}
