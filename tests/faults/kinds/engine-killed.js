import { setTimeout as wait } from "node:timers/promises";
import { names } from "../course.js";
import { send } from "../processes.js";

/**
 * Processes of programs are killed at random moments; watch goes on.
 * @type {import("./kind.js").Kind}
 */
export async function engineKilled({ session, course, random }) {
  const [name] = names;
  await session.start(name);
  const texts = /** @type {const} */ ([course.solutionOf(name), course.originalOf(name)]);
  for (let times = random.between(1, 3); times > 0; times--) {
    await course.save(name, `${random.pick(texts)}// ${times}\n`, random);
    await wait(random.between(0, 500));
    const victims = session.engines().slice(0, random.between(1, 3));
    for (const { pid } of victims) send(pid, "SIGKILL");
  }
  await course.save(name, course.solutionOf(name), random);
  await wait(150);
  await session.passesOrCannotBeJudged(name);
  await session.quit();
}
