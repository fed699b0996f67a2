import { expect, it } from "vitest";
import type { Verdict } from "#lib/checker/verdict.js";
import { tap } from "#lib/report/tap.js";
import { moved, reportOf, styleOf } from "./sample.js";

const passed: Verdict = { kind: "passed", runs: [], warnings: [], search: null };
const rejected: Verdict = {
  kind: "failed",
  failures: [{ kind: "diagnostics", message: "the program has an error", diagnostics: [moved] }],
  runs: [],
  search: null,
};
const unjudged: Verdict = { kind: "unjudged", reason: 'say "no": \u0085\n# not ok', help: null };

it("has a test point for each exercise, and says why in YAML", () => {
  const reports = [
    reportOf(passed),
    reportOf(rejected, { source: "exercises/02_main_end/unjoined.ts", schedule: "1:unjoined:3f9a:2.1" }),
    reportOf(unjudged, { file: "a #1\\2.ts" }),
  ];
  expect(tap(reports, styleOf(80)).split("\n")).toEqual([
    "TAP version 14",
    "1..3",
    "ok 1 - 02_main_end/unjoined.ts",
    "not ok 2 - 02_main_end/unjoined.ts",
    "  ---",
    '  verdict: "failed"',
    "  reasons:",
    '    - "E0382: use of moved value: `data`"',
    "  at:",
    '    file: "exercises/02_main_end/unjoined.ts"',
    "    line: 4",
    "    column: 9",
    "  duration_ms: 41",
    '  schedule: "1:unjoined:3f9a:2.1"',
    "  ...",
    "not ok 3 - a \\#1\\\\2.ts",
    "  ---",
    '  verdict: "unjudged"',
    "  reasons:",
    '    - "say \\"no\\": \\u0085\\n# not ok"',
    "  at:",
    '    file: "a #1\\\\2.ts"',
    "  duration_ms: 41",
    "  ...",
  ]);
});
