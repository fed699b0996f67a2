import type ts from "typescript";
import type { Analysis } from "../../compiler/analysis/analysis.js";
import { isCopy } from "../../compiler/analysis/types.js";
import type { Conflict } from "./conflict.js";

/** How to get by without two holds on one place. */
export function adviceOn({ loan, borrow }: Conflict, { checker }: Analysis): string {
  const { text } = borrow;
  if (!borrow.use && !borrow.carriedBy) {
    return `use \`${text}\` after the scope, where all its threads are joined, or before the thread is spawned`;
  }
  const count = isNumber(borrow.use ?? loan.use, checker);
  const share = count ? "`new AtomicI32(…)` or `new Mutex(…)`" : "`new Mutex(…)`";
  return `let one thread do both, open a second scope after this one, or share \`${text}\` by ${share}`;
}

function isNumber(use: ts.Node | null, checker: ts.TypeChecker): boolean {
  return use !== null && isCopy(checker.getTypeAtLocation(use));
}
