import type { Analysis } from "../compiler/analysis/analysis.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { awaiting } from "./awaiting.js";
import { borrowedCaptures } from "./closures/borrowed-captures.js";
import { sharedCaptures } from "./closures/shared-captures.js";
import { joinInSpawnLoop } from "./lints/join-in-spawn-loop.js";
import { unusedMustUse } from "./lints/unused-must-use.js";
import { impureInitialisers } from "./module/impure-initialisers.js";
import { mutableStatics } from "./module/mutable-statics.js";
import { mutatedStatics } from "./module/mutated-statics.js";
import { topLevelCode } from "./module/top-level-code.js";
import { unshareableStatics } from "./module/unshareable-statics.js";
import { useAfterMove } from "./moves/use-after-move.js";
import type { Rule } from "./rule.js";
import { unsendableThreads } from "./threads/unsendable-threads.js";

const RULES: readonly Rule[] = [
  borrowedCaptures,
  sharedCaptures,
  useAfterMove,
  unsendableThreads,
  mutableStatics,
  mutatedStatics,
  unshareableStatics,
  topLevelCode,
  impureInitialisers,
  awaiting,
  unusedMustUse,
  joinInSpawnLoop,
];

/** What Rust's compiler would refuse or warn of in a program that has no type errors, in source order. */
export function checkOwnership(analysis: Analysis): readonly Diagnostic[] {
  const all = RULES.flatMap((rule) => rule(analysis)).sort(bySpan);
  const errors = all.filter(({ severity }) => severity === "error");
  // rustc comes to its lints only once a program has no errors.
  return errors.length > 0 ? errors : all;
}

function bySpan(a: Diagnostic, b: Diagnostic): number {
  return a.span.line - b.span.line || a.span.column - b.span.column;
}
