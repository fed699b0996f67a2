import { readFileSync } from "node:fs";
import { rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { copyOfCourse } from "./course-copy.js";
import { run, type Started, start } from "./executable.js";

// Each test starts processes, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const chapter = "exercises/01_first_threads";

function solution(name: string): string {
  return readFileSync(
    join(import.meta.dirname, `../fixtures/course/solutions/01_first_threads/${name}.ts`),
    "utf8",
  );
}

interface Watch extends Started {
  type(line: string): void;
  file(name: string): string;
}

async function watch(
  args: readonly string[],
  changes: Readonly<Record<string, string | null>> = {},
): Promise<Watch> {
  const cwd = await copyOfCourse(changes);
  const started = start(["watch", "--plain", ...args], { cwd });
  return {
    ...started,
    type: (line) => void started.child.stdin.write(`${line}\n`),
    file: (name) => join(cwd, chapter, `${name}.ts`),
  };
}

describe("watch in plain lines", () => {
  it("gives a verdict on a save, goes on with n, and quits with q", async () => {
    const { ended, shows, type, file } = await watch([]);
    await shows(/lost_ledger\.ts[\s\S]*FAIL/);
    await writeFile(file("lost_ledger"), solution("lost_ledger"));
    await shows(/PASS[\s\S]*why[\s\S]*n goes on/);
    type("n");
    await shows(/Exercise 2 of 4[\s\S]*late_table\.ts[\s\S]*FAIL/);
    type("h");
    await shows(/hint 1 of 3\n What does `main` do/);
    type("q");
    expect(await ended).toMatchObject({ code: 0, stderr: "" });
  });

  it("begins with the first exercise that does not pass", async () => {
    const changes = { [`${chapter}/lost_ledger.ts`]: solution("lost_ledger") };
    const { child, ended } = await watch([], changes);
    child.stdin.end();
    expect((await ended).stdout).toMatch(/Exercise 2 of 4[\s\S]*late_table\.ts[\s\S]*FAIL/);
  });

  it("begins where it is told to, and says why a key is refused", async () => {
    const { ended, shows, type } = await watch(["guest_list"]);
    await shows(/error\[E0373\]/);
    type("n");
    await shows(/n: this exercise does not pass yet/);
    type("y");
    await shows(/y does nothing here/);
    type("q");
    expect((await ended).code).toBe(0);
  });

  it("asks the chapter's question after its last exercise", async () => {
    const changes = { [`${chapter}/broken_sensor.ts`]: solution("broken_sensor") };
    const { ended, shows, type } = await watch(["broken_sensor"], changes);
    await shows(/PASS/);
    type("n");
    await shows(
      /What does thread\.spawn do[\s\S]*5\. \(skip this question\)[\s\S]*Type a number from 1 to 5/,
    );
    type("9");
    await shows(/"9" is none of them/);
    type("5");
    await shows(/Skipped\.[\s\S]*returns at once[\s\S]*All 4 exercises are done/);
    type("q");
    expect((await ended).code).toBe(0);
  });

  it("checks the newest text when a check is running: an endless loop does not hold it up", async () => {
    const endless = "export function main(): void { for (;;) {} }";
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
    const endless = "export function main(): void { for (;;) {} }";
    const { child, ended, shows } = await watch(["lost_ledger"], { [`${chapter}/lost_ledger.ts`]: endless });
    await shows(/Exercise 1 of 4/);
    child.kill("SIGINT");
    expect(await ended).toMatchObject({ code: 130, stderr: "" });
  });

  it("never judges a file that is only half saved, and waits for one that is gone", async () => {
    const { ended, shows, type, file } = await watch(["lost_ledger"]);
    await shows(/FAIL/);
    await rm(file("lost_ledger"));
    await shows(/The file is not there/);
    await writeFile(file("lost_ledger"), "");
    await truncate(file("lost_ledger"));
    await writeFile(file("lost_ledger"), solution("lost_ledger"));
    await shows(/PASS/);
    type("q");
    expect((await ended).stdout).not.toContain("E0601");
  });

  it("with nothing to read gives its verdict and ends", async () => {
    const cwd = await copyOfCourse();
    const { code, stdout } = await run(["watch", "--plain"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/lost_ledger\.ts[\s\S]*FAIL/);
  });
});
