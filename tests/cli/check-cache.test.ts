import { chmod, readdir, readFile, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Verdict } from "#lib/checker/verdict.js";
import { trimFolder } from "#lib/cli/check/trim-folder.js";
import { openCache } from "#lib/cli/check/verdict-cache.js";
import type { Exercise } from "#lib/course/course.js";
import { expectation } from "#lib/expect/expectation.js";
import { folder } from "../course/fixture.js";
import { does, fakeRun } from "../expect/fake-run.js";

const exercise: Exercise = {
  name: "first",
  path: "01_one/first.ts",
  file: "/course/exercises/01_one/first.ts",
  solution: "/course/solutions/01_one/first.ts",
  title: "First",
  expectation: expectation("hello"),
  fails: "a line is missing",
  hints: ["look", "cause", "remedy"],
  notes: "Why.",
};

const run = fakeRun([does.prints(1, "hello\ud800\u0000")]);
const verdict: Verdict = { kind: "passed", runs: [run], warnings: [], search: null };

async function emptyCache(room?: number) {
  const dir = await folder({});
  const cache = openCache({
    folder: join(dir, "verdicts"),
    fingerprint: "f",
    ...(room !== undefined && { room }),
  });
  return { dir: join(dir, "verdicts"), cache };
}

describe("the cache of verdicts", () => {
  it("gives back what was stored, to the last character", async () => {
    const { cache } = await emptyCache();
    expect(await cache.find(exercise, "text")).toBeNull();
    await cache.store(exercise, "text", verdict);
    expect(await cache.find(exercise, "text")).toEqual(verdict);
  });

  it.each<readonly [string, Partial<Exercise>, string]>([
    ["another text", {}, "text "],
    ["another expectation", { expectation: expectation("bye") }, "text"],
    ["another name, which diagnostics print", { path: "01_one/second.ts" }, "text"],
  ])("knows nothing of %s", async (_, changes, text) => {
    const { cache } = await emptyCache();
    await cache.store(exercise, "text", verdict);
    expect(await cache.find({ ...exercise, ...changes }, text)).toBeNull();
  });

  it("does not care for hints and notes: no verdict depends on them", async () => {
    const { cache } = await emptyCache();
    await cache.store(exercise, "text", verdict);
    expect(await cache.find({ ...exercise, notes: "Well.", title: "Other" }, "text")).toEqual(verdict);
  });

  it("knows nothing of another version of the tool", async () => {
    const { dir, cache } = await emptyCache();
    await cache.store(exercise, "text", verdict);
    expect(await openCache({ folder: dir, fingerprint: "g" }).find(exercise, "text")).toBeNull();
  });

  it.each<readonly [string, (entry: string) => string]>([
    ["cut off", (entry) => entry.slice(0, -1)],
    ["empty", () => ""],
    ["changed", (entry) => entry.replace("passed", "failed")],
    ["something else", () => "null"],
  ])("takes an entry that is %s for none, and mends it", async (_, change) => {
    const { dir, cache } = await emptyCache();
    await cache.store(exercise, "text", verdict);
    const [name = ""] = await readdir(dir);
    await writeFile(join(dir, name), change(await readFile(join(dir, name), "utf8")));
    expect(await cache.find(exercise, "text")).toBeNull();
    await cache.store(exercise, "text", verdict);
    expect(await cache.find(exercise, "text")).toEqual(verdict);
  });

  it("costs nothing but time where its folder cannot be", async () => {
    const dir = await folder({ file: "" });
    const cache = openCache({ folder: join(dir, "file", "verdicts"), fingerprint: "f" });
    await cache.store(exercise, "text", verdict);
    await cache.trim();
    expect(await cache.find(exercise, "text")).toBeNull();
  });

  it.skipIf(process.getuid?.() === 0)("leaves nothing behind where it cannot be written", async () => {
    const { dir, cache } = await emptyCache();
    await cache.store(exercise, "text", verdict);
    await chmod(dir, 0o500);
    await cache.store(exercise, "other", verdict);
    expect(await readdir(dir)).toHaveLength(1);
  });

  it("does not keep what would fill it by itself", async () => {
    const { dir, cache } = await emptyCache();
    const flood = { ...verdict, runs: [fakeRun([does.prints(1, "x".repeat(1 << 20))])] };
    await cache.store(exercise, "text", flood);
    expect(await readdir(dir).catch(() => [])).toEqual([]);
  });

  it("drops what was asked for longest ago, once there is too much", async () => {
    const { dir, cache } = await emptyCache(JSON.stringify(verdict).length * 2.8);
    for (const text of ["old", "older", "new"]) {
      await cache.store(exercise, text, verdict);
      for (const name of await readdir(dir)) await age(join(dir, name));
    }
    await cache.find(exercise, "old");
    await cache.trim();
    const kept = await Promise.all(["old", "older", "new"].map((text) => cache.find(exercise, text)));
    expect(kept.map((found) => found !== null)).toEqual([true, false, true]);
  });
});

it("a folder that is small enough, or not there, is left as it is", async () => {
  const dir = await folder({ a: "12345", "sub/b": "12345" });
  await trimFolder(dir, 5);
  await trimFolder(join(dir, "none"), 5);
  expect(await readdir(dir)).toEqual(["a", "sub"]);
});

/** Makes a file a minute older than it is. */
async function age(file: string): Promise<void> {
  const { mtimeMs } = await stat(file);
  await utimes(file, new Date(mtimeMs - 60_000), new Date(mtimeMs - 60_000));
}
