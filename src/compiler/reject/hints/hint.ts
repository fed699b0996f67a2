import type ts from "typescript";
import type { Analysis } from "../../analysis/analysis.js";
import { memberHint } from "./members.js";
import { scopeHint } from "./scopes.js";
import { syntaxHint } from "./syntax.js";
import { valueHint } from "./values.js";

/** How to write what an error of TypeScript's is about, for those who write Rust by habit or forgot a step on the way. */
export function hintFor(diagnostic: ts.Diagnostic, analysis: Analysis): string | null {
  return (
    syntaxHint(diagnostic, analysis) ??
    scopeHint(diagnostic, analysis) ??
    memberHint(diagnostic, analysis) ??
    valueHint(diagnostic, analysis)
  );
}
