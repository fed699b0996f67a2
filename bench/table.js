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

/** @param {{ median: number, p95: number, slowest: number, verdicts: number }} times milliseconds */
export function printVerdicts({ median, p95, slowest, verdicts }) {
  const times = [median, p95, slowest].map((time) => time.toFixed(0));
  console.log();
  console.log(row("milliseconds", "median", "p95", "slowest"));
  console.log(row(`text to verdict, warm (${verdicts})`, ...times));
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
