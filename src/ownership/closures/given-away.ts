import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { holderOf } from "../../compiler/analysis/expressions.js";
import { isCopy } from "../../compiler/analysis/types.js";
import { isUsedUpWhole } from "../moves/each.js";
import { literalAround } from "../moves/homes.js";
import { keptBy } from "../moves/kept.js";
import { takerOf } from "../moves/takes.js";

/** Whether a use of a variable moves its value, so that a closure captures it by value even without `move`. */
export function givesAway(use: ts.Identifier, analysis: Analysis): boolean {
  if (isCopy(analysis.checker.getTypeAtLocation(use))) return false;
  const { holder, held } = holderOf(literalAround(use, analysis) ?? use);
  if (ts.isReturnStatement(holder)) return true;
  if (ts.isArrowFunction(holder)) return holder.body === held;
  if (ts.isVariableDeclaration(holder)) return holder.initializer === held && ts.isIdentifier(holder.name);
  return (takerOf(use, analysis) ?? keptBy(use, analysis)) !== null || isUsedUpWhole(use, analysis);
}
