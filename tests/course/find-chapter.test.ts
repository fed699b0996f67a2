import { describe, expect, it } from "vitest";
import { findChapter } from "#lib/course/find-chapter.js";
import { UserError } from "#lib/user-error.js";

const course = {
  title: "",
  dir: "",
  home: "",
  showsSolutions: true,
  chapters: ["01_spawning", "02_main_ends", "10_thread_locals", "11_threads_end"].map((name) => ({
    name,
    title: "",
    readme: "",
    exercises: [],
    questions: [],
  })),
};

describe("a chapter", () => {
  it.each([
    ["1", "01_spawning"],
    ["02", "02_main_ends"],
    ["10", "10_thread_locals"],
    ["02_main_ends", "02_main_ends"],
    ["./exercises/02_main_ends/", "02_main_ends"],
    ["main", "02_main_ends"],
    ["Spawn", "01_spawning"],
    ["locals", "10_thread_locals"],
  ])("is found as %s", (name, found) => {
    expect(findChapter(course, name).name).toBe(found);
  });

  it.each([
    ["spwaning", "unknown-chapter", 'did you mean "spawning"?'],
    ["3", "unknown-chapter", "01_spawning, 02_main_ends"],
    ["", "unknown-chapter", "01_spawning, 02_main_ends"],
    ["thread", "unclear-chapter", "10_thread_locals, 11_threads_end"],
  ])("%j is refused as %s", (name, code, help) => {
    const find = (): unknown => findChapter(course, name);
    expect(find).toThrow(UserError);
    expect(find).toThrow(expect.objectContaining({ code, help: expect.stringContaining(help) }));
  });
});
