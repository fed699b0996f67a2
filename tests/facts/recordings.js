// @ts-check
import { existsSync, readFileSync } from "node:fs";

/**
 * What a program of Rust's was seen to do.
 *
 * @typedef {object} Recording
 * @property {string} id
 * @property {string} title What the program is about.
 * @property {string} [stdout]
 * @property {Readonly<Record<string, number>>} [stdout_seen] Where runs differ: each output, and how often it was seen.
 * @property {string} [stderr]
 * @property {readonly (number | "timeout")[]} [exit] Without it: 0. A negative number is a signal.
 */

/** @type {readonly Recording[]} */
export const recordings = JSON.parse(read("recordings.json"));

/**
 * The program that does the same here, if there is one.
 *
 * @param {Recording} recording
 * @returns {string | null}
 */
export function programOf({ id }) {
  const file = `programs/${id}.ts`;
  return existsSync(new URL(file, import.meta.url)) ? read(file) : null;
}

/** Why some entries have no program: what the table in `docs/differences.md` says, by id. */
export function explanations() {
  const rows = read("../../docs/differences.md").matchAll(/^\|\s*`(f-[\w-]+)`\s*\|\s*(.*?)\s*\|$/gm);
  return new Map([...rows].map(([, id = "", why = ""]) => [id, why]));
}

/** @param {string} file */
function read(file) {
  return readFileSync(new URL(file, import.meta.url), "utf8");
}
