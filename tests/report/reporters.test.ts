import { describe, expect, it } from "vitest";
import type { Search, Verdict } from "#lib/checker/verdict.js";
import type { Wait } from "#lib/engine/run.js";
import { expectation } from "#lib/expect/vocabulary.js";
import { github } from "#lib/report/github.js";
import { human } from "#lib/report/human.js";
import { json } from "#lib/report/json.js";
import { junit } from "#lib/report/junit.js";
import { plain } from "#lib/report/plain.js";
import { tap } from "#lib/report/tap.js";
import { does, fakeRun } from "../expect/fake-run.js";
import { behaviour, moved, reportOf, styleOf, unjoined } from "./sample.js";

const run = fakeRun([does.prints(1, "hello")]);
const passed = (search: Partial<Search> = {}): Verdict => ({
  kind: "passed",
  runs: [run, { ...run, scheduler: "native" }],
  warnings: [],
  search: { complete: true, bounded: false, executions: 1234, orders: 1680, ...search },
});
const rejected: Verdict = {
  kind: "failed",
  failures: [{ kind: "diagnostics", message: "the program has an error", diagnostics: [moved] }],
  runs: [],
  search: null,
};
const source: Verdict = {
  kind: "failed",
  failures: [{ kind: "source", message: "no `thread.scope`", help: "use it" }],
  runs: [run],
  search: null,
};
const unjudged: Verdict = { kind: "unjudged", reason: "the run was stopped", help: "look for a loop" };

it("as JSON, a reason that is the message is given once", () => {
  const message = "it takes too long";
  const finding = { run, at: 1, reason: message, expected: [] };
  const verdict: Verdict = {
    kind: "failed",
    failures: [{ kind: "behaviour", message, finding }],
    runs: [],
    search: null,
  };
  expect(JSON.parse(json([reportOf(verdict)], styleOf(80))).exercises[0].reasons).toEqual([message]);
});

it.each([
  ["JSON", json],
  ["JUnit", junit],
  ["TAP", tap],
  ["GitHub", github],
])("%s says which update is lost", (_, reporter) => {
  const lost = { thread: 2, object: 1, read: 0, write: 0, other: 1, events: [0, 0, 0] as const };
  const finding = { run, at: 1, reason: "1 is too few", expected: [], lost };
  const failures = [{ kind: "behaviour", message: "a line is wrong", finding }] as const;
  const verdict: Verdict = { kind: "failed", failures, runs: [], search: null };
  expect(reporter([reportOf(verdict)], styleOf(80))).toMatch(
    /a line is wrong: 1 is too few; an update is lost: .* reads a shared value and writes it; in between main writes it/,
  );
});

describe("a screen says in words how it went", () => {
  it.each<readonly [string, Verdict, readonly string[]]>([
    [
      "passed",
      passed(),
      ["PASS   as it should be in all 1,680 orderings: proved", "a real run printed   hello"],
    ],
    ["passed, in one way only", passed({ orders: 1 }), ["PASS   as it should be in every ordering: proved"]],
    [
      "passed, in too many to count",
      passed({ orders: null }),
      ["PASS   as it should be in every ordering: proved"],
    ],
    [
      "passed, as far as was looked",
      passed({ complete: false }),
      ["PASS   nothing wrong was found in 1234 executions; that is no proof"],
    ],
    [
      "passed, as far as was looked beyond the budget",
      passed({ complete: false, preemptions: 1, random: 500 }),
      ["in 1234 executions, all those", "interrupted at most once and 500 random ones"],
    ],
    [
      "rejected as it should be",
      { kind: "passed", runs: [], warnings: [moved], search: null },
      ["PASS   the program is rejected, as it should be", "error[E0382]"],
    ],
    [
      "diagnostics",
      rejected,
      [
        "FAIL   the program has an error",
        "--> unjoined.ts:4:9",
        "next                 thread-lessons explain E0382",
      ],
    ],
    [
      "source",
      source,
      [
        "FAIL   no `thread.scope`",
        "help                 use it",
        "next                 thread-lessons hint unjoined",
      ],
    ],
    ["unjudged", unjudged, ["COULD NOT JUDGE   the run was stopped", "next                 look for a loop"]],
  ])("%s", (_, verdict, texts) => {
    const drawn = human([reportOf(verdict)], styleOf(80));
    expect(texts.filter((text) => !drawn.includes(text))).toEqual([]);
  });

  it("with the diagnostics drawn as the caller wants them", () => {
    const drawn = human(
      [reportOf(rejected)],
      styleOf(80, { diagnostic: ({ code }) => `drawn ${code}\nin two lines` }),
    );
    expect(drawn.split("\n")).toEqual(expect.arrayContaining(["drawn E0382", "in two lines"]));
  });

  it.each([
    ["none after a pass", passed(), {}, 0],
    ["one after a failure", unjoined, {}, 1],
    ["the caller's, where it knows a better one", unjoined, { next: "h hint 1 of 3" }, 1],
  ])("with exactly one next step: %s", (_, verdict, rest, count) => {
    const drawn = plain([reportOf(verdict, rest)], styleOf(80)).split("\n");
    const steps = drawn.filter((line) => line.startsWith(" next"));
    expect(steps).toHaveLength(count);
    expect(steps.join()).toContain(Object.values(rest).join());
  });
});

it("of many exercises, those that passed take a line each, and the sum comes last", () => {
  const drawn = plain([reportOf(passed()), reportOf(unjoined), reportOf(unjudged)], styleOf(80)).split("\n");
  expect(drawn[0]).toBe(" PASS   02_main_end/unjoined.ts  41 ms");
  expect(drawn).toContain(" FAIL   a line is missing in 4 of 6 orderings");
  expect(drawn.at(-1)).toBe(" 1 passed, 1 failed, 1 could not be judged");
});

it("JSON has one entry for each exercise", () => {
  const reports = [passed(), unjoined, rejected, unjudged].map((verdict) => reportOf(verdict));
  expect(
    JSON.parse(json([...reports, reportOf(source, { schedule: "1:unjoined:3f9a:2.1" })], styleOf(80))),
  ).toEqual({
    version: 1,
    exercises: [
      {
        name: "unjoined",
        verdict: "passed",
        reasons: [],
        search: { complete: true, bounded: false, executions: 1234, orders: 1680 },
        ms: 41,
      },
      {
        name: "unjoined",
        verdict: "failed",
        reasons: [
          "a line is missing in 4 of 6 orderings: main returned while spawned still had 2 lines to print: nothing makes main wait for it",
        ],
        moments: [
          { number: 1, thread: "main", text: "main: 1" },
          { number: 2, thread: "spawned", text: "spawned: 1" },
          { number: 3, thread: "main", text: "main: 2" },
          { number: 4, thread: "main", text: "main: 3" },
          { number: 5, thread: "main", text: "main returns", breaks: true },
          { number: 5, thread: "spawned", text: "killed", breaks: true },
        ],
        ms: 41,
      },
      {
        name: "unjoined",
        verdict: "failed",
        reasons: ["E0382: use of moved value: `data`"],
        place: { line: 4, column: 9 },
        ms: 41,
      },
      { name: "unjoined", verdict: "unjudged", reasons: ["the run was stopped"], ms: 41 },
      {
        name: "unjoined",
        verdict: "failed",
        reasons: ["no `thread.scope`"],
        ms: 41,
        schedule: "1:unjoined:3f9a:2.1",
      },
    ],
  });
});

it("JSON says where in the source things happen, and where to look first", () => {
  const waits: readonly Wait[] = [
    { thread: 1, what: "waits for thread 2 to end", holder: 2, position: "p.ts:9:5" },
    { thread: 2, what: "waits to lock mutex `a`", brief: "waits for a", holder: 2, position: "p.ts:4:9" },
  ];
  const run = fakeRun([does.prints(2, "x")], {
    positions: ["p.ts:3:11"],
    end: { kind: "deadlock", waits },
  });
  const verdict = behaviour(expectation(), run);
  expect(JSON.parse(json([reportOf(verdict)], styleOf(80))).exercises[0]).toMatchObject({
    reasons: [
      expect.stringContaining("thread 2 waits to lock mutex `a`, at p.ts:4 (thread 2 itself has it)"),
    ],
    place: { line: 4, column: 9 },
    moments: [
      { number: 1, thread: "thread 2", text: "x", line: 3, column: 11 },
      { number: 2, thread: "main", line: 9, column: 5, breaks: true },
      { number: 2, thread: "thread 2", text: "waits for a", line: 4, column: 9, breaks: true },
    ],
  });
});
