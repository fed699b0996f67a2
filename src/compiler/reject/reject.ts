import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { printableDiagnostic } from "../../diagnostics/printable.js";
import type { Analysis } from "../analysis/analysis.js";
import { awaitUsing } from "./await-using.js";
import { foreignImports } from "./foreign-imports.js";
import { looseTemporaries } from "./loose-temporaries.js";
import { missingMain } from "./missing-main.js";
import { reservedNames } from "./reserved-names.js";
import { syntaxErrors, typeErrors } from "./type-errors.js";
import { unsupportedSyntax } from "./unsupported-syntax.js";

const RULES = [
  typeErrors,
  awaitUsing,
  foreignImports,
  missingMain,
  reservedNames,
  unsupportedSyntax,
  looseTemporaries,
];

/** Everything for which a program cannot be compiled, in source order. Broken syntax hides what would follow from it. */
export function reject(analysis: Analysis): readonly Diagnostic[] {
  const syntax = syntaxErrors(analysis);
  const all = syntax.length > 0 ? syntax : RULES.flatMap((rule) => rule(analysis)).sort(bySpan);
  return all.map(printableDiagnostic);
}

function bySpan(a: Diagnostic, b: Diagnostic): number {
  return a.span.line - b.span.line || a.span.column - b.span.column;
}
