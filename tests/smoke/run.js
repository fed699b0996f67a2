// Sessions in a real terminal. A command of its own (`npm run smoke`), because it needs tmux.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Terminal } from "./terminal.js";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const chapter = "exercises/01_first_threads";

/**
 * What a learner does from the first start to the end.
 * @param {Terminal} terminal @param {string} dir
 */
async function session(terminal, dir) {
  terminal.enter("echo before; thread-lessons");
  await terminal.shows(/FAIL[\s\S]*next +h shows hint 1 of 3/);
  assert.match(terminal.scrollback(), /before\n/, "what stood on the screen before is in the scrollback");
  terminal.press("n");
  await terminal.shows(/n: this exercise does not pass yet/);
  terminal.press("h");
  await terminal.shows(/hint 1 of 3/);
  for (const { name, next } of [
    { name: "lost_ledger", next: "late_table" },
    { name: "late_table", next: "guest_list" },
    { name: "guest_list", next: "broken_sensor" },
  ]) {
    solve(dir, name);
    await terminal.shows(/PASS[\s\S]*why[\s\S]*n goes on/);
    terminal.press("n");
    await terminal.shows(new RegExp(`${next}\\.ts[\\s\\S]*FAIL`));
  }
  solve(dir, "broken_sensor");
  await terminal.shows(/PASS/);
  terminal.press("n");
  await terminal.shows(/\? Your answer[\s\S]*\(skip this question\)/);
  terminal.press("Up", "Enter");
  await terminal.shows(/Not quite|Right/);
  terminal.press("q");
  await terminal.shows(/\? Your answer|\? Read it/);
  terminal.press("Enter");
  await terminal.shows(/\? Read it\?/);
  terminal.press("Enter");
  await terminal.shows(/All 4 exercises are done/);
  terminal.press("q");
  await isAsBefore(terminal, 0);
}

/**
 * Every way out, while a program hangs.
 * @param {Terminal} terminal @param {string} dir
 */
async function waysOut(terminal, dir) {
  writeFileSync(join(dir, chapter, "lost_ledger.ts"), "export function main(): void { for (;;) {} }\n");
  for (const { key, code } of [
    { key: "q", code: 0 },
    { key: "Escape", code: 0 },
    { key: "C-c", code: 130 },
  ]) {
    await fresh(terminal, "thread-lessons watch lost_ledger");
    await terminal.shows(/checking/);
    terminal.press(key);
    await isAsBefore(terminal, code);
  }
  await fresh(terminal, 'bash -c \'echo $$ > pid; exec "$0" "$@"\' $thread_lessons watch lost_ledger');
  await terminal.shows(/checking/);
  process.kill(Number(readFileSync(join(dir, "pid"), "utf8")), "SIGTERM");
  await isAsBefore(terminal, 143);
}

/**
 * Ctrl-C in an open question.
 * @param {Terminal} terminal @param {string} dir
 */
async function questionInterrupted(terminal, dir) {
  solve(dir, "broken_sensor");
  await fresh(terminal, "thread-lessons watch broken_sensor");
  await terminal.shows(/n goes on/);
  terminal.press("n");
  await terminal.shows(/\? Your answer/);
  terminal.press("C-c");
  await isAsBefore(terminal, 130);
}

/**
 * Suspended, continued, resized.
 * @param {Terminal} terminal
 */
async function suspended(terminal) {
  await fresh(terminal, "thread-lessons watch late_table");
  await terminal.shows(/FAIL/);
  terminal.press("C-z");
  await terminal.shows(/Stopped/);
  terminal.enter("stty -a | grep -o -- '-\\?icanon'");
  await terminal.shows(/^icanon$/m);
  terminal.enter("fg");
  await terminal.shows(/^(?![\s\S]*Stopped)[\s\S]*FAIL[\s\S]*n next/);
  terminal.resize(48, 40);
  await terminal.shows(/n next {2}h hint/);
  terminal.press("h");
  await terminal.shows(/hint 1 of 3/);
  terminal.press("q");
  await isAsBefore(terminal, 0);
}

/** @param {string} dir @param {string} name */
function solve(dir, name) {
  cpSync(join(repository, `tests/fixtures/course/solutions/01_first_threads/${name}.ts`), join(dir, chapter, `${name}.ts`));
}

/**
 * Enters a command on an empty screen, so that nothing on it is mistaken for an answer.
 * @param {Terminal} terminal @param {string} command
 */
async function fresh(terminal, command) {
  terminal.enter("clear");
  await terminal.shows(/^\$\s*$/);
  terminal.enter(command);
}

/** @param {Terminal} terminal @param {number} code */
async function isAsBefore(terminal, code) {
  // What is typed too early would still be a key.
  await terminal.shows(/^\$ *$/m);
  terminal.enter("echo code $?; stty -a | grep -o -- '-\\?icanon\\|-\\?echo '");
  await terminal.shows(new RegExp(`code ${code}\\nicanon\\necho`));
  assert(terminal.cursorIsShown(), "the cursor is shown again");
}

for (const smoke of [session, waysOut, questionInterrupted, suspended]) {
  const dir = mkdtempSync(join(tmpdir(), "thread-lessons-smoke-"));
  cpSync(join(repository, "tests/fixtures/course/exercises"), join(dir, "exercises"), { recursive: true });
  const terminal = new Terminal({ cwd: dir });
  try {
    terminal.enter(`thread_lessons="${process.execPath} ${repository}bin/thread-lessons.js"`);
    terminal.enter('thread-lessons() { $thread_lessons "$@"; }; clear');
    await smoke(terminal, dir);
    console.log(`ok      ${smoke.name}`);
  } finally {
    terminal.close();
    rmSync(dir, { recursive: true, force: true });
  }
}
