import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { folder } from "../course/fixture.js";
import { copyOfCourse } from "./course-copy.js";
import { executable, run, start } from "./executable.js";

// Each test starts a process or two, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const course = join(import.meta.dirname, "../fixtures/course");
const chapter = "01_first_threads";

/** Checks the course of the tests; no verdict is remembered. */
const check = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  run(["check", "--no-cache", ...args], { cwd: course, env });

describe("check", () => {
  it("passes every solution, and knows them again without compiler and engine", async () => {
    const solutions = (env: Readonly<Record<string, string>>) =>
      run(["check", "--solutions"], { cwd: course, env });
    const dir = await folder({});
    const spy = join(dir, "spy");
    const env = { XDG_CACHE_HOME: dir, NODE_OPTIONS: `--require=${join(import.meta.dirname, "spy.cjs")}` };
    const first = await solutions({ ...env, SPY_FILE: spy });
    expect(first.stdout).toMatch(/PASS.* ms\n[\s\S]*4 passed, 0 failed, 0 could not be judged/);
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(readFileSync(spy, "utf8")).toMatch(/engine[\s\S]*compiler/);

    const again = await solutions({ ...env, SPY_FILE: `${spy}-again` });
    expect(again.stdout.replaceAll(/unchanged|\d+ ms/g, "time")).toBe(
      first.stdout.replaceAll(/\d+ ms/g, "time"),
    );
    expect(again.stdout.match(/unchanged/g)).toHaveLength(4);
    expect(existsSync(`${spy}-again`)).toBe(false);
  });

  it("fails the untouched course, each exercise for its own reason", async () => {
    const { code, stdout, stderr } = await check(["--json"]);
    const { version, exercises } = JSON.parse(stdout);
    expect({ code, stderr, version }).toEqual({ code: 1, stderr: "", version: 1 });
    const failed = (name: string, reason: RegExp) =>
      expect.objectContaining({
        name,
        file: `exercises/${chapter}/${name}.ts`,
        verdict: "failed",
        reasons: [expect.stringMatching(reason)],
      });
    expect(exercises).toEqual([
      failed("lost_ledger", /main returned while/),
      failed("late_table", /140 ms/),
      failed("guest_list", /^E0373/),
      failed("broken_sensor", /main panicked/),
    ]);
  });

  it("judges only what is named, and says what could not be judged", async () => {
    const cwd = await copyOfCourse({ [`exercises/${chapter}/late_table.ts`]: null });
    const { code, stdout } = await run(["check", "late_table"], { cwd });
    expect(code).toBe(2);
    expect(stdout).toMatch(/COULD NOT JUDGE[\s\S]*late_table\.ts cannot\s+be read/);
    expect(stdout).not.toContain("lost_ledger");
  });

  it("writes a report to a file, and tells people all the same", async () => {
    const report = join(await folder({}), "reports", "threads.xml");
    const { code, stdout } = await check(["guest_list", "--reporter", "junit", "--output", report]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/FAIL[\s\S]*E0373/);
    expect(readFileSync(report, "utf8")).toMatch(
      /^<\?xml[\s\S]*<failure message="E0373[\s\S]*<\/testsuites>\n$/,
    );
  });

  it("annotates for GitHub, from the repository's root, and adds to the summary", async () => {
    const summary = join(await folder({ summary: "before\n" }), "summary");
    const env = { GITHUB_WORKSPACE: join(course, ".."), GITHUB_STEP_SUMMARY: summary };
    const { stdout } = await check(["guest_list", "--reporter", "github"], env);
    expect(stdout).toMatch(
      new RegExp(
        `^::error file=course/exercises/${chapter}/guest_list\\.ts,line=9,col=31,title=guest_list fails::`,
        "m",
      ),
    );
    expect(readFileSync(summary, "utf8")).toMatch(/^before\n### thread-lessons[\s\S]*0 passed, 1 failed/);
  });

  it("judges a part, and is content with as many passes as are asked for", async () => {
    const { code, stdout } = await check(["--shard", "3/4", "--min", "0", "--reporter", "tap"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^TAP version 14\n1..1\nnot ok 1 - ${chapter}/guest_list\\.ts\n`));
  });

  it.each([
    [["--reporter", "jnuit"], 'there is no reporter "jnuit"', 'did you mean "junit"?'],
    [["--reporter", "tap", "--json"], "--json", "cannot be used with"],
    [["--shard", "5/4"], "--shard", "i/n, as in 1/3"],
    [["--min", "many"], "--min", "It is a number of exercises."],
    [["--min", "5"], "5 exercises can never pass: there are 4 exercises to judge", "ask for 4 at most"],
  ])("refuses %j with code 2 and a remedy", async (args, what, help) => {
    const { code, stdout, stderr } = await check(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(what);
    expect(stderr).toContain(help);
  });

  it.skipIf(process.platform !== "linux")("ends with 2 when nothing can be written anywhere", async () => {
    const full = openSync("/dev/full", "w");
    onTestFinished(() => closeSync(full));
    const stdio = ["ignore", full, full] as const;
    const child = spawn(process.execPath, [executable, "check", "guest_list"], {
      cwd: course,
      stdio: [...stdio],
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect(code).toBe(2);
  });

  it("ends without a word of its own when nobody reads on", async () => {
    const { child, ended } = start(["check", "guest_list"], { cwd: course });
    child.stdout.destroy();
    expect(await ended).toMatchObject({ code: 141, stderr: "" });
  });
});

describe("run", () => {
  it("without a name judges the first exercise that does not pass", async () => {
    const solution = readFileSync(join(course, `solutions/${chapter}/lost_ledger.ts`), "utf8");
    const cwd = await copyOfCourse({ [`exercises/${chapter}/lost_ledger.ts`]: solution });
    const { code, stdout } = await run(["run"], { cwd });
    expect(code).toBe(1);
    expect(stdout).toMatch(/late_table\.ts[\s\S]*FAIL[\s\S]*thread-lessons hint late_table/);
  });

  it("without a name begins where the learner is", async () => {
    const progress = '{ "version": 1, "current": "guest_list", "exercises": {}, "answers": [] }';
    const cwd = await copyOfCourse({ ".thread-lessons/progress.json": progress });
    const { stdout } = await run(["run"], { cwd });
    expect(stdout).toMatch(/guest_list\.ts[\s\S]*FAIL/);
  });

  it("draws an ownership error over the learner's own lines", async () => {
    const { code, stdout } = await run(["run", "guest_list"], { cwd: course });
    expect(code).toBe(1);
    expect(stdout).toMatch(/error\[E0373\][\s\S]*const friend = thread\.spawn\(\(\) => \{/);
  });
});
