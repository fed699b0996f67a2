import type { Analysis } from "../compiler/analysis/analysis.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { printableDiagnostic } from "../diagnostics/printable.js";
import { awaiting } from "./awaiting.js";
import { escapingParts } from "./borrows/escaping-parts.js";
import { livingClosures } from "./borrows/living-closures.js";
import { movedLocks } from "./borrows/moved-locks.js";
import { scopedBorrows } from "./borrows/scoped-borrows.js";
import { sharedData } from "./borrows/shared-data.js";
import { borrowedCaptures } from "./closures/borrowed-captures.js";
import { hookCaptures } from "./closures/hook-captures.js";
import { parallelClosures } from "./closures/parallel-closures.js";
import { sharedCaptures } from "./closures/shared-captures.js";
import { conditions } from "./conditions.js";
import { escapingBorrows } from "./lent/escaping-borrows.js";
import { escapingHandles } from "./lent/escaping-handles.js";
import { movesOut } from "./lent/moves-out.js";
import { invalidAtomicOrdering } from "./lints/invalid-atomic-ordering.js";
import { joinInSpawnLoop } from "./lints/join-in-spawn-loop.js";
import { letUnderscoreLock } from "./lints/let-underscore-lock.js";
import { lockWhileHeld } from "./lints/lock-while-held.js";
import { lostChanges } from "./lints/lost-changes.js";
import { lostCopies } from "./lints/lost-copies.js";
import { unreleasedGuards } from "./lints/unreleased-guards.js";
import { unusedHandles } from "./lints/unused-handles.js";
import { unusedMustUse } from "./lints/unused-must-use.js";
import { impureInitialisers } from "./module/impure-initialisers.js";
import { mutableStatics } from "./module/mutable-statics.js";
import { mutatedStatics } from "./module/mutated-statics.js";
import { rawMemory } from "./module/raw-memory.js";
import { topLevelCode } from "./module/top-level-code.js";
import { unshareableStatics } from "./module/unshareable-statics.js";
import { repeatedMoves } from "./moves/repeated-moves.js";
import { useAfterMove } from "./moves/use-after-move.js";
import type { Rule } from "./rule.js";
import { unsendableElements } from "./threads/unsendable-elements.js";
import { unsendableThreads } from "./threads/unsendable-threads.js";
import { uncalledMethods } from "./uncalled-methods.js";

const RULES: readonly Rule[] = [
  borrowedCaptures,
  escapingBorrows,
  escapingHandles,
  hookCaptures,
  sharedCaptures,
  parallelClosures,
  scopedBorrows,
  livingClosures,
  movedLocks,
  escapingParts,
  sharedData,
  useAfterMove,
  repeatedMoves,
  movesOut,
  unsendableThreads,
  unsendableElements,
  mutableStatics,
  mutatedStatics,
  rawMemory,
  unshareableStatics,
  topLevelCode,
  impureInitialisers,
  awaiting,
  conditions,
  uncalledMethods,
  letUnderscoreLock,
  invalidAtomicOrdering,
  lockWhileHeld,
  unreleasedGuards,
  unusedMustUse,
  unusedHandles,
  lostChanges,
  lostCopies,
  joinInSpawnLoop,
];

/** What Rust's compiler would refuse or warn of in a program that has no type errors, in source order. */
export function checkOwnership(analysis: Analysis): readonly Diagnostic[] {
  const all = RULES.flatMap((rule) => rule(analysis).map(printableDiagnostic)).sort(bySpan);
  const errors = all.filter(({ severity }) => severity === "error");
  // rustc comes to its lints only once a program has no errors.
  return errors.length > 0 ? errors : all;
}

function bySpan(a: Diagnostic, b: Diagnostic): number {
  return a.span.line - b.span.line || a.span.column - b.span.column;
}
