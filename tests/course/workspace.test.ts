import { describe, expect, it } from "vitest";
import { formatWorkspace, parseWorkspace } from "#lib/course/workspace.js";

const parse = (settings: unknown) => parseWorkspace(JSON.stringify(settings), "thread-lessons.json");

describe("thread-lessons.json", () => {
  it("is read as it was written", () => {
    const settings = { course: "../course", solutions: false };
    expect(parseWorkspace(formatWorkspace(settings), "thread-lessons.json")).toEqual(settings);
  });

  it("may begin with the mark of an editor", () => {
    const settings = { course: "bundled", solutions: true };
    expect(parseWorkspace(`\uFEFF${formatWorkspace(settings)}`, "thread-lessons.json")).toEqual(settings);
  });

  it("may say more than we know", () => {
    expect(parse({ version: 1, course: "bundled", solutions: true, colour: "green" })).toEqual({
      course: "bundled",
      solutions: true,
    });
  });

  it.each<readonly [unknown, string, string]>([
    [[], "it is no object", '"course": "bundled"'],
    [{}, "its version is missing", '"version": 1'],
    [{ version: "1", course: "bundled", solutions: true }, 'its version is "1"', '"version": 1'],
    [
      { version: 2, course: "bundled", solutions: true },
      "its version is 2",
      "install a newer thread-lessons",
    ],
    [{ version: 1, solutions: true }, '"course" is missing', 'write "bundled", or the folder of a course'],
    [{ version: 1, course: 7, solutions: true }, '"course" is missing', "bundled"],
    [{ version: 1, course: "bundled" }, '"solutions" is neither true nor false', "write one of them"],
  ])("that holds %j is refused, with a remedy", (settings, what, help) => {
    expect(() => parse(settings)).toThrow(
      expect.objectContaining({
        message: expect.stringContaining(what),
        help: expect.stringContaining(help),
        where: "thread-lessons.json",
      }),
    );
  });
});
