import { closeSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { names } from "../course.js";

/**
 * The disk is full when a pass is to be saved, and is not later on. The scene is on a small disk of its own.
 * @type {import("./kind.js").Kind}
 */
export async function fullDisk({ session, course, random }) {
  const [first, second] = names;
  const ballast = join(course.dir, "ballast");
  const file = course.fileOf(first);
  // As long as the solution, so that the disk has room for that.
  writeFileSync(file, course.originalOf(first).padEnd(2000));
  await session.start(first);
  fill(ballast);
  writeFileSync(file, course.solutionOf(first).padEnd(2000), { flag: "r+" });
  await session.passes(first);
  rmSync(ballast);
  await session.goOn(second);
  await session.solve(second, random);
  await session.quit();
}

/** @param {string} file */
function fill(file) {
  const handle = openSync(file, "w");
  try {
    for (;;) writeSync(handle, Buffer.alloc(1024));
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
  } finally {
    closeSync(handle);
  }
}
