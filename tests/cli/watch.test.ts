import { readFileSync } from "node:fs";
import { readFile, rename, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { contentHash } from "#lib/progress/content-hash.js";
import { openProgress } from "#lib/progress/open.js";
import { copyOfCourse } from "./course-copy.js";
import { run, type Started, start } from "./executable.js";

// Each test starts processes, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const chapter = "exercises/01_first_threads";
const endless = "export function main(): void { for (;;) {} }";

function solution(name: string): string {
  return readFileSync(
    join(import.meta.dirname, `../fixtures/course/solutions/01_first_threads/${name}.ts`),
    "utf8",
  );
}

interface Watch extends Started {
  readonly cwd: string;
  type(line: string): void;
  file(name: string): string;
}

function watchIn(cwd: string, args: readonly string[] = []): Watch {
  const started = start(["watch", "--plain", ...args], { cwd });
  let seen = "";
  started.child.stdout.on("data", (chunk: Buffer) => {
    seen += chunk;
  });
  return {
    ...started,
    shows: (pattern) => Promise.race([started.shows(pattern), tooLate(pattern, () => seen)]),
    cwd,
    type: (line) => void started.child.stdin.write(`${line}\n`),
    file: (name) => join(cwd, chapter, `${name}.ts`),
  };
}

/** Rejects with what was shown instead, before the test's own time is over. */
async function tooLate(pattern: RegExp, seen: () => string): Promise<never> {
  await new Promise((resolve) => setTimeout(resolve, 45_000).unref());
  throw new Error(`${pattern} did not come: ${seen()}`);
}

async function watch(
  args: readonly string[] = [],
  changes: Readonly<Record<string, string | null>> = {},
): Promise<Watch> {
  return watchIn(await copyOfCourse(changes), args);
}

describe("watch in plain lines", () => {
  it("gives a verdict on a save, remembers the pass at once, and goes on there the next time", async () => {
    const first = await watch();
    await first.shows(/New chapter: First threads\. Read exercises\/01_first_threads\/README\.md first/);
    await first.shows(/lost_ledger\.ts[\s\S]*FAIL[\s\S]*next +h shows hint 1 of 3/);
    await writeFile(first.file("lost_ledger"), solution("lost_ledger"));
    await first.shows(/PASS[\s\S]*why[\s\S]*n goes on/);
    first.type("n");
    await first.shows(/Exercise 2 of 4[\s\S]*late_table\.ts[\s\S]*FAIL/);
    first.type("h");
    await first.shows(/hint 1 of 3\n What does `main` do/);
    first.type("q");
    expect(await first.ended).toMatchObject({ code: 0, stderr: "" });

    const second = watchIn(first.cwd);
    await second.shows(/Exercise 2 of 4[\s\S]*FAIL[\s\S]*next +h shows hint 2 of 3/);
    await writeFile(second.file("lost_ledger"), endless);
    second.type("l");
    await second.shows(/1 changed +01_first_threads\/lost_ledger/);
    const other = await openProgress({ dir: first.cwd });
    await other.passed("guest_list", contentHash("x"));
    await second.shows(/3 (done|changed) +01_first_threads\/guest_list/);
    second.child.stdin.end();
    expect((await second.ended).code).toBe(0);
  });

  it("resets after a y, undoes, and says why a key is refused", async () => {
    const { ended, shows, type, file } = await watch(["guest_list"]);
    const original = await readFile(file("guest_list"), "utf8");
    await shows(/error\[E0373\]/);
    type("n");
    await shows(/n: this exercise does not pass yet/);
    await writeFile(file("guest_list"), solution("guest_list"));
    await shows(/PASS/);
    type("x");
    await shows(/Put this exercise back to how it was at first\?/);
    type("y");
    await shows(/as it was at first; u brings your version back/);
    await shows(/(FAIL[\s\S]*){2}/);
    expect(await readFile(file("guest_list"), "utf8")).toBe(original);
    type("u");
    await shows(/undone: your version is back/);
    await shows(/(PASS[\s\S]*){2}/);
    expect(await readFile(file("guest_list"), "utf8")).toBe(solution("guest_list"));
    type("q");
    expect((await ended).code).toBe(0);
  });

  it("asks the chapter's question after its last exercise, and takes what is typed for the answer", async () => {
    const changes = { [`${chapter}/broken_sensor.ts`]: solution("broken_sensor") };
    const { ended, shows, type, cwd } = await watch(["broken_sensor"], changes);
    await shows(/PASS/);
    type("n");
    await shows(/What does thread\.spawn do/);
    type("s");
    await shows(/Skipped/);
    await shows(/Exercise 1 of 4/);
    type("q");
    expect((await ended).code).toBe(0);
    const { snapshot } = await openProgress({ dir: cwd });
    expect(snapshot).toMatchObject({
      current: "lost_ledger",
      answers: [{ question: "main-returns-first", outcome: "skipped" }],
    });
  });

  it("checks the newest text when a check is running: an endless loop does not hold it up", async () => {
    const { ended, shows, type, file } = await watch(["lost_ledger"], {
      [`${chapter}/lost_ledger.ts`]: endless,
    });
    await shows(/Exercise 1 of 4/);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await writeFile(file("lost_ledger"), solution("lost_ledger"));
    await shows(/PASS/);
    type("q");
    expect((await ended).stdout).not.toContain("FAIL");
  });

  it("quits at once during an endless loop", async () => {
    const { child, ended, shows } = await watch(["lost_ledger"], { [`${chapter}/lost_ledger.ts`]: endless });
    await shows(/Exercise 1 of 4/);
    child.kill("SIGINT");
    expect(await ended).toMatchObject({ code: 130, stderr: "" });
  });

  it("never judges a file that is only half saved, and waits for one that is gone; also where it polls", async () => {
    const { ended, shows, type, file } = await watch(["lost_ledger", "--poll"]);
    await shows(/--poll was given, so files are looked at/);
    await shows(/FAIL/);
    await rm(file("lost_ledger"));
    await shows(/The file is not there/);
    await writeFile(file("lost_ledger"), "");
    await truncate(file("lost_ledger"));
    await writeFile(`${file("lost_ledger")}.tmp`, solution("lost_ledger"));
    await rename(`${file("lost_ledger")}.tmp`, file("lost_ledger"));
    await shows(/PASS/);
    type("q");
    expect((await ended).stdout).not.toContain("E0601");
  });

  it("watches nothing with --manual: r checks", async () => {
    const { ended, shows, type, file } = await watch(["lost_ledger", "--manual"]);
    await shows(/saves are not watched: r checks[\s\S]*FAIL/);
    await writeFile(file("lost_ledger"), solution("lost_ledger"));
    type("r");
    await shows(/PASS/);
    type("q");
    expect((await ended).code).toBe(0);
  });

  it("with nothing to read gives its verdict and ends", async () => {
    const cwd = await copyOfCourse();
    const { code, stdout } = await run(["watch", "--plain"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/lost_ledger\.ts[\s\S]*FAIL/);
  });
});

it("watch without a terminal, and without --plain, says what else there is", async () => {
  const { code, stderr } = await run(["watch"], { cwd: await copyOfCourse() });
  expect(code).toBe(2);
  expect(stderr).toMatch(/watch needs a terminal[\s\S]*--plain/);
});
