import { expect, it } from "vitest";
import type { Verdict } from "#lib/checker/verdict.js";
import { junit } from "#lib/report/junit.js";
import { moved, reportOf, styleOf, unjoined } from "./sample.js";

const passed: Verdict = { kind: "passed", runs: [], warnings: [], search: null };
const rejected: Verdict = {
  kind: "failed",
  failures: [{ kind: "diagnostics", message: "the program has an error", diagnostics: [moved] }],
  runs: [],
  search: null,
};
const unjudged: Verdict = { kind: "unjudged", reason: "<stopped>", help: null };

const drawn = junit(
  [
    reportOf(passed, { name: "first", file: "01_one/first.ts" }),
    reportOf(unjoined, { source: "learn/exercises/02_main_end/unjoined.ts" }),
    reportOf(rejected, {
      name: "moved",
      file: "02_main_end/moved.ts",
      source: "exercises/02_main_end/moved.ts",
    }),
    reportOf(unjudged, { name: "last", file: "02_main_end/last.ts" }),
  ],
  styleOf(80),
);

it("has a suite for each chapter, with its counts", () => {
  expect(drawn.split("\n").filter((line) => line.includes("<testsuite"))).toEqual([
    '<testsuites name="thread-lessons" tests="4" failures="2" errors="1" time="0.164">',
    '<testsuite name="01_one" tests="1" failures="0" errors="0" time="0.041" skipped="0">',
    '<testsuite name="02_main_end" tests="3" failures="2" errors="1" time="0.123" skipped="0">',
  ]);
});

it("tells of a failure why, where, and what to do next", () => {
  expect(drawn).toContain(
    '<testcase classname="02_main_end" name="unjoined" file="learn/exercises/02_main_end/unjoined.ts" time="0.041">\n' +
      '<failure message="a line is missing in 4 of 6 orderings: main returned while spawned still had 2 lines to print',
  );
  expect(drawn).toMatch(
    /FAIL {3}a line is missing in 4 of 6 orderings[\s\S]*next +thread-lessons hint unjoined<\/failure>/,
  );
  expect(drawn).toContain('file="exercises/02_main_end/moved.ts" line="4" time=');
  expect(drawn).toContain('<failure message="E0382: use of moved value: `data`" type="diagnostics">');
});

it("calls what could not be judged an error, which is no failure", () => {
  expect(drawn).toMatch(/name="last" time="0.041">\n<error message="&lt;stopped&gt;" type="unjudged">/);
});

it("of nothing is whole, too", () => {
  expect(junit([], styleOf(80)).split("\n")[1]).toBe(
    '<testsuites name="thread-lessons" tests="0" failures="0" errors="0" time="0.000"/>',
  );
});
