import ts from "typescript";
import type { Analysis } from "../../compiler/analysis/analysis.js";
import { calleeName, holderOf } from "../../compiler/analysis/expressions.js";
import { isOwnedArgument } from "../../compiler/analysis/parameters.js";
import { isStdDeclaration } from "../../compiler/analysis/std.js";
import { isCopy } from "../../compiler/analysis/types.js";

/** Methods of std that take `self`: calling them gives the value away. */
const CONSUMING = new Set(["join", "intoInner", "unwrap", "expect", "unwrapOr", "unwrapErr", "intoIter"]);

/** Whether a use of a variable moves its value, so that a closure captures it by value even without `move`. */
export function givesAway(use: ts.Identifier, analysis: Analysis): boolean {
  if (isCopy(analysis.checker.getTypeAtLocation(use))) return false;
  const { holder, held } = holderOf(use);
  if (ts.isReturnStatement(holder)) return true;
  if (ts.isArrowFunction(holder)) return holder.body === held;
  if (ts.isVariableDeclaration(holder)) return holder.initializer === held && ts.isIdentifier(holder.name);
  if (ts.isPropertyAccessExpression(holder)) return isConsumed(holder, analysis);
  return ts.isCallExpression(holder) && isOwnedArgument(holder, held, analysis.checker);
}

function isConsumed(
  access: ts.PropertyAccessExpression,
  { checker, program, sourceFile }: Analysis,
): boolean {
  const { holder, held } = holderOf(access);
  if (!ts.isCallExpression(holder) || holder.expression !== held || !CONSUMING.has(access.name.text))
    return false;
  const declaration = checker.getSymbolAtLocation(calleeName(access))?.declarations?.[0];
  return declaration !== undefined && isStdDeclaration(declaration, program, sourceFile);
}
