import assert from "node:assert/strict";
import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** @typedef {import("./terminal.js").Terminal} Terminal */

export const repository = fileURLToPath(new URL("../..", import.meta.url));

const chapter = "01_first_threads";

/** A program that never ends. */
export const endless = "export function main(): void { for (;;) {} }\n";

/** A program whose main waits for itself. */
export const stuck = `import { Mutex } from "thread-lessons";
export function main(): void {
  const mutex = new Mutex(0);
  const held = mutex.lock().unwrap();
  mutex.lock().unwrap();
  held.value = 1;
}
`;

/** @param {string} dir @param {string} name */
export function fileOf(dir, name) {
  return join(dir, "exercises", chapter, `${name}.ts`);
}

/**
 * Saves the author's solution.
 * @param {string} dir @param {string} name
 */
export function solve(dir, name) {
  cpSync(join(dir, "solutions", chapter, `${name}.ts`), fileOf(dir, name));
}

/** @param {string} dir @param {string} name @param {string} text */
export function save(dir, name, text) {
  writeFileSync(fileOf(dir, name), text);
}

/**
 * Enters a command on an empty screen, so that nothing on it is mistaken for an answer.
 * @param {Terminal} terminal @param {string} command
 */
export async function fresh(terminal, command) {
  terminal.enter("clear");
  await terminal.shows(/^\$\s*$/);
  terminal.enter(command);
}

/**
 * The shell has the terminal again, as it was, and nothing is left of us.
 * @param {Terminal} terminal @param {number} code
 */
export async function isAsBefore(terminal, code) {
  // What is typed too early would still be a key.
  await terminal.shows(/^\$ *$/m);
  terminal.enter("echo code $?; stty -a | grep -o -- '-\\?icanon\\|-\\?echo \\|-\\?isig'");
  await terminal.shows(new RegExp(`code ${code}\\nisig\\nicanon\\necho`));
  assert(terminal.cursorIsShown(), "the cursor is shown again");
  await terminal.hasNoChildren();
}
