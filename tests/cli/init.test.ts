import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { formatWorkspace } from "#lib/course/workspace.js";
import { type Files, folder, smallCourse } from "../course/fixture.js";
import { run } from "./executable.js";

// Each test starts a process or two, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const small: Files = {
  ...smallCourse,
  "exercises/01_one/first_thing.ts": "// first\n",
};

/** A small course, and beside it, in `learn`, a workspace for it. */
async function withWorkspace(changes: Files = {}, ...options: string[]) {
  const dir = await folder(
    Object.fromEntries(Object.entries(small).map(([name, text]) => [`course/${name}`, text])),
  );
  const made = await run(["init", "learn", "--course", "course", ...options], { cwd: dir });
  const learn = join(dir, "learn");
  for (const [name, text] of Object.entries(changes)) writeFileSync(join(learn, name), text);
  return { dir, learn, made };
}

const filesIn = (dir: string) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .sort();

describe("init", () => {
  it("makes a folder with what a learner edits, which an editor understands, and says the next step", async () => {
    const { learn, made } = await withWorkspace();
    expect(made).toMatchObject({ code: 0, stderr: "" });
    expect(made.stdout).toMatch(
      /learn is ready: 2 exercises to mend[\s\S]*cd learn\n[\s\S]*npx thread-lessons watch/,
    );
    expect(filesIn(learn).filter((file) => !file.startsWith(".thread-lessons/types/"))).toEqual([
      ".gitignore",
      "exercises/01_one/README.md",
      "exercises/01_one/first_thing.ts",
      "exercises/01_one/second_thing.ts",
      "package.json",
      "thread-lessons.json",
      "tsconfig.json",
    ]);
    expect(JSON.parse(readFileSync(join(learn, "thread-lessons.json"), "utf8"))).toEqual({
      version: 1,
      course: "../course",
      solutions: true,
    });

    const program = `import { Duration, thread } from "thread-lessons";
      export function main(): void { thread.sleep(Duration.fromMillis(1)); console.log(1); console.info(2); }`;
    writeFileSync(join(learn, "exercises/01_one/first_thing.ts"), program);
    const tsc = join(import.meta.dirname, "../../node_modules/typescript/bin/tsc");
    const complaints = spawnOutput([tsc, "-p", learn]);
    expect(complaints.match(/error TS\d+/g)).toEqual(["error TS2339"]);
    expect(complaints).toContain("'info'");
  });

  it("overwrites nothing: it lists what is in the way, and writes nothing", async () => {
    const dir = await folder({
      "package.json": "{}",
      "exercises/01_one/second_thing.ts": "mine",
      "other.txt": "",
    });
    const course = await folder(small);
    const { code, stdout, stderr } = await run(["init", "--course", course], { cwd: dir });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(
      /nothing was written[\s\S]*init learn[\s\S]*\n {2}package\.json\n {2}exercises\/01_one\/second_thing\.ts\n$/,
    );
    expect(filesIn(dir)).toEqual(["exercises/01_one/second_thing.ts", "other.txt", "package.json"]);
  });

  it("once more adds what is missing, and else says that nothing is", async () => {
    const { dir, learn } = await withWorkspace({ "exercises/01_one/first_thing.ts": "mine" });
    const whole = await run(["init", "learn"], { cwd: dir });
    expect(whole.stdout).toContain("learn is a workspace already, and lacks nothing");
    rmSync(join(learn, "exercises/01_one/second_thing.ts"));
    const mended = await run(["init", "--ci"], { cwd: learn });
    expect(mended.stdout).toMatch(
      /\.github\/workflows\/thread-lessons\.yml\n +exercises\/01_one\/second_thing\.ts\n/,
    );
    expect(readFileSync(join(learn, "exercises/01_one/first_thing.ts"), "utf8")).toBe("mine");
    const workflow = readFileSync(join(learn, ".github/workflows/thread-lessons.yml"), "utf8");
    expect(workflow).toContain("npx thread-lessons check --reporter github");
    expect(workflow.match(/uses: .*/g)?.every((line) => /@[0-9a-f]{40} # v\d/.test(line))).toBe(true);
  });

  it("leaves a workspace what it is", async () => {
    const { dir } = await withWorkspace();
    const { code, stderr } = await run(["init", "learn", "--no-solutions"], { cwd: dir });
    expect(code).toBe(2);
    expect(stderr).toMatch(/this workspace shows the solutions[\s\S]*"solutions": false/);
  });

  it("says when it cannot write", async () => {
    const course = await folder(small);
    const dir = await folder({ learn: "a file" });
    const { code, stderr } = await run(["init", "learn", "--course", course], { cwd: dir });
    expect(code).toBe(2);
    expect(stderr).toMatch(/thread-lessons\.json cannot be written/);
  });
});

describe("a workspace", () => {
  it("is found from within, and gives the learner's programs to judge", async () => {
    const { learn } = await withWorkspace({
      "exercises/01_one/second_thing.ts": 'export function main(): void { console.log("hello"); }\n',
    });
    const cwd = join(learn, "exercises/01_one");
    const { code, stdout } = await run(["check", "second_thing", "--json"], { cwd });
    expect(JSON.parse(stdout).exercises).toEqual([
      expect.objectContaining({ name: "second_thing", file: "second_thing.ts", verdict: "passed" }),
    ]);
    expect(code).toBe(0);
  });

  it("can keep the solutions back", async () => {
    const { learn } = await withWorkspace({}, "--no-solutions");
    const { code, stderr } = await run(["check", "--solutions"], { cwd: learn });
    expect(code).toBe(2);
    expect(stderr).toMatch(/keeps the solutions back[\s\S]*hint/);
  });

  it.each([
    ["{", "it is no JSON", '{ "version": 1, "course": "bundled", "solutions": true }'],
    [
      formatWorkspace({ course: "../gone", solutions: true }),
      "the course of this workspace is not there",
      '"course"',
    ],
  ])("that says %j is explained, not a crash", async (text, what, help) => {
    const cwd = await folder({ "thread-lessons.json": text });
    const { code, stdout, stderr } = await run(["hint", "first_thing"], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(what);
    expect(stderr).toContain(join(cwd, "thread-lessons.json"));
    expect(stderr).toContain(help);
  });
});

/** What a Node.js program prints, whatever its exit code. */
function spawnOutput(args: readonly string[]): string {
  try {
    return execFileSync(process.execPath, args, { encoding: "utf8" });
  } catch (error) {
    return error instanceof Error && "stdout" in error ? String(error.stdout) : String(error);
  }
}
