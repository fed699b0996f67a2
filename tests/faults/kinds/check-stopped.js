import { setTimeout as wait } from "node:timers/promises";
import { endOf } from "../ends.js";
import { PlainSession } from "../plain-session.js";
import { send } from "../processes.js";

/**
 * A check of all exercises, or a run of any program, is stopped by a signal.
 * @type {import("./kind.js").Kind}
 */
export async function checkStopped({ course, random }) {
  /** @type {readonly [string[], ...string[][]]} */
  const commands = [["check"], ["check", "--solutions", "--json"], ["exec", course.fileOf("late_table")]];
  const plain = new PlainSession(course, ...random.pick(commands));
  try {
    await wait(random.between(0, 2500));
    if (plain.child.exitCode !== null) return await plain.endsWith([0, 1]);
    const signal = random.pick(/** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP", "SIGKILL"]));
    send(plain.child.pid ?? 0, signal);
    // It may have been over just then; and before its first line a process dies as any other.
    await plain.endsWith([endOf[signal], signal, 0, 1]);
  } finally {
    plain.child.kill("SIGKILL");
  }
}
