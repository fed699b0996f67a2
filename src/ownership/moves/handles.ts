import type ts from "typescript";

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { stdTypeName } from "../../compiler/analysis/std-types.js";

const HANDLE =
  /^((Scoped)?JoinHandle|(Sync)?Sender|Receiver|Arc|Rc|Weak|RcWeak|MutexGuard|RwLock(Read|Write)Guard|Borrowed(Mut)?)$/;

/**
 * Whether values of a type are there to be had by one owner: what keeps such a value has it, and no reference to it.
 * Plain objects and locks are often reached by several names.
 */
export function isHandle(type: ts.Type, analysis: Analysis): boolean {
  return HANDLE.test(stdTypeName(analysis.checker.getNonNullableType(type), analysis) ?? "");
}
