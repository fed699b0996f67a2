import ts = require("typescript");

import type { Diagnostic, Label } from "../../diagnostics/diagnostic.js";
import type { Analysis } from "../analysis/analysis.js";
import { spanBetween } from "../spans.js";
import { hintFor } from "./hints/hint.js";
import { adviceFor, isUnknownName, threadHint } from "./unknown-names.js";

// An unknown module (2307, 2792, 2882), dynamic import (1323) and `await using` (2851, 2852, 2853, 2854) get our own
// words, and so does `require`.
const TOLD_ELSEWHERE = new Set([2307, 2792, 2882, 1323, 2851, 2852, 2853, 2854]);

// "Do you need to install type definitions for node? ..." would send the learner astray.
const ADVICE = /\. Do you need to .*$/s;

/** "Module has no exported member", with and without a guess. */
const NOT_EXPORTED = new Set([2305, 2724]);

/** What TypeScript's parser refuses. */
export function syntaxErrors(analysis: Analysis): readonly Diagnostic[] {
  const found = analysis.program.getSyntacticDiagnostics(analysis.sourceFile);
  return found.map((diagnostic) => translate(diagnostic, analysis));
}

/** What TypeScript's checker refuses. */
export function typeErrors(analysis: Analysis): readonly Diagnostic[] {
  return analysis.program
    .getSemanticDiagnostics(analysis.sourceFile)
    .filter((diagnostic) => !isToldElsewhere(diagnostic, analysis))
    .map((diagnostic) => translate(diagnostic, analysis));
}

/** Types of std as the program names them, and not by the file that declares them. */
function withoutPaths(text: string): string {
  return text
    .replace(/import\("[^"]*?\/(\w+)(?:\/index)?"\)(?!\.)/g, "$1")
    .replace(/import\("[^"]*"\)\./g, "");
}

function isToldElsewhere(diagnostic: ts.Diagnostic, analysis: Analysis): boolean {
  return (
    TOLD_ELSEWHERE.has(diagnostic.code) ||
    isForAwaitUsing(diagnostic) ||
    (isUnknownName(diagnostic) && textOf(diagnostic, analysis) === "require")
  );
}

/** The missing type `AsyncDisposable` is asked for by `await using` alone, and nowhere in the program. */
function isForAwaitUsing(diagnostic: ts.Diagnostic): boolean {
  return isUnknownName(diagnostic) && diagnostic.start === undefined;
}

function translate(diagnostic: ts.Diagnostic, analysis: Analysis): Diagnostic {
  const whole = withoutPaths(ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"));
  const [message = "", ...details] = whole.replace(ADVICE, ".").split("\n");
  const related = diagnostic.relatedInformation ?? [];
  return {
    code: `TS${diagnostic.code}`,
    severity: "error",
    message,
    span: spanIn(diagnostic, analysis),
    labels: related.flatMap((information) => labelOf(information, analysis)),
    notes: details.map((detail) => detail.trim()),
    help: helpFor(diagnostic, analysis),
  };
}

function helpFor(diagnostic: ts.Diagnostic, analysis: Analysis): string | null {
  const isAwait = diagnostic.code === 1308 || diagnostic.code === 1378;
  if (isAwait) return "threads block, they do not await: use `handle.join().unwrap()`";
  const name = textOf(diagnostic, analysis);
  if (NOT_EXPORTED.has(diagnostic.code)) return threadHint(name, analysis);
  return (isUnknownName(diagnostic) ? adviceFor(name, analysis) : null) ?? hintFor(diagnostic, analysis);
}

function textOf({ start = 0, length = 0 }: ts.Diagnostic, { sourceFile }: Analysis): string {
  return sourceFile.text.slice(start, start + length);
}

function labelOf(information: ts.DiagnosticRelatedInformation, analysis: Analysis): readonly Label[] {
  if (information.file !== analysis.sourceFile) return [];
  const text = withoutPaths(ts.flattenDiagnosticMessageText(information.messageText, " "));
  return [{ span: spanIn(information, analysis), text }];
}

function spanIn({ start = 0, length = 0 }: ts.DiagnosticRelatedInformation, analysis: Analysis) {
  return spanBetween(analysis.file, analysis.sourceFile, start, start + length);
}
