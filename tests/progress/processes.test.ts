import { type ChildProcess, spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { read } from "#lib/progress/format.js";
import { openProgress } from "#lib/progress/open.js";
import { folder } from "../course/fixture.js";

interface Writer {
  readonly child: ChildProcess;
  /** What it says is on disk. */
  readonly saved: string[];
  readonly ended: Promise<void>;
  /** Resolves when it has saved something. */
  readonly begun: Promise<void>;
}

function startWriter(dir: string, name: string, count: number): Writer {
  const child = spawn(process.execPath, [join(import.meta.dirname, "writer.js"), dir, name, String(count)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let text = "";
  const saved: string[] = [];
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
  const begun = new Promise<void>((resolve) => {
    child.stdout.on("data", (chunk: Buffer) => {
      text += chunk;
      saved.splice(0, saved.length, ...text.split("\n").slice(0, -1));
      resolve();
    });
    void ended.then(resolve);
  });
  return { child, saved, ended, begun };
}

describe("several processes on one state", () => {
  it("lose none of each other's changes", async () => {
    const dir = await folder({});
    const writers = ["a", "b", "c", "d"].map((name) => startWriter(dir, name, 50));
    await Promise.all(writers.map(({ ended }) => ended));
    const { snapshot, notices } = await openProgress({ dir });
    expect(Object.keys(snapshot.exercises)).toHaveLength(200);
    expect(notices).toEqual([]);
    expect((await readdir(join(dir, ".thread-lessons"))).toSorted()).toEqual([".gitignore", "progress.json"]);
  });

  it("that are killed at any moment have saved what they said, and keep nobody waiting", async () => {
    const dir = await folder({});
    const saved: string[] = [];
    for (let round = 0; round < 4; round++) {
      const writers = [`x${round}`, `y${round}`].map((name) => startWriter(dir, name, 10_000));
      for (const { begun, child, ended } of writers) {
        await begun;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 30));
        child.kill("SIGKILL");
        await ended;
      }
      saved.push(...writers.flatMap((writer) => writer.saved));
    }
    const file = join(dir, ".thread-lessons", "progress.json");
    expect(read(await readFile(file, "utf8")).kind).toBe("whole");
    const start = performance.now();
    const progress = await openProgress({ dir });
    const { exercises } = await progress.passed("last", "hash");
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(saved.length).toBeGreaterThan(7);
    expect(Object.keys(exercises)).toEqual(expect.arrayContaining([...saved, "last"]));
  });
});
