import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { drawList } from "#lib/cli/learner/list.js";
import { select } from "#lib/cli/learner/selection.js";
import { contentHash } from "#lib/progress/content-hash.js";
import { openProgress } from "#lib/progress/open.js";
import { copyOfCourse } from "./course-copy.js";
import { run } from "./executable.js";
import { course, look, overview, widest } from "./learner.js";

// Some tests start a process or two, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const stands = overview(["done", "changed", "pending", "pending"], 1, 2);

function draw(columns: number, options = {}): string {
  return drawList(course, stands, stands.entries, look(columns, options));
}

describe("the list", () => {
  it("says how the learner stands with each exercise, in signs and in words", () => {
    expect(draw(80)).toBe(`\
 A course

 01_one  The first of the chapters  2/3
   ✓ done           first_thing   What becomes of first_thing when somebody wri…
 ▸ ~ changed, here  second_thing  What becomes of second_thing when somebody wr…
   ·                third_thing   What becomes of third_thing when somebody wri…

 02_two  The second  0/1
   ·                last_thing    What becomes of last_thing when somebody writ…

 [████████████░░░░░░░░░░░░]  2/4 done
 1 changed since passing: thread-lessons run <name> tells whether it still
 passes`);
  });

  it("leaves the titles out where there is no room", () => {
    expect(draw(40)).toContain("\n ▸ ~ changed, here  second_thing\n");
  });

  it.each([40, 80, 120])("fits %i columns", (columns) => {
    expect(widest(draw(columns))).toBeLessThanOrEqual(columns);
    expect(widest(draw(columns, { colour: true, unicode: false }))).toBeLessThanOrEqual(columns);
  });

  it("does without Unicode", () => {
    expect(draw(120, { unicode: false })).toMatch(/^[\x20-\x7e\n]*$/);
    expect(draw(80, { unicode: false })).toContain("\n > ~ changed, here  second_thing");
  });

  it("is in colour where colours are wanted", () => {
    expect(draw(80, { colour: true })).toContain("\x1b[32m  ✓ done");
  });

  it.each([
    [{ filter: "done", words: [] }, ["first_thing", "second_thing"]],
    [{ filter: "changed", words: [] }, ["second_thing"]],
    [{ filter: "pending", words: [] }, ["third_thing", "last_thing"]],
    [{ filter: null, words: ["SECOND"] }, ["second_thing", "last_thing"]],
    [{ filter: null, words: ["second", "first"] }, ["second_thing"]],
    [{ filter: "pending", words: ["01_one"] }, ["third_thing"]],
    [{ filter: null, words: ["nonsense"] }, []],
  ] as const)("lets through what %j asks for", (selection, names) => {
    expect(select(stands.entries, selection).map(({ exercise }) => exercise.name)).toEqual(names);
  });

  it("says when nothing is like that", () => {
    expect(drawList(course, stands, [], look(80))).toContain("No exercise is like that.");
  });
});

describe("list", () => {
  it("is JSON for programs, by the files as they are now, and writes nothing", async () => {
    const dir = await copyOfCourse();
    expect((await run(["list", "--json"], { cwd: dir })).code).toBe(0);
    expect(await readdir(dir)).toEqual(["exercises"]);
    const progress = await openProgress({ dir });
    const late = join(dir, "exercises/01_first_threads/late_table.ts");
    await writeFile(late, "passes");
    await progress.passed("lost_ledger", "another text");
    await progress.passed("late_table", contentHash("passes"));
    await progress.hinted("guest_list", 2);
    await progress.movedTo("guest_list");
    const { stdout } = await run(["list", "--json", "--filter", "pending", "guest"], { cwd: dir });
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      course: "Rust's threads, through TypeScript",
      done: 2,
      total: 4,
      current: "guest_list",
      exercises: [
        {
          name: "guest_list",
          chapter: "01_first_threads",
          path: "01_first_threads/guest_list.ts",
          title: "A list that belongs to somebody else",
          standing: "pending",
          current: true,
          passedAt: null,
          hints: 2,
        },
      ],
    });
    const all = await run(["list"], { cwd: dir });
    expect(all.stdout).toMatch(/~ changed +lost_ledger[\s\S]*✓ done +late_table[\s\S]*▸ · here +guest_list/);
    expect(all.stderr).toBe("");
  });

  it("refuses a filter that it does not know", async () => {
    const { code, stderr } = await run(["list", "--filter", "odd"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/Allowed choices are done, pending, changed/);
  });
});
