import type { Failure, Verdict } from "#lib/checker/verdict.js";
import type { Diagnostic } from "#lib/diagnostics/diagnostic.js";
import type { Run } from "#lib/engine/run.js";
import { type Expectation, expectation } from "#lib/expect/expectation.js";
import { match } from "#lib/expect/match.js";
import { by, child, par } from "#lib/expect/vocabulary.js";
import { type ExerciseReport, noColours, type Style } from "#lib/report/report.js";
import { does, fakeRun } from "../expect/fake-run.js";

const { prints, exits, isKilled } = does;

export const styleOf = (width: number, rest: Partial<Style> = {}): Style => ({
  width,
  colours: noColours,
  ...rest,
});

export function reportOf(verdict: Verdict, rest: Partial<ExerciseReport> = {}): ExerciseReport {
  return { name: "unjoined", file: "02_main_end/unjoined.ts", ms: 41, hash: "3f9a", verdict, ...rest };
}

/** What is wrong with `run`, as a failed verdict. */
export function behaviour(
  wanted: Expectation,
  run: Run,
  message = "a line is missing in 4 of 6 orderings",
): Verdict {
  const mismatch = match(wanted, run);
  if (mismatch === null) throw new Error("the sample run is right");
  const failure: Failure = { kind: "behaviour", message, finding: { run, ...mismatch } };
  return { kind: "failed", failures: [failure], runs: [run], search: null };
}

export const unjoined: Verdict = behaviour(
  expectation(
    par(by("main", "main: 1", "main: 2", "main: 3"), by(child(1), "spawned: 1", "spawned: 2", "spawned: 3")),
  ),
  fakeRun(
    [
      prints(1, "main: 1"),
      prints(2, "spawned: 1"),
      prints(1, "main: 2"),
      prints(1, "main: 3"),
      exits(1),
      isKilled(2),
    ],
    {
      names: ["spawned"],
    },
  ),
);

export const moved: Diagnostic = {
  code: "E0382",
  severity: "error",
  message: "use of moved value: `data`",
  span: { file: "unjoined.ts", line: 4, column: 9, endLine: 4, endColumn: 13 },
  labels: [],
  notes: [],
  help: null,
};
