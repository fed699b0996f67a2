import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { openProgress } from "#lib/progress/open.js";
import { openOriginals } from "#lib/progress/originals.js";
import { copyOfCourse } from "./course-copy.js";
import { run } from "./executable.js";

// Each test starts a process or two, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const chapter = "01_first_threads";
const names = ["lost_ledger", "late_table", "guest_list", "broken_sensor"];

/** A course that was watched once, and whose late_table the learner has edited. */
async function edited() {
  const dir = await copyOfCourse();
  const fileOf = (name: string): string => join(dir, "exercises", chapter, `${name}.ts`);
  const exercises = names.map((name) => ({ name, path: `${chapter}/${name}.ts`, file: fileOf(name) }));
  await (await openOriginals({ dir })).record(exercises);
  const pristine = await readFile(fileOf("late_table"), "utf8");
  await writeFile(fileOf("late_table"), "mine");
  return { dir, pristine, text: () => readFile(fileOf("late_table"), "utf8") };
}

describe("reset", () => {
  it("asks on a terminal: without one it names the flag, and changes nothing", async () => {
    const { dir, text } = await edited();
    const { code, stdout, stderr } = await run(["reset", "late_table"], { cwd: dir });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("`thread-lessons reset late_table --yes`");
    expect((await run(["reset", "--all"], { cwd: dir })).stderr).toContain("reset --all --yes");
    expect(await text()).toBe("mine");
  });

  it("--yes puts it back, takes the pass back, and undo brings it again", async () => {
    const { dir, text, pristine } = await edited();
    await (await openProgress({ dir })).passed("late_table", "hash");
    const done = await run(["reset", "late_table", "--yes"], { cwd: dir });
    expect(done).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/late_table is as given again[\s\S]*undo/),
    });
    expect(await text()).toBe(pristine);
    expect((await openProgress({ dir })).snapshot.exercises.late_table?.passedAt).toBeNull();
    expect((await run(["undo"], { cwd: dir })).stdout).toContain("late_table is back as before");
    expect(await text()).toBe("mine");
  });

  it("--all leaves alone what is as it was given", async () => {
    const { dir, pristine, text } = await edited();
    const { stdout } = await run(["reset", "--all", "--yes"], { cwd: dir });
    expect(stdout).toContain("late_table is as given again");
    expect(stdout).not.toContain("guest_list");
    expect(await text()).toBe(pristine);
    expect((await run(["reset", "--all"], { cwd: dir })).stdout).toContain("there is nothing to reset");
  });

  it.each([
    [
      ["reset"],
      "which exercise is to be reset?",
      "thread-lessons reset lost_ledger, or thread-lessons reset --all",
    ],
    [["reset", "late_table", "--all"], "either late_table or --all", "reset late_table"],
    [["reset", "late_tabel"], 'there is no exercise "late_tabel"', 'did you mean "late_table"?'],
    [["reset", "late_table", "--yes"], "is not known", "git checkout"],
  ])("%j is refused with code 2 and a remedy", async (args, what, help) => {
    const cwd = await copyOfCourse();
    const { code, stderr } = await run(args, { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(what);
    expect(stderr).toContain(help);
    expect(await readdir(cwd)).toEqual(["exercises"]);
  });
});

describe("undo", () => {
  it("with nothing to take back says so, and writes nothing", async () => {
    const cwd = await copyOfCourse();
    expect(await run(["undo"], { cwd })).toMatchObject({
      code: 0,
      stdout: " There is nothing to take back.\n",
    });
    expect(await readdir(cwd)).toEqual(["exercises"]);
  });
});
