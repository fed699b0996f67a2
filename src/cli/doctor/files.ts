import { watch } from "node:fs";
import { readFile, realpath } from "node:fs/promises";
import { join } from "node:path";
import type { Course } from "../../course/course.js";
import { silentPlace } from "../../watch/mounts.js";
import { type Finding, ok, warn } from "./finding.js";

/** Whether a save is noticed by itself where the exercises are. */
export async function filesFinding({ dir }: Course): Promise<Finding> {
  const folder = join(dir, "exercises");
  const mounts = await readFile("/proc/self/mountinfo", "utf8").catch(() => "");
  const place = silentPlace(mounts, await realpath(folder).catch(() => folder));
  const trouble = await watchingTrouble(folder);
  return filesVerdict(place, trouble);
}

/** `place` names one where saves make no events, `trouble` is why watching fails; each null where there is none. */
export function filesVerdict(place: string | null, trouble: string | null): Finding {
  if (place !== null) {
    const fix =
      "nothing: watch looks at the files again and again instead; a folder of this system would be quicker";
    return warn("files", `${place}: saves there make no events`, fix);
  }
  if (trouble === null) return ok("files", "saves are noticed as they happen");
  const fix = /ENOSPC|EMFILE/.test(trouble)
    ? "let more files be watched: raise fs.inotify.max_user_watches and fs.inotify.max_user_instances"
    : "use `thread-lessons watch --poll`";
  return warn("files", `watching fails: ${trouble}`, fix);
}

function watchingTrouble(folder: string): Promise<string | null> {
  return new Promise((resolve) => {
    try {
      const watcher = watch(folder);
      const settle = (trouble: string | null): void => {
        watcher.close();
        resolve(trouble);
      };
      watcher.on("error", (error) => settle(error.message));
      setImmediate(() => settle(null));
    } catch (error) {
      resolve(error instanceof Error ? error.message : String(error));
    }
  });
}
