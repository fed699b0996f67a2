import type { Verdict } from "../checker/verdict.js";
import type { Look } from "./look.js";
import type { ExerciseReport } from "./report.js";
import { drawScreen } from "./screen.js";
import { timeOf } from "./time.js";

/** One exercise in full; of many, those that passed in a line each, and the sum. */
export function drawReports(
  reports: readonly ExerciseReport[],
  look: Look,
  form: "columns" | "list",
): string {
  const [only] = reports;
  if (only !== undefined && reports.length === 1) return drawScreen(only, look, form).join("\n");
  const drawn = reports.map((report) => {
    return report.verdict.kind === "passed"
      ? [passed(report, look)]
      : ["", ...drawScreen(report, look, form), ""];
  });
  return [...drawn.flat(), "", ` ${sum(reports)}`].join("\n");
}

function passed(report: ExerciseReport, { colours }: Look): string {
  return ` ${colours.green(colours.bold("PASS"))}   ${report.file}  ${colours.dim(timeOf(report))}`;
}

/** As in "3 passed, 1 failed, 0 could not be judged". */
export function sum(reports: readonly ExerciseReport[]): string {
  const count = (kind: Verdict["kind"]): number =>
    reports.filter(({ verdict }) => verdict.kind === kind).length;
  return `${count("passed")} passed, ${count("failed")} failed, ${count("unjudged")} could not be judged`;
}
