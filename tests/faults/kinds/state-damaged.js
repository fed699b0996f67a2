import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { contentHash } from "../../../dist/progress/content-hash.js";
import { openProgress } from "../../../dist/progress/open.js";
import { names } from "../course.js";

/** @typedef {import("../course.js").Course} Course */
/** @typedef {import("../random.js").Random} Random */

/**
 * The state file is damaged while watch runs: it knows what it knew.
 * @type {import("./kind.js").Kind}
 */
export async function damagedMeanwhile({ session, course, random }) {
  const [first, second] = names;
  await session.start(first);
  await session.solve(first, random);
  await saved(course, first);
  await session.goOn(second);
  damage(course, random);
  await session.solve(second, random);
  await session.quit();
}

/**
 * The state file is damaged while nothing runs: what can be read of it counts, and the damaged file is kept.
 * @type {import("./kind.js").Kind}
 */
export async function damagedBetween({ session, course, random }) {
  const [first, second, third] = names;
  const progress = await openProgress({ dir: course.dir });
  for (const name of [first, second]) {
    const text = course.solutionOf(name);
    writeFileSync(course.fileOf(name), text);
    await progress.passed(name, contentHash(text));
  }
  const damaged = damage(course, random);
  await session.start(third);
  await session.solve(third, random);
  await session.quit();
  const passed = course.passed();
  assert(passed !== null, "the state can be read again");
  const kept = course.backups().some((text) => text.equals(damaged));
  assert(kept || passed.length === 3, "what was damaged is kept, or nothing of it was lost");
}

/**
 * Processes that were killed left their unfinished files and locks behind.
 * @type {import("./kind.js").Kind}
 */
export async function leftovers({ session, course, random }) {
  const [first] = names;
  const state = course.stateDir;
  const owner = `${2 ** 22 - random.between(1, 1000)}.${"0".repeat(12)}.${(await import("node:os")).hostname()}`;
  mkdirSync(join(state, "lock"), { recursive: true });
  mkdirSync(join(state, `lock.${owner}`));
  writeFileSync(join(state, `lock.${owner}`, owner), "");
  writeFileSync(join(state, `.progress.json.${random.between(0, 9999)}.tmp`), '{ "version": 1, "exer');
  if (random.between(0, 1) === 1) writeFileSync(join(state, "lock", owner), '{ "version": 1, "exer');
  await session.start(first);
  await session.solve(first, random);
  await session.quit();
}

/**
 * @param {Course} course @param {Random} random
 * @returns {Buffer} what the file holds now
 */
function damage(course, random) {
  const text = readFileSync(course.stateFile);
  const at = random.between(0, text.length - 1);
  const noise = Buffer.from(Array.from({ length: random.between(1, 200) }, () => random.between(0, 255)));
  const ways = /** @type {const} */ ([
    () => text.subarray(0, at),
    () => Buffer.concat([text.subarray(0, at), noise, text.subarray(at)]),
    () => Buffer.concat([text.subarray(0, at), noise, text.subarray(at + noise.length)]),
    () => noise,
    () => Buffer.concat([text, noise]),
    () => Buffer.concat([text.subarray(0, at), Buffer.alloc(text.length - at)]),
  ]);
  const damaged = random.pick(ways)();
  writeFileSync(course.stateFile, damaged);
  return damaged;
}

/** @param {Course} course @param {import("../course.js").Name} name */
async function saved(course, name) {
  for (let tries = 0; tries < 100; tries++) {
    if (course.passed()?.includes(name)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${name} passes on the screen, and five seconds later not on disk`);
}
