// @ts-check
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { measureCommands } from "./commands.js";
import { explorerRows } from "./explorer/rows.js";
import { memoryRows } from "./memory/rows.js";
import { measureSaves } from "./save.js";
import { printLatencies, printTable } from "./table.js";
import { threadRows } from "./threads/rows.js";
import { measureVerdicts } from "./verdicts.js";

/** Milliseconds from a save to its verdict that are worth a name. */
const slow = 120;

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "7" },
    only: { type: "string", multiple: true },
    json: { type: "string" },
  },
});
const rounds = Number(values.rounds);

/** @type {import("./table.js").Row[]} */
const rows = [];
/** @type {Record<string, ReturnType<typeof summary>>} milliseconds */
const latencies = {};
/** @type {Awaited<ReturnType<typeof measureSaves>>} */
let slowest = [];

/** What `--only` can name, in the order in which it is measured. @type {Record<string, () => Promise<void>>} */
const parts = {
  threads: async () => void rows.push(...(await threadRows(rounds, progress))),
  explorer: async () => void rows.push(...(await explorerRows(Math.max(7, rounds), progress))),
  memory: async () => void rows.push(...(await memoryRows(progress))),
  commands: async () => {
    for (const [name, times] of Object.entries(measureCommands(rounds))) latencies[name] = summary(times);
  },
  verdicts: async () => {
    latencies["text to verdict"] = summary(await measureVerdicts(rounds));
  },
  saves: async () => {
    const saves = await measureSaves(2);
    slowest = saves.filter(({ ms }) => ms > slow);
    latencies["save to verdict in watch"] = summary(saves.map(({ ms }) => ms));
  },
};

const wanted = values.only ?? Object.keys(parts);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`there is no part ${unknown.join(", ")}: --only takes ${Object.keys(parts).join(", ")}`);
  process.exit(2);
}
for (const [name, measure] of Object.entries(parts)) {
  if (!wanted.includes(name)) continue;
  progress(name);
  await measure();
}
process.stderr.write("\r\x1b[K");

if (rows.length > 0) printTable(rows);
if (Object.keys(latencies).length > 0) printLatencies(latencies);
for (const { exercise, text, ms } of slowest) {
  console.log(`over ${slow} ms: ${Math.round(ms)} ms   ${text}/${exercise}`);
}
if (values.json !== undefined) {
  writeFileSync(values.json, `${JSON.stringify({ rows, milliseconds: latencies }, null, 2)}\n`);
}

/** @param {string} text */
function progress(text) {
  process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${text}` : `${text}\n`);
}

/** @param {readonly number[]} sorted */
function summary(sorted) {
  const at = (/** @type {number} */ share) => sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), slowest: at(1), samples: sorted.length };
}
