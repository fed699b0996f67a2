import { resolve } from "node:path";
import { watch } from "chokidar";
import { Return } from "./return.js";
import { Settler, type SettlerEvents } from "./settler.js";

export interface Files {
  /** Reads `file` and reports it, changed or not. */
  open(file: string): void;
  close(): Promise<void>;
}

/** How saves are noticed: by the system's events, by looking again and again, or not at all. */
export type Watching = "events" | "polling" | "manual";

/** Milliseconds from one look at the files to the next, where there are no events. */
export const pollInterval = 250;

/** Reports the TypeScript files below `dir` as they are saved. The folder is watched, for editors that replace files. */
export function watchFiles(dir: string, watching: Watching, events: SettlerEvents): Files {
  const settler = new Settler(events);
  const opened = (file: string): void => settler.open(file);
  if (watching === "manual") return { open: opened, close: async () => settler.close() };
  // A file that is replaced is reported at once: the settler knows that it is gone only for a moment.
  const watcher = watch(dir, {
    ignoreInitial: true,
    atomic: false,
    usePolling: watching === "polling",
    interval: pollInterval,
  });
  let current: string | null = null;
  // What was saved while the watching began made no event.
  watcher.on("ready", () => current !== null && settler.touch(current));
  watcher.on("all", (_event, path) => {
    if (path.endsWith(".ts")) settler.touch(resolve(path));
  });
  // Another branch may have no such folder: once it is back, what watched the old one hears nothing of it.
  const returning = new Return(dir, () => {
    watcher.unwatch(dir);
    watcher.add(dir);
    if (current !== null) settler.touch(current);
  });
  watcher.on("unlinkDir", (path) => {
    if (resolve(path) === resolve(dir)) returning.wait();
  });
  // Without watching (no more inotify handles, say) the key `r` still checks.
  watcher.once("error", (error) => events.onTrouble(error instanceof Error ? error.message : String(error)));
  watcher.on("error", () => undefined);
  return {
    open(file) {
      current = file;
      settler.open(file);
    },
    async close() {
      settler.close();
      returning.close();
      await watcher.close();
    },
  };
}
