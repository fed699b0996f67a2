// @ts-check
import { execFile, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { compileProgram } from "./compile.js";
import { sendSync } from "./send-sync.js";

/** @typedef {import("./compare.js").Seen} Seen */
/** @typedef {import("./directives.js").Directives} Directives */

const command = fileURLToPath(new URL("../../bin/thread-lessons.js", import.meta.url));

/** Policies under which sleepers wake in time, as on a quiet machine. */
const policies = /** @type {const} */ (["main first", "children first"]);

/**
 * Every way to run a program that its directives allow.
 *
 * @param {import("#lib/engine/engine.js").Engine} engine
 * @param {{ readonly id: string; readonly text: string; readonly directives: Directives }} program
 * @returns {readonly { readonly how: string; readonly run: () => Promise<Seen> }[]}
 */
export function plays(engine, { id, text, directives: { process: way, timing } }) {
  if (way === "ownership") return [{ how: way, run: async () => quietly(sendSync(text)) }];
  if (way !== null) return [{ how: way, run: () => inProcess(way, id) }];
  const program = compileProgram(`${id}.ts`, text);
  const native = { how: "native", run: async () => see(await engine.run(program)) };
  const simulated = policies.map((policy) => ({
    how: policy,
    run: async () => {
      const [run] = await engine.simulate(program, [policy]);
      if (run === undefined) throw new Error("no run");
      return see(run);
    },
  }));
  return [...(timing === "virtual" ? [] : [native]), ...(timing === "real" ? [] : simulated)];
}

/**
 * @param {import("#lib/engine/run.js").Run} run
 * @returns {Seen}
 */
function see({ events, end }) {
  /** @param {"stdout" | "stderr"} stream */
  const printed = (stream) =>
    events
      .map((event) => (event.kind === "print" && event.stream === stream ? `${event.text}\n` : ""))
      .join("");
  return { stdout: printed("stdout"), stderr: printed("stderr"), exit: exitOf(end) };
}

/** @param {import("#lib/engine/run.js").End} end */
function exitOf(end) {
  if (end.kind === "limit") throw new Error(end.message);
  // Where Rust hangs until somebody ends it, a deadlock is told here.
  return end.kind === "deadlock" ? "timeout" : end.code;
}

/**
 * @param {string} stdout
 * @returns {Seen}
 */
function quietly(stdout) {
  return { stdout, stderr: "", exit: 0 };
}

/**
 * @param {"closed stdout" | "backtrace"} way
 * @param {string} id
 * @returns {Promise<Seen>}
 */
function inProcess(way, id) {
  const file = fileURLToPath(new URL(`programs/${id}.ts`, import.meta.url));
  return way === "backtrace" ? withBacktrace(file) : withClosedStdout(file);
}

/**
 * @param {string} file
 * @returns {Promise<Seen>}
 */
function withBacktrace(file) {
  return new Promise((resolve) => {
    const env = { ...process.env, RUST_BACKTRACE: "1" };
    execFile(process.execPath, [command, "exec", file], { env }, (error, stdout, stderr) =>
      resolve({ stdout, stderr, exit: Number(error?.code ?? 0) }),
    );
  });
}

/**
 * As the recorded program does, which runs itself with a stdout that nobody reads, and prints how that ended.
 *
 * @param {string} file
 * @returns {Promise<Seen>}
 */
function withClosedStdout(file) {
  const env = { ...process.env, RUST_BACKTRACE: "0" };
  const child = spawn(process.execPath, [command, "exec", file], { env });
  child.stdout.destroy();
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    stderr += text;
  });
  return new Promise((resolve) => {
    child.on("close", (code) => resolve({ stdout: `Some(${code})\n`, stderr, exit: 0 }));
  });
}
