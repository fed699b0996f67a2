// @ts-check

/**
 * @param {readonly { name: string, ours: number | null, rust: number | null }[]} rows microseconds, medians of rounds
 * @param {Record<string, number>} shares
 */
export function printTable(rows, shares) {
  console.log(row("microseconds, medians", "thread-lessons", "Rust -O", "ratio"));
  for (const { name, ours, rust } of rows) console.log(row(name, time(ours), time(rust), ratio(ours, rust)));
  for (const [name, share] of Object.entries(shares)) console.log(row(name, share.toFixed(2), "", ""));
}

/** @param {Record<string, { median: number, p95: number, slowest: number, samples: number }>} latencies milliseconds */
export function printLatencies(latencies) {
  console.log();
  console.log(row("milliseconds", "median", "p95", "slowest"));
  for (const [name, { median, p95, slowest, samples }] of Object.entries(latencies)) {
    console.log(row(`${name} (${samples})`, ...[median, p95, slowest].map((time) => time.toFixed(0))));
  }
}

/** @param {string} name @param {string[]} cells */
function row(name, ...cells) {
  return name.padEnd(34) + cells.map((cell) => cell.padStart(15)).join("");
}

/** @param {number | null} value */
function time(value) {
  if (value === null) return "-";
  return value < 10 ? value.toFixed(3) : value.toFixed(1);
}

/** @param {number | null} ours @param {number | null} theirs */
function ratio(ours, theirs) {
  return ours === null || theirs === null ? "-" : (ours / theirs).toFixed(2);
}
