// @ts-check

/**
 * One measure of the table, ready to be shown.
 * @typedef {object} Row
 * @property {string} name
 * @property {string} ours
 * @property {string} against what it is compared with, "-" for nothing
 * @property {string | null} ratio ours by theirs
 * @property {string} reach what we want to reach
 * @property {boolean | null} reached null where it cannot be said here
 * @property {string} [note]
 */

/** @param {readonly Row[]} rows */
export function printTable(rows) {
  const lines = [
    ["measure, medians", "ours", "against", "ratio", "reach", "reached"],
    ...rows.map(({ name, ours, against, ratio, reach, reached }) => {
      const answer = reached === null ? "-" : reached ? "yes" : "NO";
      return [name, ours, against, ratio ?? "-", reach, answer];
    }),
  ];
  const widths = lines[0]?.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0))) ?? [];
  for (const [i, cells] of lines.entries()) {
    const note = rows[i - 1]?.note;
    console.log(row(cells, widths) + (note ? `   ${note}` : ""));
  }
}

/** @param {Record<string, { median: number, p95: number, slowest: number, samples: number }>} latencies milliseconds */
export function printLatencies(latencies) {
  console.log();
  const widths = [54, 9, 9, 9];
  console.log(row(["milliseconds", "median", "p95", "slowest"], widths));
  for (const [name, { median, p95, slowest, samples }] of Object.entries(latencies)) {
    const times = [median, p95, slowest].map((time) => time.toFixed(0));
    console.log(row([`${name} (${samples})`, ...times], widths));
  }
}

/** The first cell is a name, the others stand at the right of their columns. @param {readonly string[]} cells @param {readonly number[]} widths */
function row([name = "", ...cells], [first = 0, ...widths]) {
  return name.padEnd(first) + cells.map((cell, i) => `  ${cell.padStart(widths[i] ?? 0)}`).join("");
}
