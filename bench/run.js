// @ts-check
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { measureCommands } from "./commands.js";
import { runOurs } from "./ours.js";
import { compileRust } from "./rust.js";
import { measureSaves } from "./save.js";
import { printLatencies, printTable } from "./table.js";
import { measureVerdicts } from "./verdicts.js";

/** Milliseconds from a save to its verdict that are worth a name. */
const slow = 120;

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "5" }, json: { type: "string" } },
});
const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

const ours = runOurs(here("programs/threads.ts"));
const rust = compileRust(here("rust/threads.rs"));

/** @type {Map<string, { ours: number[], rust: number[] }>} */
const samples = new Map();

/** @param {"ours" | "rust"} side @param {string} output */
function collect(side, output) {
  for (const line of output.trim().split("\n")) {
    const [name = "", time] = line.split("\t");
    const entry = samples.get(name) ?? { ours: [], rust: [] };
    entry[side].push(Number(time));
    samples.set(name, entry);
  }
}

for (let round = 1; round <= Number(values.rounds); round++) {
  process.stderr.write(`round ${round} of ${values.rounds}\n`);
  collect("ours", ours());
  if (rust !== null) collect("rust", rust());
}

/** @param {readonly number[]} numbers */
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? null;

const rows = [...samples].map(([name, { ours, rust }]) => ({ name, ours: median(ours), rust: median(rust) }));
const find = (/** @type {string} */ name) => rows.find((row) => row.name === name)?.ours ?? Number.NaN;
const shares = {
  "two threads as a share of one": find("work twice on two threads") / find("work twice on one thread"),
};

process.stderr.write("commands\n");
const commands = measureCommands(Number(values.rounds));

process.stderr.write("verdicts\n");
const saves = await measureSaves(2);
const latencies = {
  "text to verdict": summary(await measureVerdicts(Number(values.rounds))),
  "save to verdict in watch": summary(saves.map(({ ms }) => ms)),
  ...Object.fromEntries(Object.entries(commands).map(([name, times]) => [name, summary(times)])),
};

printTable(rows, shares);
printLatencies(latencies);
for (const { exercise, text, ms } of saves.filter(({ ms }) => ms > slow)) {
  console.log(`over ${slow} ms: ${Math.round(ms)} ms   ${text}/${exercise}`);
}
if (values.json !== undefined) {
  const report = { microseconds: rows, shares, milliseconds: latencies };
  writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
}

/** @param {readonly number[]} sorted */
function summary(sorted) {
  const at = (/** @type {number} */ share) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), slowest: at(1), samples: sorted.length };
}
