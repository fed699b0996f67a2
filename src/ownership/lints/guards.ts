import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { holderOf, isAccess, isAssignment } from "../../compiler/analysis/expressions.js";
import { declarationOf } from "../../compiler/analysis/names.js";
import type { StdScope } from "../../compiler/analysis/std.js";
import { stdTypeName, typeArguments } from "../../compiler/analysis/std-types.js";
import { takerOf } from "../moves/takes.js";
import { GUARDS } from "../threads/markers.js";

/** What holds a lock: a guard, or a `Result` with one in it. */
export type GuardKind = "guard" | "Result";

export function guardKind(type: ts.Type, std: StdScope): GuardKind | null {
  const name = stdTypeName(type, std) ?? "";
  if (GUARDS.has(name)) return "guard";
  const [inner] = name === "Result" ? typeArguments(type, std.checker) : [];
  return inner && GUARDS.has(stdTypeName(inner, std) ?? "") ? "Result" : null;
}

/** Whether a use of a variable gives its guard to somebody else, who may drop it: `drop`, a return, another name. */
export function isGivenOn(use: ts.Identifier, analysis: Analysis): boolean {
  const { holder, held } = holderOf(use);
  if (isAccess(holder)) return holder.expression === held && takerOf(use, analysis) !== null;
  if (ts.isCallExpression(holder)) return !isPrinting(holder) && !comesBack(holder, use, analysis);
  if (isAssignment(holder)) return holder.right === held;
  return !(ts.isVoidExpression(holder) || ts.isExpressionStatement(holder) || ts.isTemplateSpan(holder));
}

function isPrinting({ expression }: ts.CallExpression): boolean {
  return ts.isPropertyAccessExpression(expression) && expression.expression.getText() === "console";
}

/** `g = changed.wait(g).unwrap()`: the variable has a guard again. */
function comesBack(call: ts.CallExpression, use: ts.Identifier, { checker }: Analysis): boolean {
  const assignment = ts.findAncestor(call.parent, (at) => isAssignment(at) || ts.isStatement(at));
  if (!assignment || !isAssignment(assignment) || !ts.isIdentifier(assignment.left)) return false;
  const target = declarationOf(assignment.left, checker)?.symbol;
  return target !== undefined && target === declarationOf(use, checker)?.symbol;
}
