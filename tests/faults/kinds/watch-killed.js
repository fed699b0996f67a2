import { setTimeout as wait } from "node:timers/promises";
import { names } from "../course.js";
import { endOf } from "../ends.js";
import { goneProcesses, send } from "../processes.js";

/**
 * watch is killed outright, around a verdict. It cannot put the terminal right any more, but its programs end, and what
 * was told before is on disk.
 * @type {import("./kind.js").Kind}
 */
export async function watchKilled(scene) {
  const pid = await aroundVerdict(scene);
  send(pid, "SIGKILL");
  await goneProcesses(scene.session.marker);
  scene.session.terminal.enter("stty sane; reset; echo");
}

/**
 * A signal asks watch to end, around a verdict.
 * @type {import("./kind.js").Kind}
 */
export async function signalled(scene) {
  const { session, random } = scene;
  const pid = await aroundVerdict(scene);
  const signal = random.pick(/** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]));
  send(pid, signal);
  if (random.between(0, 3) === 0) send(pid, signal);
  await session.ended([endOf[signal]]);
}

/**
 * The terminal goes away, around a verdict.
 * @type {import("./kind.js").Kind}
 */
export async function hungUp(scene) {
  await aroundVerdict(scene);
  scene.session.close();
  await goneProcesses(scene.session.marker);
}

/**
 * Begins a session, passes an exercise or none, saves a solution, and comes back at some moment of its check: the pid
 * of watch.
 * @param {import("./kind.js").Scene} scene
 */
async function aroundVerdict({ session, course, random }) {
  const [first, second] = names;
  await session.start(first);
  const pid = session.command();
  const moves = random.between(0, 1);
  if (moves === 1) {
    await session.solve(first, random);
    await session.goOn(second);
  }
  const name = moves === 1 ? second : first;
  await course.save(name, course.solutionOf(name), random);
  const end = Date.now() + random.between(0, 1500);
  while (Date.now() < end) {
    session.look();
    await wait(5);
  }
  return pid;
}
