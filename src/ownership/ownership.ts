import type { Analysis } from "../compiler/analysis/analysis.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { awaiting } from "./awaiting.js";
import { borrowedCaptures } from "./borrowed-captures.js";
import { impureInitialisers } from "./impure-initialisers.js";
import { mutableStatics } from "./mutable-statics.js";
import { mutatedStatics } from "./mutated-statics.js";
import type { Rule } from "./rule.js";
import { topLevelCode } from "./top-level-code.js";
import { unshareableStatics } from "./unshareable-statics.js";

const RULES: readonly Rule[] = [
  borrowedCaptures,
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
