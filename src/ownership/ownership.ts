import type { Analysis } from "../compiler/analysis/analysis.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { awaiting } from "./awaiting.js";
import { borrowedCaptures } from "./closures/borrowed-captures.js";
import { sharedCaptures } from "./closures/shared-captures.js";
import { impureInitialisers } from "./module/impure-initialisers.js";
import { mutableStatics } from "./module/mutable-statics.js";
import { mutatedStatics } from "./module/mutated-statics.js";
import { topLevelCode } from "./module/top-level-code.js";
import { unshareableStatics } from "./module/unshareable-statics.js";
import type { Rule } from "./rule.js";

const RULES: readonly Rule[] = [
  borrowedCaptures,
  sharedCaptures,
  mutableStatics,
  mutatedStatics,
  unshareableStatics,
  topLevelCode,
  impureInitialisers,
  awaiting,
];

/** What Rust's compiler would refuse in a program that has no type errors, in source order. */
export function checkOwnership(analysis: Analysis): readonly Diagnostic[] {
  return RULES.flatMap((rule) => rule(analysis)).sort(bySpan);
}

function bySpan(a: Diagnostic, b: Diagnostic): number {
  return a.span.line - b.span.line || a.span.column - b.span.column;
}
