// @ts-check
import { allowed } from "./allowed/allowed.js";

/** Where there are `many` allowed outputs, at least `varied` different ones must be seen, given `enough` runs. */
const many = 20;
const varied = 5;
const enough = 100;

/**
 * What is known of one program after both rounds.
 *
 * @typedef {object} Result
 * @property {string} name
 * @property {number} allowed How many outputs it may have.
 * @property {number} runs
 * @property {number} idle How many different outputs were seen while the cores were idle.
 * @property {number} busy The same while they were busy.
 * @property {number} outputs The same in both rounds together.
 * @property {readonly string[]} violations
 */

/**
 * @param {import("./round.js").Tally} idle
 * @param {import("./round.js").Tally} busy
 * @returns {Result}
 */
export function toResult(idle, busy) {
  const outputs = new Set([...idle.outputs.keys(), ...busy.outputs.keys()]).size;
  const count = allowed[idle.name]?.count ?? 0;
  const runs = idle.runs + busy.runs;
  const dull = runs >= enough && count >= many && outputs < varied;
  return {
    name: idle.name,
    allowed: count,
    runs,
    idle: idle.outputs.size,
    busy: busy.outputs.size,
    outputs,
    violations: [
      ...idle.violations,
      ...busy.violations,
      ...(dull ? [`showed only ${outputs} different outputs`] : []),
    ],
  };
}

/**
 * The results as text in columns.
 *
 * @param {readonly Result[]} results
 */
export function toTable(results) {
  const head = ["program", "allowed", "runs", "idle", "busy", "seen", "violations"];
  const rows = results.map(({ name, allowed, runs, idle, busy, outputs, violations }) =>
    [name, allowed, runs, idle, busy, outputs, violations.length || ""].map(String),
  );
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  return [head, ...rows].map((row) => toLine(row, widths)).join("\n");
}

/**
 * @param {readonly string[]} row
 * @param {readonly number[]} widths
 */
function toLine(row, widths) {
  const [name = "", ...numbers] = row;
  return [name.padEnd(widths[0] ?? 0), ...numbers.map((text, at) => text.padStart(widths[at + 1] ?? 0))]
    .join("  ")
    .trimEnd();
}
