import { resolve } from "node:path";
import { watch } from "chokidar";
import { Settler, type SettlerEvents } from "./settler.js";

export interface Files {
  /** Reads `file` and reports it, changed or not. */
  open(file: string): void;
  close(): Promise<void>;
}

/** Reports the TypeScript files below `dir` as they are saved. The folder is watched, for editors that replace files. */
export function watchFiles(dir: string, events: SettlerEvents): Files {
  const settler = new Settler(events);
  const watcher = watch(dir, { ignoreInitial: true });
  let current: string | null = null;
  // What was saved while the watching began made no event.
  watcher.on("ready", () => current !== null && settler.touch(current));
  watcher.on("all", (_event, path) => {
    if (path.endsWith(".ts")) settler.touch(resolve(path));
  });
  // Without watching (no more inotify handles, say) the key `r` still checks.
  watcher.on("error", () => undefined);
  return {
    open(file) {
      current = file;
      settler.open(file);
    },
    async close() {
      settler.close();
      await watcher.close();
    },
  };
}
