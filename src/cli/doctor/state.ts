import { statfs } from "node:fs/promises";
import type { Course } from "../../course/course.js";
import { passedCount } from "../../progress/changes.js";
import { openProgress } from "../../progress/open.js";
import { UserError } from "../../user-error.js";
import { type Finding, fail, ok, warn } from "./finding.js";

/** Bytes: all states together take a fraction of it. */
const enoughSpace = 10 * 2 ** 20;

/** Whether progress can be read, and where it would be written. Writes nothing. */
export async function stateFinding({ dir }: Course): Promise<Finding> {
  try {
    const { snapshot, notices } = await openProgress({ dir });
    const passed = passedCount(snapshot);
    const text = `${passed} ${passed === 1 ? "exercise has" : "exercises have"} passed so far`;
    const [notice] = notices;
    if (notice !== undefined)
      return warn("progress", `${text}; ${notice}`, "let the folder be written to, if it should be");
    const free = await freeSpace(dir);
    if (free === null || free >= enoughSpace) return ok("progress", `${text}; it can be read and written`);
    return warn("progress", `${text}; the disk is almost full`, "free some space before you go on");
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const place = error.where === null ? "" : ` (${error.where})`;
    return fail("progress", `${error.message}${place}`, error.help ?? "move the file away");
  }
}

/** Bytes; null where the system does not tell. */
async function freeSpace(dir: string): Promise<number | null> {
  const stats = await statfs(dir).catch(() => null);
  return stats === null || stats.blocks === 0 ? null : stats.bavail * stats.bsize;
}
