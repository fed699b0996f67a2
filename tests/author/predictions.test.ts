import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { changesOf } from "#lib/author/predictions/changes.js";
import { nativeRuns } from "#lib/author/predictions/fate.js";
import { keyOf } from "#lib/author/predictions/key.js";
import { type Predicted, predict } from "#lib/author/predictions/predict.js";
import { reviseKeys } from "#lib/author/predictions/revise.js";
import { type Count, sightingsOf } from "#lib/author/predictions/sightings.js";
import type { Workbench } from "#lib/author/workbench.js";
import type { Explored, Task } from "#lib/checker/exploration/task.js";
import type { PredictKey, PredictQuestion } from "#lib/course/question.js";
import { policies, type Run } from "#lib/engine/run.js";
import { match } from "#lib/expect/match.js";
import {
  between,
  deadlocks,
  type Expectation,
  expectation,
  lines,
  makespan,
  rejected,
} from "#lib/expect/vocabulary.js";
import { does, fakeRun } from "../expect/fake-run.js";
import { diagnostic, predictQuestion, read, smallCourse, textIn, workbench } from "./fixture.js";

const outcome = (id: string, shows: PredictQuestion["outcomes"][number]["shows"]) => {
  return { id, text: id, shows, feedback: "…" };
};
const outcomes = [
  outcome("a", expectation("a")),
  outcome("ab", expectation(lines("a", "b"))),
  outcome("stuck", expectation(deadlocks())),
  outcome("borrows", expectation(rejected("E0373"))),
];
const question = predictQuestion({ outcomes });
const a = fakeRun([does.prints(1, "a")]);
const ab = fakeRun([does.prints(1, "a"), does.prints(1, "b")]);
const program = { file: "p.ts", code: "", map: "" };

interface World {
  /** All different outputs; null when they are too many. */
  readonly all?: readonly Run[] | null;
  readonly native?: Run;
}

/** A workbench on which every program does as the world says. */
function inWorld({ all = [a, ab], native = a }: World = {}) {
  return workbench({
    prepare: () => ({ program, diagnostics: [diagnostic("w", "warning")] }),
    engine: {
      simulate: async () => policies.map((scheduler) => ({ ...a, scheduler })),
      run: async () => ({ ...native, scheduler: "native" }),
      control: async (_program, { task, onSaid }) => onSaid?.(explored((task as Task).expectation, all)),
    },
  });
}

/** What a search says that has seen these outputs. */
function explored(wanted: Expectation, all: readonly Run[] | null): Explored {
  const line = all?.filter((run) => match(wanted, run) !== null).length ?? 0;
  const orders = all && { all: all.length, wrong: { line } };
  return {
    executions: 1,
    classes: 1,
    stopped: null,
    bounded: false,
    found: [],
    unreached: [],
    beyond: null,
    orders,
    first: null,
    joinedAtOnce: false,
    waiting: null,
  };
}

function predictIn(bench: Workbench, parts: Partial<PredictQuestion> = {}): Promise<Predicted> {
  return predict({ file: "q.ts", question: { ...question, ...parts }, known: null }, bench);
}

describe("a prediction", () => {
  it("counts in how many orders each outcome was seen, and confirms it by runs", async () => {
    const { sightings, key, complaints } = await predictIn(inWorld());
    expect({ key, complaints }).toEqual({ key: { right: ["a", "ab"], errorLine: null }, complaints: [] });
    const runs = policies.length + nativeRuns.confirming;
    expect(sightings.slice(0, 3)).toEqual([
      { outcome: "a", all: { seen: 1, of: 2 }, runs: { seen: runs, of: runs } },
      { outcome: "ab", all: { seen: 1, of: 2 }, runs: { seen: 0, of: runs } },
      { outcome: "stuck", all: { seen: 0, of: 2 }, runs: { seen: 0, of: runs } },
    ]);
  });

  it("has the other outcomes for its key when it asks what is impossible", async () => {
    const { key } = await predictIn(inWorld(), { asks: "impossible" });
    expect(key?.right).toEqual(["stuck", "borrows"]);
  });

  it("goes by runs where there are too many orders", async () => {
    const { sightings, key } = await predictIn(inWorld({ all: null }));
    expect(key?.right).toEqual(["a"]);
    expect(sightings[0]).toMatchObject({ all: null, runs: { of: policies.length + nativeRuns.sampling } });
  });

  it("believes a run that shows what no order should, and complains", async () => {
    const { key, complaints } = await predictIn(inWorld({ all: [a], native: ab }));
    expect(key?.right).toEqual(["a", "ab"]);
    expect(complaints).toMatchObject([
      { unjudged: true, rule: 'question "early-end": no ordering shows "ab", but a run did' },
    ]);
  });

  it("of a program that is rejected is about its errors, and about the line of the first", async () => {
    const lines = { E0382: 9, E0373: 4 };
    const errors = Object.entries(lines).map(([code, line]) => diagnostic(code, "error", line));
    const diagnostics = [...errors, diagnostic("w", "warning", 1)];
    const bench = workbench({ prepare: () => ({ program: null, diagnostics }) });
    expect((await predictIn(bench)).key).toEqual({ right: ["borrows"], errorLine: 4 });
  });

  it("believes a measure only where it is measured: on the ideal machine", () => {
    const timed = predictQuestion({
      outcomes: [
        outcome("40", expectation(makespan(between(35, 45)))),
        outcome("80", expectation(makespan(between(75, 85)))),
      ],
    });
    const runs = [fakeRun([], { makespan: 40 }), fakeRun([], { scheduler: "native", makespan: 41 })];
    const sightings = sightingsOf(timed, { kind: "ran", runs, orders: new Map() });
    expect(sightings.map(({ all }) => all?.seen)).toEqual([1, 0]);
  });

  it.each(["possible", "impossible"] as const)("does not forget what runs showed before (%s)", (asks) => {
    const asked = { ...question, asks };
    const keyAfter = (run: Run, known: PredictKey | null): PredictKey => {
      const fate = { kind: "ran", runs: [run], orders: new Map<string, Count>() } as const;
      return keyOf(asked, { fate, sightings: sightingsOf(asked, fate), known });
    };
    const both = keyAfter(a, keyAfter(ab, null));
    expect(both.right).toEqual(asks === "possible" ? ["a", "ab"] : ["stuck", "borrows"]);
  });

  it.each<readonly [string, Partial<PredictQuestion>, string]>([
    [
      "two answers are right and one is asked for",
      { pick: "one" },
      "2 answers are right, and one is to be chosen",
    ],
    ["no answer is right", { outcomes: outcomes.slice(2) }, "no answer is right"],
  ])("is complained about when %s", async (_, parts, rule) => {
    const { complaints } = await predictIn(inWorld(), parts);
    expect(complaints).toMatchObject([{ file: "q.ts", rule: `question "early-end" (possible): ${rule}` }]);
  });

  it("is complained about when its program is rejected and no outcome says so", async () => {
    const bench = workbench({ prepare: () => ({ program: null, diagnostics: [diagnostic("TS2304")] }) });
    const { complaints } = await predictIn(bench, { outcomes: outcomes.slice(0, 2) });
    const rule = 'question "early-end": its program is rejected with TS2304, first on line 3';
    expect(complaints).toMatchObject([{ rule }]);
  });

  it("is complained about when its program is rejected with another code than an outcome says", async () => {
    const bench = workbench({ prepare: () => ({ program: null, diagnostics: [diagnostic("TS2551")] }) });
    const { complaints } = await predictIn(bench);
    expect(complaints).toMatchObject([{ rule: expect.stringContaining("is rejected with TS2551") }]);
  });

  it("has no key when its program had to be stopped", async () => {
    const hung = fakeRun([], { end: { kind: "limit", limit: "time", message: "more than 5 s" } });
    const { key, complaints } = await predictIn(inWorld({ native: hung }));
    expect(key).toBeNull();
    expect(complaints).toMatchObject([{ unjudged: true, rule: expect.stringContaining("more than 5 s") }]);
  });
});

describe("the keys of a chapter", () => {
  const questions = `
    import { expectation, lines, question } from "thread-lessons/author";
    export const questions = [question({
      kind: "predict", id: "early-end", revision: 1, text: "Which?", program: "…", explanation: "So.",
      outcomes: [
        { id: "a", text: "a", shows: expectation("a"), feedback: "…" },
        { id: "b", text: "b", shows: expectation("b"), feedback: "…" },
      ],
    })];`;
  const files = { "exercises/01_one/questions.ts": questions };
  const file = "exercises/01_one/keys.json";

  async function revise(dir: string, { frozen = false, bench = inWorld() } = {}) {
    const { course, selection } = await read(dir);
    return reviseKeys({ course, selection, workbench: bench, runs: 1, frozen });
  }

  it("are written where there are none, and then stay", async () => {
    const dir = await smallCourse(files);
    expect((await revise(dir)).changes).toEqual([{ file, question: "early-end", what: 'new: "a"' }]);
    expect(JSON.parse(await textIn(dir, file))).toMatchObject({ keys: { "early-end": { right: ["a"] } } });
    expect(await revise(dir)).toMatchObject({ changes: [], complaints: [] });
    expect(await revise(dir, { frozen: true })).toMatchObject({ changes: [], complaints: [] });
  });

  it("are complaints when they are frozen, and nothing is written", async () => {
    const dir = await smallCourse(files);
    const { complaints, changes } = await revise(dir, { frozen: true });
    expect(changes).toEqual([]);
    expect(complaints).toMatchObject([
      { file, rule: 'the key of question "early-end" is not as it should be: new: "a"' },
    ]);
    expect(existsSync(join(dir, file))).toBe(false);
  });

  it("that are no JSON, or of a question that is gone, are written anew", async () => {
    const dir = await smallCourse({ ...files, [file]: "<<<<<<<" });
    expect((await revise(dir)).changes).toHaveLength(1);
    expect(JSON.parse(await textIn(dir, file)).version).toBe(1);
  });

  it("are a complaint where they cannot be written", async () => {
    const dir = await smallCourse(files);
    await mkdir(join(dir, file));
    const { changes, complaints, predicted } = await revise(dir);
    expect({ changes, count: predicted.length }).toEqual({ changes: [], count: 1 });
    expect(complaints).toMatchObject([{ file, rule: expect.stringMatching(/^it cannot be written: E/) }]);
  });

  it("stay as they are when the new ones would leave nothing to answer", async () => {
    const dir = await smallCourse(files);
    await revise(dir);
    const rejecting = workbench({ prepare: () => ({ program: null, diagnostics: [diagnostic("E0382")] }) });
    const { changes, complaints } = await revise(dir, { bench: rejecting });
    expect({ changes, count: complaints.length }).toEqual({ changes: [], count: 1 });
    expect(JSON.parse(await textIn(dir, file))).toMatchObject({ keys: { "early-end": { right: ["a"] } } });
  });

  it("stay as they are while the questions cannot be read", async () => {
    const dir = await smallCourse({
      "exercises/01_one/questions.ts": "export const questions = [];",
      [file]: "kept",
    });
    expect(await revise(dir)).toMatchObject({ changes: [], complaints: [] });
    expect(await textIn(dir, file)).toBe("kept");
  });

  it("say what is different", () => {
    const key = { of: "1", right: ["a"], errorLine: null };
    const change = (before: object | null, after: object | null): string | undefined =>
      changesOf(
        file,
        new Map(before === null ? [] : [["q", { ...key, ...before }]]),
        new Map(after === null ? [] : [["q", { ...key, ...after }]]),
      )[0]?.what;
    expect(change({}, {})).toBeUndefined();
    expect(change({}, null)).toBe("there is no such question any more");
    expect(change({}, { of: "2" })).toBe('the question has changed, the key has not: "a"');
    expect(change({}, { right: [], errorLine: 4 })).toBe(
      'it was "a", and is nothing, with the error on line 4',
    );
  });
});
