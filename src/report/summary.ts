import type { Verdict } from "../checker/verdict.js";
import { reasons } from "./reasons.js";
import type { ExerciseReport, Reporter } from "./report.js";
import { sum } from "./reports.js";
import { visible } from "./visible.js";

/** A table in Markdown, for the summary page of a workflow. */
export const summary: Reporter = (reports) =>
  [
    "### thread-lessons",
    "",
    `${sum(reports)}.`,
    "",
    "| exercise | verdict | why |",
    "| --- | --- | --- |",
    ...reports.map(row),
    "",
  ].join("\n");

function row({ file, verdict }: ExerciseReport): string {
  return `| ${cell(file)} | ${words[verdict.kind]} | ${reasons(verdict).map(cell).join("<br>")} |`;
}

const words: Readonly<Record<Verdict["kind"], string>> = {
  passed: "✅ passed",
  failed: "❌ failed",
  unjudged: "⚠️ could not be judged",
};

/** Text that is only text: no markup, no mention of anybody, no end of the cell. */
function cell(text: string): string {
  return visible(text, true).replace(
    /[&<>"'|`*_~[\]\\@#:!]/g,
    (character) => `&#${character.charCodeAt(0)};`,
  );
}
