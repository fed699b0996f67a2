import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { complaintsAbout } from "#lib/author/trials/complaints.js";
import { listTrials } from "#lib/author/trials/list.js";
import type { Trial } from "#lib/author/trials/trial.js";
import { tryOut } from "#lib/author/trials/try.js";
import { strayFolders } from "#lib/author/trials/wrong-answers.js";
import type { Verdict } from "#lib/checker/verdict.js";
import { does, fakeRun } from "../expect/fake-run.js";
import { diagnostic, exercise, misbehaved, passed, read, smallCourse } from "./fixture.js";

const wrong: Trial = { kind: "wrong", exercise, file: "w.ts", text: "", fails: "E0373", runs: 1 };
const unchanged: Trial = { ...wrong, kind: "unchanged" };
const solution: Trial = { ...wrong, kind: "solution", fails: null };
const rejected: Verdict = {
  kind: "failed",
  failures: [{ kind: "diagnostics", message: "one error", diagnostics: [diagnostic("E0373")] }],
  runs: [],
  search: null,
};

describe("a verdict on a program of a course", () => {
  const unjudged: Verdict = { kind: "unjudged", reason: "no process", help: null };
  const types = [diagnostic("TS2304")];
  const syntax = [diagnostic("unsupported_syntax")];
  it.each<readonly [string, Trial, Verdict, readonly ReturnType<typeof diagnostic>[], string | null]>([
    ["a solution that passes", solution, passed(), [], null],
    ["a solution that fails", solution, rejected, [], "the solution does not pass: E0373: no"],
    ["a wrong answer that fails as it says", wrong, rejected, [], null],
    ["a wrong answer that passes", wrong, passed(), [], "the wrong answer passes"],
    ["an exercise that passes", unchanged, passed(), [], "it passes unchanged"],
    [
      "a wrong answer that fails otherwise",
      wrong,
      misbehaved("a line is missing"),
      [],
      'it is rejected, but no reason contains "E0373": a line is missing',
    ],
    ["a wrong answer with a type error", wrong, rejected, types, "it does not compile: line 3, TS2304: no"],
    ["a wrong answer in our own bounds", wrong, rejected, syntax, null],
    ["an exercise that is no program", unchanged, rejected, syntax, "it does not compile"],
    ["an exercise with a warning", unchanged, rejected, [diagnostic("w", "warning")], null],
    ["what cannot be judged", wrong, unjudged, [], "it could not be judged: no process"],
  ])("%s", (_, trial, verdict, uncompiled, rule) => {
    const complaints = complaintsAbout(trial, { verdict, uncompiled, time: 1 });
    expect(complaints.map((one) => one.rule)).toEqual(rule === null ? [] : [expect.stringContaining(rule)]);
    expect(complaints.some((one) => one.unjudged)).toBe(verdict.kind === "unjudged");
  });
});

describe("a trial", () => {
  const right = fakeRun([does.prints(1, "hello")], { scheduler: "controlled" });
  const empty = fakeRun([], { scheduler: "controlled" });
  const failures = [{ kind: "source", message: "E0373", help: null }] as const;
  const wrongSource: Verdict = { kind: "failed", failures, runs: [right], search: null };
  const checks = (...verdicts: readonly Verdict[]) => {
    const queue = [...verdicts];
    return {
      check: async () => queue.shift() ?? Promise.reject(new Error("judged too often")),
      count: async () => null,
    };
  };

  it("is repeated as often as it says", async () => {
    const tried = await tryOut({ ...wrong, runs: 3 }, checks(rejected, rejected, rejected));
    expect(tried).toMatchObject({ verdicts: ["failed", "failed", "failed"], complaints: [] });
  });

  it("ends where a verdict is another", async () => {
    const tried = await tryOut({ ...wrong, runs: 3 }, checks(rejected, passed()));
    expect(tried.complaints).toMatchObject([{ rule: "the wrong answer passes, at time 2" }]);
  });

  it.each<readonly [string, Verdict, boolean]>([
    ["some run is right", misbehaved("E0373", empty, right), true],
    ["no run is right", misbehaved("E0373", empty, empty), false],
    ["it does not run", rejected, false],
    ["only its source is wrong", wrongSource, false],
  ])("tells luck where its orderings cannot be counted: %s", async (_, verdict, byLuck) => {
    expect(await tryOut(wrong, checks(verdict))).toMatchObject({ luck: { byLuck, orderings: null } });
  });

  it.each([
    ["in some orderings", 2, true],
    ["in none", 0, false],
    ["in all, as what is wrong is something else", 5, false],
  ])("tells luck: it is right %s", async (_, seen, byLuck) => {
    const count = async () => ({ seen, of: 5 });
    const tried = await tryOut(wrong, { ...checks(misbehaved("E0373", right)), count });
    expect(tried.luck).toEqual({ byLuck, orderings: { seen, of: 5 } });
  });

  it("goes by what the check itself has counted", async () => {
    const search = { complete: true, bounded: false, executions: 3, orders: 4, right: 1 };
    const tried = await tryOut(wrong, checks({ ...misbehaved("E0373", right), search } as Verdict));
    expect(tried.luck).toEqual({ byLuck: true, orderings: { seen: 1, of: 4 } });
  });
});

describe("the wrong answers of a course", () => {
  const dirOf = (name: string): string => `tests/wrong/first_steps/${name}.ts`;

  it("are listed beside the solution and the unchanged exercise", async () => {
    const dir = await smallCourse();
    const { selection } = await read(dir);
    const { trials, complaints } = await listTrials(selection.exercises, { dir, runs: 7 });
    expect(complaints).toEqual([]);
    expect(trials.map(({ kind, file, fails, runs }) => [kind, file, fails, runs])).toEqual([
      ["solution", "solutions/01_one/first_steps.ts", null, 1],
      ["unchanged", "exercises/01_one/first_steps.ts", "a line is missing", 1],
      ["wrong", dirOf("handle_kept"), "a line is missing", 7],
      ["wrong", dirOf("no_thread"), "was printed by main", 7],
    ]);
  });

  it.each([
    ["export function main() {}", 'its first line is not "// Fails: …"'],
    ["// Fails:\n// why", 'its first line is not "// Fails: …"'],
    ["// Fails: something\nimport x", "it does not say which misconception it is"],
  ])("say in comments why they fail and what they are: %j", async (text, rule) => {
    const dir = await smallCourse({ [dirOf("no_thread")]: text });
    const { selection } = await read(dir);
    expect((await listTrials(selection.exercises, { dir, runs: 1 })).complaints).toMatchObject([{ rule }]);
  });

  it("are two and more, and belong to an exercise", async () => {
    const dir = await smallCourse();
    const { course } = await read(dir);
    await mkdir(join(dir, "tests/wrong/frist_steps"));
    await writeFile(join(dir, "tests/wrong/notes"), "");
    expect(await strayFolders(course)).toMatchObject([{ rule: 'there is no exercise "frist_steps"' }]);
    for (const name of ["frist_steps", "notes", "nothing"]) {
      const few = await listTrials([{ ...exercise, name }], { dir, runs: 1 });
      expect(few.complaints.map(({ rule }) => rule)).toContain("there are no wrong answers");
    }
  });

  it("may be missing with the solution: that is said, too", async () => {
    const dir = await smallCourse();
    const { complaints } = await listTrials([exercise], { dir, runs: 1 });
    expect(complaints.filter(({ rule }) => rule === "it cannot be read")).toHaveLength(2);
  });
});
