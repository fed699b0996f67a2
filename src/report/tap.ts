import { placeOf } from "./place.js";
import { reasons } from "./reasons.js";
import type { ExerciseReport, Reporter } from "./report.js";

/** TAP 14. What could not be judged is "not ok", too, and its `verdict` says so. */
export const tap: Reporter = (reports) =>
  ["TAP version 14", `1..${reports.length}`, ...reports.flatMap(testPoint)].join("\n");

function testPoint(report: ExerciseReport, index: number): string[] {
  const { file, verdict } = report;
  const id = `${index + 1} - ${file.replace(/[\\#]/g, "\\$&")}`;
  return verdict.kind === "passed" ? [`ok ${id}`] : [`not ok ${id}`, ...diagnostics(report)];
}

function diagnostics({ file, source, verdict, ms, schedule }: ExerciseReport): string[] {
  const place = placeOf(verdict);
  const fields = [
    ...field("verdict", verdict.kind),
    "reasons:",
    ...reasons(verdict).map((reason) => `  - ${quoted(reason)}`),
    "at:",
    ...field("file", source ?? file).map(indented),
    ...(place === null ? [] : [`line: ${place.line}`, `column: ${place.column}`].map(indented)),
    `duration_ms: ${ms}`,
    ...(schedule === undefined ? [] : field("schedule", schedule)),
  ];
  return ["---", ...fields, "..."].map(indented);
}

function field(name: string, value: string): string[] {
  return [`${name}: ${quoted(value)}`];
}

/** YAML reads what JSON writes, apart from what it calls unprintable. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function indented(line: string): string {
  return `  ${line}`;
}
