import { randomBytes } from "node:crypto";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { UserError } from "../user-error.js";
import { type Disk, writeDurably } from "./disk.js";
import { codeOf } from "./failures.js";

/**
 * A lock that a killed holder cannot keep, without a moment in which two hold it.
 *
 * The lock is the folder `lock` with one file in it, which bears the holder's name. A process makes such a folder aside
 * and renames it to `lock`: that fails while `lock` has a file in it, and replaces an empty one. Who takes the lock away
 * from a dead holder removes the file of that name, which cannot hit anybody else. What the holder wants to save it
 * writes into that file, and one rename of it to its destination saves it, gives the lock back, and fails if the lock
 * was taken away.
 */
export interface Lock {
  /** Saves `text` as `file` and gives the lock back; false when the lock was lost, and nothing was saved. */
  save(file: string, text: string): Promise<boolean>;
  release(): Promise<void>;
}

export interface LockTimes {
  /** How long one holder may keep the lock, in milliseconds: then it hangs, or is on a machine that we cannot ask. */
  readonly hold: number;
  /** How long to wait in all, in milliseconds. */
  readonly patience: number;
}

const usualTimes: LockTimes = { hold: 5_000, patience: 20_000 };

/** Waits for the lock of `folder`; throws a `UserError` when others keep it for too long. */
export async function acquireLock(disk: Disk, folder: string, times: LockTimes = usualTimes): Promise<Lock> {
  const owner = ownName();
  const aside = join(folder, `lock.${owner}`);
  const path = join(folder, "lock");
  await disk.mkdir(aside);
  try {
    await (await disk.open(join(aside, owner), "w")).close();
    await moveInto(disk, aside, path, times);
  } catch (error) {
    await disk.rm(aside, { recursive: true, force: true });
    throw error;
  }
  return held(disk, path, join(path, owner));
}

/** Removes what processes left behind that were killed while they asked for the lock. */
export async function sweepLocks(disk: Disk, folder: string): Promise<void> {
  const names = await disk.readdir(folder);
  const left = names.filter((name) => name.startsWith("lock.") && isDead(name.slice("lock.".length)));
  await Promise.all(left.map((name) => disk.rm(join(folder, name), { recursive: true, force: true })));
}

async function moveInto(
  disk: Disk,
  aside: string,
  path: string,
  { hold, patience }: LockTimes,
): Promise<void> {
  const start = performance.now();
  let seen = { owner: "", since: start };
  for (;;) {
    const failure = await failureOf(disk.rename(aside, path));
    if (failure === null) return;
    const owner = await ownerOf(disk, path);
    if (owner === null && !isTaken(failure)) throw failure;
    const now = performance.now();
    if (now - start > patience) throw busy(path);
    if (owner !== seen.owner) seen = { owner: owner ?? "", since: now };
    if (owner !== null && (isDead(owner) || now - seen.since > hold))
      await disk.rm(join(path, owner), { force: true });
    else await sleep(owner === null ? 1 : 1 + Math.random() * 10);
    // Not every system renames to an empty folder.
    if (owner === null) await failureOf(disk.rmdir(path));
  }
}

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
    return null;
  } catch (error) {
    return error;
  }
}

/** Systems differ in how they call a rename to a folder that is there. */
function isTaken(error: unknown): boolean {
  return ["ENOTEMPTY", "EEXIST", "EPERM", "EACCES", "EBUSY"].includes(codeOf(error));
}

/** Who holds the lock; null for nobody. */
async function ownerOf(disk: Disk, path: string): Promise<string | null> {
  try {
    return (await disk.readdir(path))[0] ?? null;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

function held(disk: Disk, path: string, draft: string): Lock {
  return {
    async save(file, text) {
      try {
        // Opened as what is there: made anew it would lie in somebody else's lock.
        await writeDurably(disk, draft, text, { flags: "r+" });
        await disk.rename(draft, file);
      } catch (error) {
        if (codeOf(error) === "ENOENT") return false;
        throw error;
      }
      await failureOf(disk.rmdir(path));
      return true;
    },
    async release() {
      await disk.rm(draft, { force: true });
      // Another process may have put its own lock in place already.
      await failureOf(disk.rmdir(path));
    },
  };
}

function ownName(): string {
  return `${process.pid}.${randomBytes(6).toString("hex")}.${host()}`;
}

/** Only of processes on this machine can we know. */
function isDead(owner: string): boolean {
  const [pid, , ...rest] = owner.split(".");
  if (rest.join(".") !== host()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return codeOf(error) === "ESRCH";
  }
}

function host(): string {
  return hostname().replace(/[^A-Za-z0-9.-]/g, "_");
}

function busy(path: string): UserError {
  return new UserError({
    code: "busy",
    what: "other instances keep writing to this progress",
    where: path,
    help: "try again; if no other thread-lessons is running, remove that folder",
  });
}
