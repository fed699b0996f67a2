// @ts-check
import { allowed, complaint } from "./allowed/allowed.js";
import { observe } from "./observe.js";

/**
 * What the runs of one program showed.
 *
 * @typedef {object} Tally
 * @property {string} name
 * @property {number} runs
 * @property {Map<string, number>} outputs How often each output on stdout came.
 * @property {string[]} violations
 */

/**
 * @typedef {object} Round
 * @property {readonly import("./programs.js").Compiled[]} programs
 * @property {number} runs Of each program.
 * @property {number} atOnce
 * @property {(program: import("#lib/engine/program.js").Program) => Promise<import("#lib/engine/run.js").Run>} run
 * @property {(done: number, of: number, name: string) => void} onProgress
 */

/**
 * Runs every program so many times, several at the same time.
 *
 * @param {Round} round
 * @returns {Promise<readonly Tally[]>}
 */
export async function playRound({ programs, runs, atOnce, run, onProgress }) {
  /** @type {readonly Tally[]} */
  const tallies = programs.map(({ name }) => ({ name, runs: 0, outputs: new Map(), violations: [] }));
  const total = runs * programs.length;
  let [started, done] = [0, 0];
  const lane = async () => {
    while (started < total) {
      const at = Math.floor(started++ / runs);
      const [compiled, tally] = [programs[at], tallies[at]];
      if (compiled === undefined || tally === undefined) return;
      await run(compiled.program).then(
        (shown) => count(tally, observe(shown)),
        (error) => fail(tally, error),
      );
      onProgress(++done, total, compiled.name);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return tallies;
}

/**
 * @param {Tally} tally
 * @param {import("./observe.js").Observed} observed
 */
function count(tally, observed) {
  const output = observed.stdout.join("\n");
  tally.runs++;
  tally.outputs.set(output, (tally.outputs.get(output) ?? 0) + 1);
  const expected = allowed[tally.name];
  const wrong = expected === undefined ? "has no allowed outputs" : complaint(expected, observed);
  if (wrong !== null) tally.violations.push(wrong);
}

/**
 * The engine itself failed, which is nobody's outcome.
 *
 * @param {Tally} tally
 * @param {unknown} error
 */
function fail(tally, error) {
  tally.runs++;
  tally.violations.push(`could not be run: ${error instanceof Error ? error.message : error}`);
}
