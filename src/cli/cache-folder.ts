import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

/** A folder for what can be made again: below `$XDG_CACHE_HOME`, or `~/.cache`; null for a user without a home. */
export function cacheFolder(name: string, env = process.env): string | null {
  const { XDG_CACHE_HOME: named = "" } = env;
  const base = isAbsolute(named) ? named : cacheAtHome();
  return base === null ? null : join(base, "thread-lessons", name);
}

function cacheAtHome(): string | null {
  try {
    return join(homedir(), ".cache");
  } catch {
    // Containers may run under a number that has no name, and so no home.
    return null;
  }
}
