import ts from "typescript";
import type { Analysis } from "../compiler/analysis/analysis.js";
import { calleeName, holderOf } from "../compiler/analysis/expressions.js";
import { isStdDeclaration } from "../compiler/analysis/std.js";

const PRIMITIVE =
  ts.TypeFlags.StringLike |
  ts.TypeFlags.NumberLike |
  ts.TypeFlags.BigIntLike |
  ts.TypeFlags.BooleanLike |
  ts.TypeFlags.Void |
  ts.TypeFlags.Undefined |
  ts.TypeFlags.Null;

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
  return ts.isCallExpression(holder) && isOwnedArgument(holder, held, analysis);
}

/** Rust's `Copy`: using the value leaves the variable as it was. */
export function isCopy(type: ts.Type): boolean {
  return type.isUnion() ? type.types.every(isCopy) : (type.flags & PRIMITIVE) !== 0;
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

/** Whether the parameter is declared `Own<T>`. */
function isOwnedArgument(call: ts.CallExpression, held: ts.Expression, { checker }: Analysis): boolean {
  const position = call.arguments.indexOf(held);
  const parameter = checker.getResolvedSignature(call)?.declaration?.parameters[position];
  const type = parameter && ts.isParameter(parameter) ? parameter.type : undefined;
  if (!type || !ts.isTypeReferenceNode(type)) return false;
  return ts.isIdentifier(type.typeName) && type.typeName.text === "Own";
}
