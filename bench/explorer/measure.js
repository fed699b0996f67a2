// @ts-check
import { createCompiler } from "../../dist/compiler/compiler.js";
import { createEngine } from "../../dist/engine/host.js";
import { relationsOf, tableOf } from "../../dist/explore/relations.js";
import { questions } from "./programs.js";

const library = new URL("../../dist/std/worker.bundle.js", import.meta.url);
const driver = new URL("./driver.js", import.meta.url);

/**
 * What a search takes in a process that has never searched, and what it takes when it is done again there.
 * @typedef {object} Answer
 * @property {number} first milliseconds
 * @property {number} warm milliseconds, the median
 * @property {number} executions
 */

/**
 * @param {number} rounds
 * @param {(name: string) => void} onQuestion
 * @returns {Promise<Map<string, Answer>>}
 */
export async function searchAll(rounds, onQuestion) {
  const compiler = createCompiler();
  /** @type {Map<string, Answer>} */
  const answers = new Map();
  for (const question of questions) {
    onQuestion(question.name);
    const { program } = compiler.compile({ file: "question.ts", text: question.program });
    if (program === null) throw new Error(`${question.name} does not compile`);
    answers.set(question.name, await search(program, question, rounds));
  }
  return answers;
}

/** @typedef {{ ms: number, executions: number, counts: boolean }} Said `counts`: the process was warm */

/**
 * @param {import("../../dist/engine/program.js").Program} program
 * @param {import("./programs.js").Question} question
 * @param {number} rounds
 */
async function search(program, { mode, until }, rounds) {
  /** @type {Said[]} */
  const said = [];
  const engine = createEngine({ library });
  try {
    await engine.warm();
    await engine.control(program, {
      conflicts: tableOf(relationsOf(mode).conflicts),
      driver,
      task: { mode, until, rounds },
      onSaid: (message) => said.push(/** @type {Said} */ (message)),
    });
  } finally {
    await engine.close();
  }
  const [first] = said;
  const sorted = said
    .filter(({ counts }) => counts)
    .map(({ ms }) => ms)
    .sort((a, b) => a - b);
  if (first === undefined) throw new Error("the search said nothing");
  return {
    first: first.ms,
    warm: sorted[Math.floor(sorted.length / 2)] ?? first.ms,
    executions: first.executions,
  };
}
