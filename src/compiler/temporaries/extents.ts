import ts = require("typescript");

import { isCopy } from "../analysis/types.js";
import { recipientOf } from "./recipients.js";

/** A statement whose head stays alive while its body runs: Rust's `for` and `match`. */
export type Lasting = ts.ForOfStatement | ts.ForInStatement | ts.SwitchStatement;

/** How long a temporary lives: until an expression has its value, or until a statement is done. */
export type Extent = ts.Expression | Lasting;

/** Where Rust would drop a temporary. */
export function extentOf(temporary: ts.Expression, checker: ts.TypeChecker): Extent {
  let whole = recipientOf(temporary).held;
  for (let at: ts.Node = whole; goesOn(at, checker); at = at.parent) {
    if (ts.isExpression(at.parent)) whole = at.parent;
  }
  return isHead(whole, whole.parent) ? whole.parent : whole;
}

/** Whether a statement stays alive for as long as its body runs. */
export function isLasting(node: ts.Node): node is Lasting {
  return ts.isForOfStatement(node) || ts.isForInStatement(node) || ts.isSwitchStatement(node);
}

function isHead(expression: ts.Expression, parent: ts.Node): parent is Lasting {
  return isLasting(parent) && parent.expression === expression;
}

/** Whether what is inside `node` still lives while its parent is evaluated. */
function goesOn(node: ts.Node, checker: ts.TypeChecker): boolean {
  const { parent } = node;
  if (ts.isTemplateSpan(parent)) return true;
  if (ts.isComputedPropertyName(parent)) return ts.isObjectLiteralExpression(parent.parent.parent);
  if (ts.isObjectLiteralElement(parent)) return ts.isObjectLiteralExpression(parent.parent);
  if (!ts.isExpression(parent) || ts.isExpressionWithTypeArguments(parent)) return false;
  if (ts.isArrowFunction(parent) || ts.isYieldExpression(parent) || isSuperCall(parent)) return false;
  if (ts.isConditionalExpression(parent)) return parent.condition !== node && !isCopied(node, checker);
  return !ts.isBinaryExpression(parent) || goesOnInBinary(node, parent, checker);
}

// Rust ends the operands of `&&` and `||` by themselves, which have no value but a `bool`. Here they may hold more.
function goesOnInBinary(
  node: ts.Node,
  { left, operatorToken }: ts.BinaryExpression,
  checker: ts.TypeChecker,
): boolean {
  switch (operatorToken.kind) {
    case ts.SyntaxKind.CommaToken:
      return left !== node;
    case ts.SyntaxKind.AmpersandAmpersandToken:
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.QuestionQuestionToken:
      return !isCopied(node, checker);
    default:
      return true;
  }
}

function isCopied(node: ts.Node, checker: ts.TypeChecker): boolean {
  return isCopy(checker.getTypeAtLocation(node));
}

// `super(…)` must stay a statement of the constructor; its arguments are evaluated by themselves.
function isSuperCall(node: ts.Expression): boolean {
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword;
}
