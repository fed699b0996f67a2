import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { copyOfCourse } from "./course-copy.js";
import { executable, run, start } from "./executable.js";

// Each test starts a process or two, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const repository = join(import.meta.dirname, "../..");

describe("check", () => {
  it("passes every solution", async () => {
    const { code, stdout } = await run(["check", "--solutions"]);
    expect(stdout).toMatch(/PASS[\s\S]*4 passed, 0 failed, 0 could not be judged/);
    expect(code).toBe(0);
  });

  it("fails the untouched course, each exercise for its own reason", async () => {
    const { code, stdout } = await run(["check", "--json"]);
    const { version, exercises } = JSON.parse(stdout);
    expect(code).toBe(1);
    expect(version).toBe(1);
    expect(exercises).toEqual([
      expect.objectContaining({
        name: "lost_ledger",
        verdict: "failed",
        reasons: [expect.stringMatching(/main returned while/)],
      }),
      expect.objectContaining({
        name: "late_table",
        verdict: "failed",
        reasons: [expect.stringMatching(/140 ms/)],
      }),
      expect.objectContaining({
        name: "guest_list",
        verdict: "failed",
        reasons: [expect.stringMatching(/^E0373/)],
      }),
      expect.objectContaining({
        name: "broken_sensor",
        verdict: "failed",
        reasons: [expect.stringMatching(/main panicked/)],
      }),
    ]);
  });

  it("judges only what is named, and says what could not be judged", async () => {
    const cwd = await copyOfCourse({ "exercises/01_first_threads/late_table.ts": null });
    const { code, stdout } = await run(["check", "late_table"], { cwd });
    expect(code).toBe(2);
    expect(stdout).toMatch(/COULD NOT JUDGE[\s\S]*late_table\.ts cannot\s+be read/);
    expect(stdout).not.toContain("lost_ledger");
  });

  it("shows no progress where there is no terminal", async () => {
    expect(await run(["check", "lost_ledger"])).toMatchObject({ code: 1, stderr: "" });
  });

  it.skipIf(process.platform !== "linux")("ends with 2 when nothing can be written anywhere", async () => {
    const full = openSync("/dev/full", "w");
    onTestFinished(() => closeSync(full));
    const child = spawn(process.execPath, [executable, "check"], { stdio: ["ignore", full, full] });
    onTestFinished(() => void child.kill("SIGKILL"));
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect(code).toBe(2);
  });

  it("ends without a word of its own when nobody reads on", async () => {
    const { child, ended } = start(["check", "--solutions"]);
    child.stdout.destroy();
    expect(await ended).toMatchObject({ code: 141, stderr: "" });
  });
});

describe("run", () => {
  it("without a name judges the first exercise that does not pass", async () => {
    const solution = readFileSync(
      join(repository, "tests/fixtures/course/solutions/01_first_threads/lost_ledger.ts"),
      "utf8",
    );
    const cwd = await copyOfCourse({ "exercises/01_first_threads/lost_ledger.ts": solution });
    const { code, stdout } = await run(["run"], { cwd });
    expect(code).toBe(1);
    expect(stdout).toMatch(/late_table\.ts[\s\S]*FAIL[\s\S]*thread-lessons hint late_table/);
  });

  it("draws an ownership error over the learner's own lines", async () => {
    const { code, stdout } = await run(["run", "guest_list"]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/error\[E0373\][\s\S]*const friend = thread\.spawn\(\(\) => \{/);
  });
});
