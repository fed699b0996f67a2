import { setTimeout as wait } from "node:timers/promises";
import { names } from "../course.js";
import { PlainSession } from "../plain-session.js";
import { send } from "../processes.js";

/**
 * Two instances in one folder, of which one may be killed: neither loses what the other has saved.
 * @type {import("./kind.js").Kind}
 */
export async function twoInstances({ session, course, random }) {
  const [first, second] = names;
  await session.start(first);
  const other = new PlainSession(course, "watch", "--plain", second);
  try {
    await other.shows(/FAIL/);
    const otherPasses = async () => {
      await wait(random.between(0, 300));
      await course.save(second, course.solutionOf(second), random);
      await other.shows(/PASS/);
      session.told.add(second);
    };
    await Promise.all([session.solve(first, random), otherPasses()]);
    const isKilled = random.between(0, 1) === 1;
    if (isKilled) send(other.child.pid ?? 0, "SIGKILL");
    else other.enter("q");
    await other.endsWith([isKilled ? "SIGKILL" : 0]);
    await session.quit();
  } finally {
    other.child.kill("SIGKILL");
  }
}
