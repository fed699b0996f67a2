import { readdir } from "node:fs/promises";
import { describe, expect, it, vi } from "vitest";
import { filesVerdict } from "#lib/cli/doctor/files.js";
import { fail, ok, warn } from "#lib/cli/doctor/finding.js";
import { coresFinding, memoryFinding, nodeFinding, sharingFinding } from "#lib/cli/doctor/machine.js";
import { drawFindings, isWell } from "#lib/cli/doctor/report.js";
import { terminalFinding } from "#lib/cli/doctor/terminal.js";
import { copyOfCourse } from "./course-copy.js";
import { run } from "./executable.js";
import { look, widest } from "./learner.js";

// One test runs the whole command, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const screen = { isTTY: true, columns: 80, rows: 24 };
const seen = { stdin: { isTTY: true }, unicode: true, plain: false, colours: 1 };

describe("the doctor", () => {
  it.each([
    ["18.20.0", "fail"],
    ["20.18.3", "fail"],
    ["20.19.0", "ok"],
    ["22.0.0", "ok"],
  ])("finds Node %s: %s", (version, level) => {
    expect(nodeFinding(version).level).toBe(level);
  });

  it("warns of a single core", () => {
    expect([coresFinding(1).level, coresFinding(2).level]).toEqual(["warn", "ok"]);
  });

  it("finds that threads can share memory here", () => {
    expect(sharingFinding().level).toBe("ok");
  });

  it("says what to do when the memory cannot be had", () => {
    const finding = memoryFinding(() => {
      throw new RangeError("Array buffer allocation failed");
    });
    expect(finding).toMatchObject({ level: "fail", fix: expect.stringContaining("ulimit -v") });
  });

  it.each([
    [screen, seen.stdin, "ok", /80 columns, 24 rows, 16 colours, Unicode/],
    [{ ...screen, columns: 30 }, seen.stdin, "warn", /small/],
    [{ isTTY: true }, seen.stdin, "warn", /does not tell its size/],
    [{}, seen.stdin, "warn", /standard output is no terminal/],
    [screen, {}, "warn", /standard input is no terminal/],
  ] as const)("looks at the terminal: %j, %j", (stdout, stdin, level, text) => {
    expect(terminalFinding({ ...seen, stdin, stdout })).toMatchObject({
      level,
      text: expect.stringMatching(text),
    });
  });

  it.each([
    [null, null, "ok", null],
    ["a Windows drive (drvfs)", null, "warn", /again and again/],
    [null, "ENOSPC: System limit for number of file watchers reached", "warn", /max_user_watches/],
    [null, "EIO", "warn", /--poll/],
  ])("looks whether saves are noticed: %j, %j", (place, trouble, level, fix) => {
    const finding = filesVerdict(place, trouble);
    expect(finding.level).toBe(level);
    if (fix !== null) expect(finding.fix).toMatch(fix);
  });

  it("draws a line for each finding, with the fix below", () => {
    const findings = [
      ok("node", "20.19.0"),
      warn("cores", "only one", "buy another"),
      fail("threads", "none", "mend"),
    ];
    expect(drawFindings(findings, look(80))).toBe(`\
 OK    node      20.19.0
 WARN  cores     only one
                 fix: buy another
 FAIL  threads   none
                 fix: mend

 1 of 3 must be mended before the course can be done.`);
    expect(isWell(findings)).toBe(false);
    expect(isWell(findings.slice(0, 2))).toBe(true);
    expect(
      widest(drawFindings([warn("files", "word ".repeat(30), "word ".repeat(20))], look(40))),
    ).toBeLessThanOrEqual(40);
  });
});

describe("doctor --json", () => {
  it("runs a program on real threads, looks at everything, and writes nothing", async () => {
    const cwd = await copyOfCourse();
    const { code, stdout, stderr } = await run(["doctor", "--json"], { cwd });
    const { version, ok: well, checks } = JSON.parse(stdout);
    expect({ code, version, well, stderr }).toEqual({ code: 0, version: 1, well: true, stderr: "" });
    expect(checks.map(({ name }: { name: string }) => name)).toEqual([
      "node",
      "cores",
      "sharing",
      "memory",
      "threads",
      "terminal",
      "course",
      "progress",
      "files",
    ]);
    expect(checks[4]).toMatchObject({ level: "ok", text: expect.stringContaining("real threads") });
    expect(await readdir(cwd)).toEqual(["exercises"]);
  });

  it("ends with 1 when the course cannot be read", async () => {
    const cwd = await copyOfCourse({ "exercises/01_first_threads/README.md": null });
    const { code, stdout } = await run(["doctor", "--json"], { cwd });
    expect(code).toBe(1);
    const { checks } = JSON.parse(stdout);
    expect(checks.at(-1)).toMatchObject({
      name: "course",
      level: "fail",
      fix: expect.stringContaining("README.md"),
    });
  });
});
