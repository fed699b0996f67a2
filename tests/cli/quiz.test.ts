import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { folder } from "../course/fixture.js";
import { type Outcome, run, start } from "./executable.js";

// Each test starts a process or two, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const fixture = join(import.meta.dirname, "../fixtures/quiz-course");

/** A folder of its own with the course of questions: what is answered is remembered there. */
async function courseFolder(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const dir = await folder(files);
  cpSync(fixture, dir, { recursive: true });
  return dir;
}

/** Types lines into a command, all at once. */
function typed(args: readonly string[], cwd: string, lines: readonly string[]): Promise<Outcome> {
  const { child, ended } = start([...args, "--plain"], { cwd });
  child.stdin.end(`${lines.join("\n")}\n`);
  return ended;
}

function answersIn(cwd: string): unknown {
  return JSON.parse(readFileSync(join(cwd, ".thread-lessons/progress.json"), "utf8")).answers;
}

describe("quiz", () => {
  it("prints its questions, how to answer them, and not what is right", async () => {
    const cwd = await courseFolder();
    const { code, stdout } = await run(["quiz", "--no-input"], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/spawn-returns[\s\S]*when-done[\s\S]*--answer spawn-returns=<choice>/);
    expect(stdout).toMatch(
      /--answer who-ends=<choice>,<choice>[\s\S]*in your own words: thread-lessons quiz/,
    );
    const { stdout: json } = await run(["quiz", "joining", "--json"], { cwd });
    expect(JSON.parse(json)).toMatchObject({ version: 1, chapter: "02_joining", questions: { length: 4 } });
    expect(json).not.toMatch(/right|feedback|explanation/);
  });

  it("takes answers from the command line, and remembers them", async () => {
    const cwd = await courseFolder();
    const right = await run(
      ["quiz", "--answer", "spawn-returns=at-once", "--answer", "borrowed-name=rejected,line:5"],
      {
        cwd,
      },
    );
    expect(right).toMatchObject({ code: 0, stderr: "" });
    expect(right.stdout).toMatch(/spawn-returns[\s\S]*Right\.[\s\S]*why[\s\S]*borrowed-name[\s\S]*Right\./);
    const wrong = await run(["quiz", "1", "--json", "--answer", "who-ends=killed,waits"], { cwd });
    expect(wrong.code).toBe(1);
    expect(JSON.parse(wrong.stdout).answers).toEqual([
      expect.objectContaining({
        question: "who-ends",
        right: false,
        wrong: ["waits"],
        missing: ["unprinted"],
      }),
    ]);
    expect(answersIn(cwd)).toMatchObject([
      { question: "spawn-returns", outcome: "first", given: [["at-once"]] },
      { question: "borrowed-name", outcome: "first", given: [["rejected", "line:5"]] },
      { question: "who-ends", outcome: "missed", given: [["killed", "waits"]] },
    ]);
    expect((await run(["review", "--all"], { cwd })).stdout).toMatch(/who-ends {3}after the next exercise/);
  });

  it("asks in plain lines, every kind of question, with all answers piped in at once", async () => {
    const cwd = await courseFolder();
    const recall = ["They would run one after the other.", "", "1"];
    const { code, stdout } = await typed(["quiz", "2"], cwd, ["y", ...recall, "1,2", "3,4", "1", "3", "s"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Question 1 of 4[\s\S]*Question 4 of 4[\s\S]*1 \| import \{ thread \}/);
    expect(answersIn(cwd)).toMatchObject([
      { question: "join-waits", revision: 1, outcome: "first" },
      { question: "join-place", revision: 2, outcome: "first", given: [] },
      { question: "early-end" },
      { question: "borrowed-name" },
    ]);
  });

  it("remembers nothing of a question at which the input ended", async () => {
    const cwd = await courseFolder();
    const { code, stdout } = await typed(["quiz", "1"], cwd, ["s"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Question 2 of 4[\s\S]*0 right, 1 skipped\./);
    expect(answersIn(cwd)).toMatchObject([{ question: "spawn-returns", outcome: "skipped" }]);
  });

  it.each([
    [["quiz"], "quiz needs a terminal", "--answer <question>=<choice>"],
    [["quiz", "spwaning"], 'there is no chapter "spwaning"', 'did you mean "spawning"?'],
    [["quiz", "--answer", "spawn-returns=at-onec"], "has no choice", 'did you mean "at-once"?'],
  ])("%j is refused with code 2 and a remedy", async (args, what, help) => {
    const { code, stdout, stderr } = await run([...args, "--course", fixture]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(what);
    expect(stderr).toContain(help);
  });
});

describe("review", () => {
  const missed = {
    question: "order-of-two",
    revision: 1,
    outcome: "missed",
    given: [["yes"]],
    at: "2026-01-01T00:00:00.000Z",
  };
  const progress = (passed: boolean): string =>
    JSON.stringify({
      version: 1,
      current: null,
      exercises: passed ? { first_thread: { passedAt: missed.at, passedHash: "x", hints: 0 } } : {},
      answers: [{ ...missed, step: 0 }],
    });

  it("asks what is due, and no longer what was answered", async () => {
    const cwd = await courseFolder({ ".thread-lessons/progress.json": progress(true) });
    const { code, stdout } = await typed(["review"], cwd, ["n"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Question 1 of 1[\s\S]*Two threads are spawned[\s\S]*Right\.[\s\S]*1 right\./);
    expect((await run(["review"], { cwd })).stdout).toMatch(
      /Nothing is due now\. One question comes back later/,
    );
  });

  it("says when nothing is due", async () => {
    const cwd = await courseFolder({ ".thread-lessons/progress.json": progress(false) });
    expect((await run(["review"], { cwd })).stdout).toMatch(/the first after the next exercise/);
  });

  it("needs a terminal or plain lines, when something is due", async () => {
    const cwd = await courseFolder({ ".thread-lessons/progress.json": progress(true) });
    expect(await run(["review"], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/review needs a terminal[\s\S]*--plain/),
    });
  });
});
