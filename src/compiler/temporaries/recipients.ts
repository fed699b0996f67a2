import ts = require("typescript");

import { holderOf, isAssignment } from "../analysis/expressions.js";
import { isMovedArgument } from "../analysis/parameters.js";
import type { StdScope } from "../analysis/std.js";

/** What makes use of a value, once all that only passes it on is gone: parentheses, the arms of `?:`, `a ?? b`. */
export interface Recipient {
  readonly holder: ts.Node;
  /** The part of the holder that has the value. */
  readonly held: ts.Expression;
}

/** Where the value of an expression ends up. */
export function recipientOf(expression: ts.Expression): Recipient {
  const { holder, held } = holderOf(expression);
  return passesOn(holder, held) ? recipientOf(holder) : { holder, held };
}

function passesOn(holder: ts.Node, held: ts.Expression): holder is ts.Expression {
  if (ts.isConditionalExpression(holder)) return holder.condition !== held;
  if (!ts.isBinaryExpression(holder)) return false;
  const { kind } = holder.operatorToken;
  if (kind === ts.SyntaxKind.CommaToken || kind === ts.SyntaxKind.AmpersandAmpersandToken)
    return holder.right === held;
  return kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.QuestionQuestionToken;
}

/** Whether the recipient becomes the value's owner; any other only looks at it. */
export function owns({ holder, held }: Recipient, std: StdScope): boolean {
  if (ts.isVariableDeclaration(holder) || ts.isParameter(holder) || ts.isBindingElement(holder))
    return ts.isIdentifier(holder.name) || (ts.isArrayBindingPattern(holder.name) && isTuple(held, std));
  if (isAssignment(holder)) return isAssigned(holder, held, std);
  if (ts.isCallExpression(holder) || ts.isNewExpression(holder)) return isMovedArgument(holder, held, std);
  return isOwner(holder);
}

/** A pattern takes the value apart and leaves it behind, unless that is a tuple, all of which it takes over. */
function isAssigned({ left, right }: ts.BinaryExpression, held: ts.Expression, std: StdScope): boolean {
  if (held !== right || ts.isObjectLiteralExpression(left)) return false;
  return !ts.isArrayLiteralExpression(left) || isTuple(held, std);
}

function isTuple(expression: ts.Expression, { checker }: StdScope): boolean {
  const type = checker.getTypeAtLocation(expression);
  return (type.isIntersection() ? type.types : [type]).some((part) => checker.isTupleType(part));
}

function isOwner(holder: ts.Node): boolean {
  return (
    ts.isReturnStatement(holder) ||
    ts.isArrowFunction(holder) ||
    ts.isThrowStatement(holder) ||
    ts.isYieldExpression(holder) ||
    ts.isArrayLiteralExpression(holder) ||
    ts.isPropertyAssignment(holder) ||
    ts.isPropertyDeclaration(holder) ||
    ts.isExportAssignment(holder)
  );
}
