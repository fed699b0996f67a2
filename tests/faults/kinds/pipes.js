import { setTimeout as wait } from "node:timers/promises";
import { names } from "../course.js";
import { endOf } from "../ends.js";
import { PlainSession } from "../plain-session.js";
import { send } from "../processes.js";

/**
 * Without a terminal: one of the pipes closes, or a signal comes, at some moment of a check.
 * @type {import("./kind.js").Kind}
 */
export async function pipes({ session, course, random }) {
  const [name] = names;
  const plain = new PlainSession(course, "watch", "--plain", name);
  try {
    await plain.shows(/FAIL/);
    await course.save(name, course.solutionOf(name), random);
    await wait(random.between(0, 800));
    if (/PASS/.test(plain.output)) session.told.add(name);
    const { child } = plain;
    const pid = child.pid ?? 0;
    const fault = random.pick(
      /** @type {const} */ (["stdin", "stdout", "SIGTERM", "SIGHUP", "SIGINT", "SIGKILL"]),
    );
    switch (fault) {
      case "stdin":
        child.stdin.end();
        await plain.endsWith([0]);
        break;
      case "stdout":
        child.stdout.destroy();
        plain.enter("h");
        plain.enter("q");
        await plain.endsWith([0, 141]);
        break;
      default:
        send(pid, fault);
        await plain.endsWith([endOf[fault]]);
    }
  } finally {
    plain.child.kill("SIGKILL");
  }
}
