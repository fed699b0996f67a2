import { describe, expect, it } from "vitest";
import { nothing } from "#lib/progress/changes.js";
import { contentHash } from "#lib/progress/content-hash.js";
import type { Snapshot } from "#lib/progress/progress.js";
import { currentOf, nextOf, standingOf } from "#lib/progress/standing.js";
import { statsOf } from "#lib/progress/stats.js";
import { answer, record, snapshot } from "./snapshots.js";

const names = ["e0", "e1", "e2"];
const at = (state: Snapshot, current: string): Snapshot => ({ ...state, current });

describe("an exercise", () => {
  const passedHash = contentHash("good");
  const passed = { ...nothing, exercises: { it: { ...record(true), passedHash } } };

  it.each([
    ["is done while its file holds what passed", passed, contentHash("good"), "done"],
    ["has changed when it holds something else", passed, contentHash("other"), "changed"],
    ["has changed when its file is gone", passed, null, "changed"],
    ["is pending before", nothing, contentHash("good"), "pending"],
  ])("%s", (_, state, hash, standing) => {
    expect(standingOf(state, "it", hash)).toBe(standing);
  });
});

describe("the current exercise", () => {
  it.each([
    ["is the first of a new course", nothing, "e0", "e0"],
    ["is where the learner was", at(nothing, "e1"), "e1", "e1"],
    ["stays after its pass; what is next has not passed", at(snapshot(2), "e1"), "e1", "e2"],
    ["that the course no longer has is the first that has not passed", at(snapshot(1), "gone"), "e1", "e1"],
    [
      "at the end leaves what was passed over",
      at({ ...nothing, exercises: { e2: record(true) } }, "e2"),
      "e2",
      "e0",
    ],
    ["of a finished course is the last, and nothing is next", snapshot(3), "e2", null],
  ])("%s", (_, state, current, next) => {
    expect(currentOf(state, names)).toBe(current);
    expect(nextOf(state, names)).toBe(next);
  });

  it("is none in a course without exercises", () => {
    expect(currentOf(nothing, [])).toBeNull();
  });
});

describe("the stats", () => {
  const chapter = {
    name: "01_one",
    title: "One",
    exercises: [{ name: "e0" }, { name: "e1" }],
    questions: ["a", "b", "c", "d"].map((id) => ({ id, revision: 1 })),
  };

  it("count passes and hints of each chapter, and how its questions went at first", () => {
    const answers = [
      answer("a", "missed", 0),
      answer("a", "first", 1),
      answer("b", "skipped", 0),
      answer("b", "second", 0),
      answer("c", "skipped", 0),
      answer("gone", "first", 0),
    ];
    const state = { ...snapshot(1, answers), exercises: { e0: record(true, 1), e1: record(false, 3) } };
    expect(statsOf({ chapters: [chapter] }, state)).toEqual({
      chapters: [
        {
          name: "01_one",
          title: "One",
          exercises: 2,
          passed: 1,
          hints: 4,
          quiz: { questions: 4, first: 0, second: 1, missed: 1, skipped: 1 },
        },
      ],
      days: 1,
      due: 0,
      waiting: 1,
    });
  });

  it("count the days on which something was done", () => {
    const days = ["2026-03-01T12:00:00.000Z", "2026-03-01T12:30:00.000Z", "2026-03-09T12:00:00.000Z"];
    const answers = days.map((time) => ({ ...answer("a", "first"), at: time }));
    expect(statsOf({ chapters: [] }, { ...nothing, answers }).days).toBe(2);
    expect(statsOf({ chapters: [] }, nothing).days).toBe(0);
  });
});
