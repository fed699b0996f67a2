import { describe, expect, it, vi } from "vitest";
import { isFile } from "#lib/cli/choose-program.js";
import { drawAnswer } from "#lib/cli/possible/draw.js";
import { insteadText, obstacleText, verdictText } from "#lib/cli/possible/words.js";
import { storyLook } from "#lib/cli/replay/look.js";
import type { Answer } from "#lib/explore/possible/answer.js";
import { createColours } from "#lib/terminal/colour.js";
import { copyOfCourse } from "./course-copy.js";
import { run } from "./executable.js";

// Some tests start a process or two, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const never: Answer = {
  executions: 3,
  stopped: null,
  bounded: false,
  complete: true,
  shown: null,
  furthest: {
    lines: 1,
    instead: [
      { kind: "line", text: "m2", thread: "main" },
      { kind: "exit", code: 0 },
    ],
    obstacle: { kind: "later", after: [{ text: "c1", thread: "clerk" }] },
  },
};

function draw(answer: Answer, { width = 80, unicode = true } = {}): string {
  const look = storyLook({ columns: width, unicode, colours: createColours(0) });
  const origin = { name: "p", hash: "4b8e" };
  return drawAnswer({ file: "p.ts", origin, lines: ["m1", "c2", "m2"], answer }, look, "columns").join("\n");
}

describe("the answer", () => {
  it("no says how far one can come, what comes instead, by whom, and why", () => {
    expect(draw(never)).toBe(`\
 p.ts                                                                      4b8e

 NO   the program can never print exactly this: proved in 3 executions

    1   m1
    2 ✗ c2
    3   m2

 After the first line comes instead:
        m2   by main
        nothing more: the process ends with code 0

 "c2" comes only after "c1", by clerk.`);
  });

  it("claims nothing where the search was not complete", () => {
    const open = draw({ ...never, complete: false, stopped: "executions" });
    expect(open).toContain(
      " UNDECIDED   not found in 3 executions, which is no proof; the search stopped\n             after 3 executions",
    );
    expect(open).toContain("As far as was looked: after the first line comes instead:");
    expect(open).not.toContain("comes only after");
  });

  it.each([40, 80])("fits %i columns", (width) => {
    for (const line of draw(never, { width }).split("\n")) expect(line.length).toBeLessThanOrEqual(width);
  });

  it("has words for every way to end, and to be in the way", () => {
    expect(insteadText({ kind: "deadlock" })).toBe("nothing more: a deadlock");
    expect(obstacleText("x", { kind: "never" })).toBe('No thread ever prints "x".');
    expect(obstacleText("x", { kind: "gone" })).toBe('No thread prints "x" after that.');
    expect(obstacleText("x", { kind: "later", after: [] })).toBeNull();
    expect(verdictText({ ...never, complete: false })).toContain("too many orders");
  });
});

describe("a word", () => {
  it.each([
    ["a file", "possible.test.ts", true],
    ["a folder", ".", false],
    ["nothing", "no such file", false],
    ["a line that is too long for a name", "x".repeat(5000), false],
  ])("that names %s", (_what, word, expected) => {
    expect(isFile({ cwd: import.meta.dirname }, word)).toBe(expected);
  });
});

describe("the command", () => {
  const lines = ["till: closed", "ledger: bread 3.20", "till: good night"];

  it.each([
    [
      "0: it can",
      ["lost_ledger", ...lines],
      0,
      /YES[\s\S]*ledger: bread 3\.20[\s\S]*replay lost_ledger:[0-9a-f]{4}:1:/,
    ],
    ["1: it never can", ["lost_ledger", ...lines.toReversed()], 1, /NO[\s\S]*proved/],
  ] as const)("ends with %s", async (_, words, code, shown) => {
    const outcome = await run(["possible", ...words], { cwd: await copyOfCourse() });
    expect(outcome).toMatchObject({ code, stderr: "", stdout: expect.stringMatching(shown) });
  });

  it.each([
    ["no lines", ["lost_ledger"], "it takes the lines"],
    ["a misspelt exercise", ["lost_leger", "a line"], 'did you mean "lost_ledger"?'],
    ["a program that is rejected", ["guest_list", "a line"], "error[E0373]"],
  ])("ends with 2 for %s", async (_, words, text) => {
    const outcome = await run(["possible", ...words], { cwd: await copyOfCourse() });
    expect(outcome).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(text) });
  });
});
