import { createHash, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeFolder } from "../make-folder.js";

export interface Source {
  readonly file: string;
  readonly text: string;
}

/** Turns TypeScript into the body of a CommonJS function. Rejects with a `SyntaxError` for what is no TypeScript. */
export type Transpile = (source: Source) => Promise<string>;

export interface RememberOptions {
  readonly transpile: Transpile;
  /** Folders that may hold what was transpiled before, looked through in order. Only the last is written to. */
  readonly caches: readonly string[];
}

/** Raised when what we store would be read differently. */
const format = "1";

/** A `Transpile` that remembers by content, so that a course is read without loading a compiler. */
export function remember({ transpile, caches }: RememberOptions): Transpile {
  return async (source) => {
    const name = `${createHash("sha256").update(`${format}\0${source.text}`).digest("hex")}.cjs`;
    const known = firstOf(caches, name);
    if (known !== null) return known;
    const code = await transpile(source);
    await store(caches.at(-1), name, code);
    return code;
  };
}

function firstOf(caches: readonly string[], name: string): string | null {
  for (const cache of caches) {
    try {
      return readFileSync(join(cache, name), "utf8");
    } catch {
      // Not there, or not to be read: it will be made again.
    }
  }
  return null;
}

/** A folder that cannot be written to, or a full disk, costs time and nothing else. */
async function store(cache: string | undefined, name: string, code: string): Promise<void> {
  if (cache === undefined) return;
  const temporary = join(cache, `${name}.${randomUUID()}`);
  try {
    makeFolder(cache);
    await writeFile(temporary, code);
    await rename(temporary, join(cache, name));
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}
