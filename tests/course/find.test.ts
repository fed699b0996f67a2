import { beforeAll, describe, expect, it } from "vitest";
import type { Course } from "#lib/course/course.js";
import { findExercise } from "#lib/course/find.js";
import { loadCourse } from "#lib/course/load.js";
import { nearest } from "#lib/course/nearest.js";
import { transpile } from "./fixture.js";

describe("the nearest name", () => {
  it.each([
    ["lost_ledgr", "lost_ledger"],
    ["lots_ledger", "lost_ledger"],
    ["LOST_LEDGER", "lost_ledger"],
    ["late", "late_table"],
    ["tabel_late", null],
    ["x", null],
  ])("to %s is %s", (word, meant) => {
    expect(nearest(word, ["lost_ledger", "late_table", "guest_list"])).toBe(meant);
  });
});

describe("an exercise", () => {
  let course: Course;
  beforeAll(async () => {
    course = await loadCourse("tests/fixtures/course", { transpile });
  });

  it.each([
    "lost_ledger",
    "lost_ledger.ts",
    "01_first_threads/lost_ledger",
    "01_first_threads/lost_ledger.ts",
    "exercises/01_first_threads/lost_ledger.ts",
    "./exercises/01_first_threads/lost_ledger.ts",
  ])("is found as %s", (name) => {
    expect(findExercise(course, name).name).toBe("lost_ledger");
  });

  it("that does not exist is answered with the one that was meant", () => {
    expect(() => findExercise(course, "01_first_threads/lost_leger")).toThrow(
      expect.objectContaining({ code: "unknown-exercise", help: 'did you mean "lost_ledger"?' }),
    );
  });

  it("that resembles nothing is answered with the command that shows them", () => {
    expect(() => findExercise(course, "zzz")).toThrow(
      expect.objectContaining({ help: "`thread-lessons list` shows them all" }),
    );
  });
});
