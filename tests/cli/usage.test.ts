import { spawnSync } from "node:child_process";
import { describe, expect, it, vi } from "vitest";
import { folder, smallCourse } from "../course/fixture.js";
import { executable, run } from "./executable.js";

// Each test starts a process or two, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

describe("the command line", () => {
  it("has a help that names commands and exit codes", async () => {
    const { code, stdout } = await run(["--help"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /watch[\s\S]*run[\s\S]*check[\s\S]*hint[\s\S]*exec[\s\S]*diagnose[\s\S]*Exit codes:[\s\S]*130 {2}interrupted/,
    );
  });

  it("knows help as a command, too", async () => {
    const { code, stdout } = await run(["help", "hint"]);
    expect(code).toBe(0);
    expect(stdout).toContain("Usage: thread-lessons hint");
  });

  it("tells its version", async () => {
    expect((await run(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([
    [["chekc"], 'there is no command "chekc"', 'did you mean "check"?'],
    [["xyzzy"], 'there is no command "xyzzy"', "the commands are: watch"],
    [["check", "lost_ledgr"], 'there is no exercise "lost_ledgr"', 'did you mean "lost_ledger"?'],
    [["run", "lost_ledgr"], 'there is no exercise "lost_ledgr"', 'did you mean "lost_ledger"?'],
    [["hint", "lost_ledger", "--step", "4"], "--step", "It is 1, 2 or 3."],
    [["check", "--nonsense"], "unknown option", "`thread-lessons check --help`"],
    [["hint", "lost_ledger", "late_table"], "too many arguments", "`thread-lessons hint --help`"],
    [["exec"], "missing required argument", "`thread-lessons exec --help`"],
    [["dev", "new"], "missing required argument", "`thread-lessons dev new --help`"],
    [["--nonsense"], "unknown option", "`thread-lessons --help`"],
    [["exec", "/no/such/program.ts"], "there is no such file", "/no/such/program.ts"],
    [["exec", "."], "this is a folder", "name a TypeScript program"],
    [["hint", "x", "--course", "/no/such/course"], "there is no course here", "course.json"],
    [["watch"], "watch needs a terminal, but standard input is none", "watch --plain"],
  ])("%j is refused with code 2 and a remedy", async (args, what, help) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(what);
    expect(stderr).toContain(help);
  });
});

it("a folder that is gone is explained, not a crash", async () => {
  const gone = 'cd "$0" && rmdir "$0" && exec "$@"';
  const args = ["-c", gone, await folder({}), process.execPath, executable, "status"];
  const { status, stderr } = spawnSync("sh", args, { encoding: "utf8" });
  expect(status).toBe(2);
  expect(stderr).toContain("error: the folder that you are in is not there any more");
});

describe("--course", () => {
  it("names another course, for every command", async () => {
    const dir = await folder(smallCourse);
    expect((await run(["hint", "second_thing", "--course", dir])).stdout).toContain("hint 1 of 3");
    expect((await run(["--course", dir, "hint", "lost_ledger"])).stderr).toContain(
      'there is no exercise "lost_ledger"',
    );
  });

  it("is the current folder where that holds one", async () => {
    const cwd = await folder(smallCourse);
    expect((await run(["hint", "second_thing"], { cwd })).code).toBe(0);
  });

  it("that is malformed is explained, not a crash", async () => {
    const cwd = await folder({ ...smallCourse, "exercises/01_one/first_thing.exercise.ts": "nonsense(" });
    const { code, stderr } = await run(["hint", "first_thing"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(/the course has a problem[\s\S]*exercises\/01_one\/first_thing\.exercise\.ts/);
  });

  it("needs no cache: a folder that cannot be written to is no error", async () => {
    const cwd = await folder({ ...smallCourse, "not-a-folder": "" });
    const env = { XDG_CACHE_HOME: `${cwd}/not-a-folder` };
    expect(await run(["hint", "first_thing"], { cwd, env })).toMatchObject({ code: 0, stderr: "" });
  });
});

describe("hint", () => {
  it("shows one step of the ladder, and how to get the next", async () => {
    expect((await run(["hint", "guest_list"])).stdout).toMatch(
      /hint 1 of 3[\s\S]*borrowed[\s\S]*guest_list --step 2/,
    );
    expect((await run(["hint", "guest_list", "--step", "3"])).stdout).toMatch(/hint 3 of 3[\s\S]*move/);
  });
});

describe("output", () => {
  it("has colours where they are forced, and none in a pipe or where they are refused", async () => {
    const code = "\x1b[";
    const hint = ["hint", "guest_list"];
    expect((await run(hint)).stdout).not.toContain(code);
    expect((await run([...hint, "--color"])).stdout).toContain(code);
    expect((await run(hint, { env: { FORCE_COLOR: "1" } })).stdout).toContain(code);
    expect((await run([...hint, "--no-color"], { env: { FORCE_COLOR: "1" } })).stdout).not.toContain(code);
  });
});
