// @ts-check
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";

export const usage = `npm run conform -- [options] [program …]

  --runs <n>      native runs of each program, idle and busy each (200)
  --at-once <n>   programs that run at the same time (one more than there are cores)
  --json <file>   also writes the results there`;

/**
 * @typedef {object} Options
 * @property {number} runs
 * @property {number} atOnce
 * @property {string | undefined} json
 * @property {readonly string[]} names The programs to run.
 */

/**
 * @param {readonly string[]} args
 * @param {readonly string[]} known The names of all programs.
 * @returns {Options}
 */
export function readOptions(args, known) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      runs: { type: "string", default: "200" },
      "at-once": { type: "string", default: String(availableParallelism() + 1) },
      json: { type: "string" },
    },
  });
  const unknown = positionals.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`there is no program ${unknown} in tests/conform/programs`);
  return {
    runs: count("--runs", values.runs),
    atOnce: count("--at-once", values["at-once"]),
    json: values.json,
    names: positionals.length > 0 ? positionals : known,
  };
}

/**
 * @param {string} option
 * @param {string} text
 */
function count(option, text) {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`${option} wants a whole number above 0, not ${text}`);
}
