// @ts-check
import { createCompiler } from "#lib/compiler/compiler.js";
import { createEngine } from "#lib/engine/host.js";
import { anyLine, lastLine, writeProgram } from "./program.js";

/** Milliseconds that a program may take before it counts as one that hangs: ends are told at once, this is for the rest. */
const patience = 20_000;
/** Milliseconds for which a program plays. */
const longest = 600;

/**
 * @typedef {object} Options
 * @property {number} seconds
 * @property {number} seed Of the first program; the next ones count up from it.
 * @property {URL} library The module that workers evaluate.
 * @property {number} [most] The most programs; default: as many as there is time for.
 * @property {boolean} [isEnough] Whether one finding is.
 * @property {(finding: Finding) => void} tell
 * @property {AbortSignal} [signal]
 */
/**
 * @typedef {object} Finding
 * @property {number} seed
 * @property {readonly string[]} names What the program played.
 * @property {string} what
 */

/**
 * Runs programs by lot on real threads for so many seconds. Returns how many there were, how many rounds they played
 * and how many of them went wrong.
 * @param {Options} options
 */
export async function stress({ seconds, seed, library, most = Infinity, isEnough = false, tell, signal }) {
  const engine = createEngine({ library, workers: 8 });
  const { compile } = createCompiler();
  const end = performance.now() + seconds * 1000;
  const done = { programs: 0, rounds: 0, findings: 0 };
  const isOver = () => done.programs >= most || (isEnough && done.findings > 0) || performance.now() > end;
  try {
    while (!isOver() && !signal?.aborted) {
      const { names, text } = writeProgram(seed + done.programs, longest);
      const { program, diagnostics } = compile({ file: "stress.ts", text });
      if (program === null)
        throw new Error(`${diagnostics.map(({ message }) => message).join("\n")}\n\n${text}`);
      const { rounds, what } = await play(engine, program);
      if (what !== null) tell({ seed: seed + done.programs, names, what });
      done.rounds += rounds;
      done.findings += Number(what !== null);
      done.programs++;
    }
  } finally {
    await engine.close();
  }
  return done;
}

/**
 * How many rounds a program played, and what went wrong.
 * @param {import("#lib/engine/engine.js").Engine} engine
 * @param {import("#lib/engine/program.js").Program} program
 */
async function play(engine, program) {
  try {
    const run = await engine.run(program, { limits: { time: patience, output: 2 ** 26 } });
    return { rounds: playedIn(run), what: wrongWith(run) };
  } catch (error) {
    return {
      rounds: 0,
      what: `the process failed: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

/**
 * What is wrong with a run; null when all is well.
 * @param {import("#lib/engine/run.js").Run} run
 */
function wrongWith({ end, events }) {
  const lines = linesOf(events, "stdout");
  const panics = linesOf(events, "stderr").filter((line) => line !== "");
  if (end.kind === "deadlock")
    return `everybody waits: ${end.waits.map(({ thread, what }) => `thread ${thread} ${what}`).join("; ")}`;
  if (end.kind === "limit") return `${end.limit} was over: ${end.message}`;
  if (end.code !== 0 || panics.length > 0) return `exit code ${end.code}: ${panics.slice(0, 2).join(" ")}`;
  const [, , printed] = lastLine.exec(lines.at(-1) ?? "") ?? [];
  if (printed === undefined) return `the last line is ${JSON.stringify(lines.at(-1))}`;
  const torn = lines.slice(0, -1).find((line) => !anyLine.test(line));
  if (torn !== undefined) return `a torn line: ${JSON.stringify(torn)}`;
  const different = new Set(lines).size - 1;
  return different === Number(printed) ? null : `${different} different lines were printed, not ${printed}`;
}

/** @param {import("#lib/engine/run.js").Run} run */
function playedIn({ events }) {
  return Number(lastLine.exec(linesOf(events, "stdout").at(-1) ?? "")?.[1] ?? 0);
}

/**
 * @param {readonly import("#lib/engine/run.js").RunEvent[]} events
 * @param {"stdout" | "stderr"} stream
 */
function linesOf(events, stream) {
  return events.flatMap((event) =>
    event.kind === "print" && event.stream === stream ? event.text.split("\n") : [],
  );
}
