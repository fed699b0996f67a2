import { spawnSync } from "node:child_process";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { realDisk } from "#lib/progress/disk.js";
import { acquireLock, sweepLocks } from "#lib/progress/lock.js";
import { folder } from "../course/fixture.js";

const quick = { hold: 100, patience: 2_000 };

/** A lock that its holder was killed with. */
async function abandoned(dir: string, owner: string): Promise<void> {
  await mkdir(join(dir, "lock"));
  await writeFile(join(dir, "lock", owner), "half a sta");
}

async function nameOfLock(dir: string): Promise<string> {
  const lock = await acquireLock(realDisk, dir);
  const [owner = ""] = await readdir(join(dir, "lock"));
  await lock.release();
  return owner;
}

/** As an owner of this machine calls itself, with the number of a process that is no more. */
async function deadOwner(dir: string): Promise<string> {
  const { pid } = spawnSync(process.execPath, ["-e", "0"]);
  return (await nameOfLock(dir)).replace(/^\d+/, String(pid));
}

describe("a lock", () => {
  it("saves a text and is gone", async () => {
    const dir = await folder({});
    const lock = await acquireLock(realDisk, dir);
    expect(await lock.save(join(dir, "file"), "text")).toBe(true);
    expect(await readFile(join(dir, "file"), "utf8")).toBe("text");
    expect(await readdir(dir)).toEqual(["file"]);
  });

  it("keeps the others waiting until it is released", async () => {
    const dir = await folder({});
    const order: string[] = [];
    const first = await acquireLock(realDisk, dir);
    const second = acquireLock(realDisk, dir).then((lock) => {
      order.push("second");
      return lock.release();
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    order.push("first");
    await first.release();
    await second;
    expect(order).toEqual(["first", "second"]);
    expect(await readdir(dir)).toEqual([]);
  });

  it("of a dead process is taken over at once", async () => {
    const dir = await folder({});
    await abandoned(dir, await deadOwner(dir));
    const start = performance.now();
    const lock = await acquireLock(realDisk, dir, { hold: 60_000, patience: 60_000 });
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(await lock.save(join(dir, "file"), "whole")).toBe(true);
    expect(await readFile(join(dir, "file"), "utf8")).toBe("whole");
  });

  it("of a process on another machine is taken over when it has kept it for too long", async () => {
    const dir = await folder({});
    await abandoned(dir, "1.abc.another-machine");
    const start = performance.now();
    await (await acquireLock(realDisk, dir, quick)).release();
    expect(performance.now() - start).toBeGreaterThanOrEqual(100);
  });

  it("whose holder died between saving and leaving is free", async () => {
    const dir = await folder({});
    await mkdir(join(dir, "lock"));
    await (await acquireLock(realDisk, dir, quick)).release();
    expect(await readdir(dir)).toEqual([]);
  });

  it("that was lost saves nothing, and leaves the one that took it alone", async () => {
    const dir = await folder({});
    const slow = await acquireLock(realDisk, dir);
    const other = await acquireLock(realDisk, dir, quick);
    expect(await slow.save(join(dir, "file"), "slow")).toBe(false);
    await slow.release();
    expect(await other.save(join(dir, "file"), "other")).toBe(true);
    expect(await readFile(join(dir, "file"), "utf8")).toBe("other");
  });

  it("works where a folder cannot be renamed to an empty one", async () => {
    const dir = await folder({});
    const picky: typeof rename = async (from, to) => {
      if ((await readdir(String(to)).catch(() => null)) !== null)
        throw Object.assign(new Error("EPERM"), { code: "EPERM" });
      return rename(from, to);
    };
    await mkdir(join(dir, "lock"));
    const lock = await acquireLock({ ...realDisk, rename: picky }, dir, quick);
    await lock.release();
  });

  it("that is never free ends in an error that says what to do, and leaves nothing behind", async () => {
    const dir = await folder({});
    const lock = await acquireLock(realDisk, dir);
    await expect(acquireLock(realDisk, dir, { hold: 60_000, patience: 100 })).rejects.toMatchObject({
      name: "UserError",
      code: "busy",
    });
    expect(await readdir(dir)).toEqual(["lock"]);
    await lock.release();
  });

  it("leaves no litter of processes that were killed while they asked", async () => {
    const dir = await folder({});
    const dead = await deadOwner(dir);
    const living = await nameOfLock(dir);
    await mkdir(join(dir, `lock.${dead}`));
    await mkdir(join(dir, `lock.${living}`));
    await mkdir(join(dir, "lock.1.abc.another-machine"));
    await sweepLocks(realDisk, dir);
    expect((await readdir(dir)).toSorted()).toEqual(
      ["lock.1.abc.another-machine", `lock.${living}`].toSorted(),
    );
  });
});
