import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

/**
 * @typedef {object} Process
 * @property {number} pid
 * @property {"command" | "engine"} kind the command itself, or a process that its engine started for programs
 */

/** An environment variable that the command under test, and all that it starts, carries. */
export const markerName = "THREAD_LESSONS_FAULTS";

/**
 * The living processes of one session.
 * @param {string} marker
 * @returns {readonly Process[]}
 */
export function processesOf(marker) {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => read(pid, "environ").split("\0").includes(`${markerName}=${marker}`))
    .filter((pid) => !/^State:\s+Z/m.test(read(pid, "status")))
    .map((pid) => {
      const isCommand = read(pid, "cmdline").includes("bin/thread-lessons.js");
      return { pid: Number(pid), kind: isCommand ? "command" : "engine" };
    });
}

/**
 * Waits until no process of the session lives.
 * @param {string} marker
 */
export async function goneProcesses(marker, seconds = 8) {
  for (let tries = 0; tries < seconds * 10; tries++) {
    if (processesOf(marker).length === 0) return;
    await wait(100);
  }
  const left = processesOf(marker).map(
    ({ pid, kind }) => `${kind} ${pid}: ${read(String(pid), "cmdline").replaceAll("\0", " ")}`,
  );
  if (left.length > 0) throw new Error(`processes live on:\n${left.join("\n")}`);
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
export function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

/** @param {string} pid @param {string} name */
function read(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return "";
  }
}
