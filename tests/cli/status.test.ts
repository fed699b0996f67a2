import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { drawStatus } from "#lib/cli/learner/status.js";
import { nothing } from "#lib/progress/changes.js";
import { openProgress } from "#lib/progress/open.js";
import { answer, snapshot } from "../progress/snapshots.js";
import { copyOfCourse } from "./course-copy.js";
import { run } from "./executable.js";
import { course, look, overview, widest } from "./learner.js";

// Some tests start a process or two, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const missed = {
  ...course,
  chapters: course.chapters.map((chapter) => ({
    ...chapter,
    questions: [
      {
        kind: "yes-no",
        id: `of-${chapter.name}`,
        revision: 1,
        text: "?",
        answer: true,
        feedback: "f",
        explanation: "e",
        tries: 2,
      } as const,
    ],
  })),
};

describe("the status", () => {
  it("of a beginner names the first exercise, and the one command to type", () => {
    const learner = { course, progress: { snapshot: nothing } };
    expect(drawStatus(learner, overview([], 0, 0), look(60))).toBe(`\
 A course

 [░░░░░░░░░░░░░░░░░░░░░░░░]  0/4 done

 here     What becomes of first_thing when somebody writes a
          rather long title (not passed yet)
          exercises/01_one/first_thing.ts

 To begin, type   thread-lessons watch`);
  });

  it("says what is next when the current exercise has passed, and what is due", async () => {
    const state = snapshot(2, [answer("of-01_one", "missed", 0)]);
    const learner = { course: missed, progress: { snapshot: state } };
    const text = drawStatus(learner, overview(["done", "changed"], 1, 2), look(120));
    expect(text).toMatch(/here +What becomes of second_thing .*\(changed since it passed\)/);
    expect(text).toMatch(/next +What becomes of third_thing .*\(not passed yet\)/);
    expect(text).toMatch(/review +1 question is due/);
    expect(text).toMatch(/To go on, type {3}thread-lessons watch$/);
  });

  it("of a finished course sends on to what is left", async () => {
    const all = overview(["done", "done", "done", "done"], 3, null);
    const done = { course: missed, progress: { snapshot: snapshot(4) } };
    expect(drawStatus(done, all, look(80))).toMatch(/All exercises have passed\..*thread-lessons stats$/);
    const left = {
      course: missed,
      progress: { snapshot: snapshot(4, [answer("of-02_two", "missed", 4)]) },
    };
    expect(drawStatus(left, all, look(80))).toMatch(/All exercises have passed\..*thread-lessons review$/);
  });

  it.each([40, 80, 120])("fits %i columns", async (columns) => {
    const learner = { course, progress: { snapshot: nothing } };
    expect(widest(drawStatus(learner, overview([], 1, 2), look(columns)))).toBeLessThanOrEqual(columns);
  });
});

describe("a bare call without a terminal", () => {
  it("is the status", async () => {
    const cwd = await copyOfCourse();
    const { code, stdout, stderr } = await run([], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/0\/4 done[\s\S]*lost_ledger\.ts[\s\S]*thread-lessons watch\n$/);
    expect((await run(["--plain"], { cwd })).stdout).toMatch(/^[\x20-\x7e\n]*thread-lessons watch\n$/);
  });
});

describe("commands without a name", () => {
  it("are about the exercise where the learner is", async () => {
    const cwd = await copyOfCourse();
    await (await openProgress({ dir: cwd })).movedTo("guest_list");
    expect((await run(["hint"], { cwd })).stdout).toContain("guest_list, hint 1 of 3");
  });

  it("say what is odd about the progress, and go on", async () => {
    const cwd = await copyOfCourse({
      ".thread-lessons/progress.json": '{ "version": 1, "current": "late_table", oops',
    });
    const { code, stdout, stderr } = await run(["hint"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain("late_table, hint 1 of 3");
    expect(stderr).toMatch(/progress\.json was damaged/);
  });

  it("refuse a progress of a newer version", async () => {
    const cwd = await copyOfCourse();
    await openProgress({ dir: cwd }).then((progress) => progress.movedTo("x"));
    await writeFile(join(cwd, ".thread-lessons/progress.json"), '{ "version": 7 }');
    expect(await run(["status"], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("update"),
    });
  });
});
