// @ts-check
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { searchAll } from "./measure.js";
import { questions } from "./programs.js";

const alone = fileURLToPath(new URL("./alone.js", import.meta.url));

/**
 * How long the explorer takes for each question, with all cores and on one.
 * @param {number} rounds
 * @param {(text: string) => void} onProgress
 * @returns {Promise<import("../table.js").Row[]>}
 */
export async function explorerRows(rounds, onProgress) {
  const all = await searchAll(rounds, onProgress);
  onProgress("the same on one core");
  const pinned = searchPinned(rounds);
  return questions.flatMap((question) => [
    ...rowsOf(question, all.get(question.name), "", question.reach),
    ...rowsOf(question, pinned?.get(question.name), ", one core", question.pinned ?? question.reach),
  ]);
}

/** @param {number} rounds @returns {Map<string, import("./measure.js").Answer> | null} null where a process cannot be bound to a core */
function searchPinned(rounds) {
  const { status, stdout } = spawnSync("taskset", ["-c", "0", process.execPath, alone, String(rounds)], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  return status === 0 ? new Map(JSON.parse(stdout)) : null;
}

/**
 * @param {import("./programs.js").Question} question
 * @param {import("./measure.js").Answer | undefined} answer
 * @param {string} where
 * @param {number} reach
 * @returns {import("../table.js").Row[]}
 */
function rowsOf({ name, peers }, answer, where, reach) {
  if (answer === undefined) return [];
  const { warm, first, executions } = answer;
  const rate = Math.round((executions / warm) * 1000);
  return [
    {
      name: name + where,
      ours: `${warm.toFixed(1)} ms`,
      against: peers,
      ratio: null,
      reach: `${reach} ms`,
      reached: warm <= reach,
      note: `first ${first.toFixed(1)} ms, ${executions} executions, ${rate}/s`,
    },
  ];
}
