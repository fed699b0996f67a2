import { createHash, randomUUID } from "node:crypto";
import { readFile, rename, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Verdict } from "../../checker/verdict.js";
import type { Exercise } from "../../course/course.js";
import { makeFolder } from "../../make-folder.js";
import { trimFolder } from "./trim-folder.js";

/** Verdicts by content: what a verdict depends on is its name. Nothing that goes wrong here is an error. */
export interface VerdictCache {
  find(exercise: Exercise, text: string): Promise<Verdict | null>;
  store(exercise: Exercise, text: string, verdict: Verdict): Promise<void>;
  /** Drops what was not asked for longest, once there is too much. */
  trim(): Promise<void>;
}

export interface CacheOptions {
  readonly folder: string;
  /** Stands for everything else that a verdict depends on: the tool. */
  readonly fingerprint: string;
  /** Bytes that all verdicts may take. */
  readonly room?: number;
}

/** Where nothing is remembered. */
export const noCache: VerdictCache = {
  find: async () => null,
  store: async () => undefined,
  trim: async () => undefined,
};

const mib = 1 << 20;

/** A program that floods its output would fill the cache by itself. */
const largest = mib;

/**
 * Remembers verdicts in `folder`, in a file each. An entry begins with a hash of the rest: one that was cut off, or
 * changed, is as good as none.
 */
export function openCache({ folder, fingerprint, room = 32 * mib }: CacheOptions): VerdictCache {
  const place = ({ path, expectation }: Exercise, text: string): string =>
    join(folder, `${hashOf(JSON.stringify([fingerprint, path, expectation, text]))}.json`);
  return {
    find: async (exercise, text) => {
      const file = place(exercise, text);
      const verdict = parse(await readFile(file, "utf8").catch(() => ""));
      if (verdict !== null) await utimes(file, new Date(), new Date()).catch(() => undefined);
      return verdict;
    },
    store: (exercise, text, verdict) => write(folder, place(exercise, text), format(verdict)),
    trim: () => trimFolder(folder, room),
  };
}

function format(verdict: Verdict): string {
  const body = JSON.stringify(verdict);
  return `${hashOf(body)}\n${body}`;
}

function parse(entry: string): Verdict | null {
  const end = entry.indexOf("\n");
  const body = entry.slice(end + 1);
  // What has its hash was written by us, for this very version of the tool.
  return end > 0 && entry.slice(0, end) === hashOf(body) ? JSON.parse(body) : null;
}

async function write(folder: string, file: string, entry: string): Promise<void> {
  if (entry.length > largest) return;
  const temporary = `${file}.${randomUUID()}`;
  try {
    makeFolder(folder);
    await writeFile(temporary, entry);
    await rename(temporary, file);
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
