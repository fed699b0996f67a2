import { wrap } from "../../report/width.js";
import type { Look } from "../learner/marks.js";
import type { Finding, Level } from "./finding.js";

const words: Readonly<Record<Level, string>> = { ok: "OK", warn: "WARN", fail: "FAIL" };

/** A line for each finding, and below it what to do. */
export function drawFindings(findings: readonly Finding[], look: Look): string {
  const end = wrap(sum(findings), look.columns - 2).map((line) => ` ${line}`);
  return [...findings.map((finding) => drawFinding(finding, look)), "", ...end].join("\n");
}

/** docs/progress.md describes it. */
export function findingsJson(findings: readonly Finding[]): string {
  return JSON.stringify({ version: 1, ok: isWell(findings), checks: findings }, null, 2);
}

/** Whether the course can be done. */
export function isWell(findings: readonly Finding[]): boolean {
  return findings.every(({ level }) => level !== "fail");
}

const levelWidth = 6;
const nameWidth = 10;

function drawFinding({ name, level, text, fix }: Finding, { colours, columns }: Look): string {
  const colour = { ok: colours.green, warn: colours.yellow, fail: colours.red }[level];
  const before = ` ${colour(words[level].padEnd(levelWidth))}${name.padEnd(nameWidth)}`;
  const indent = 1 + levelWidth + nameWidth;
  const texts = fix === null ? [text] : [text, `fix: ${fix}`];
  const lines = texts.flatMap((one) => wrap(one, Math.max(20, columns - indent - 1)));
  return lines.map((line, index) => (index === 0 ? before : " ".repeat(indent)) + line).join("\n");
}

function sum(findings: readonly Finding[]): string {
  const fails = findings.filter(({ level }) => level === "fail").length;
  if (fails > 0) return `${fails} of ${findings.length} must be mended before the course can be done.`;
  const warnings = findings.filter(({ level }) => level === "warn").length;
  return warnings === 0 ? "All is well." : "The course can be done; see the warnings.";
}
