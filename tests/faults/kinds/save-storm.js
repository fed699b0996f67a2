import { setTimeout as wait } from "node:timers/promises";
import { names } from "../course.js";

/**
 * An editor, or a formatter beside it, saves again and again: the last text counts.
 * @type {import("./kind.js").Kind}
 */
export async function saveStorm({ session, course, random }) {
  const [name] = names;
  await session.start(name);
  const solution = course.solutionOf(name);
  const texts = /** @type {const} */ ([
    solution,
    course.originalOf(name),
    "",
    "export function main( {",
    `// ${random.next()}`,
  ]);
  for (let saves = random.between(10, 60); saves > 0; saves--) {
    await course.save(name, random.pick(texts), random);
    await wait(random.between(5, 50));
  }
  if (random.between(0, 2) > 0) {
    await course.save(name, solution, random);
    await session.passes(name);
    await stays(session, /^ PASS /m);
  } else {
    await course.save(name, `${course.originalOf(name)}// the last\n`, random);
    await session.shows(/^ FAIL /m);
    await session.shows(/a line is missing/);
  }
  await session.quit();
}

/** @param {import("../session.js").Session} session @param {RegExp} pattern */
async function stays(session, pattern) {
  await wait(300);
  await session.shows(pattern);
}
