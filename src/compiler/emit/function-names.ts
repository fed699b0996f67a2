import ts = require("typescript");

import { holderOf, isAssignment } from "../analysis/expressions.js";

const make = ts.factory;

/**
 * A closure that keeps the name that it has by where it stands: `{ "say": () => 1 }["say"]` for `const say = () => 1`.
 * As an argument of a call it would have none.
 */
export function named(original: ts.Node, closure: ts.Expression): ts.Expression {
  const name = inferredName(original);
  // In an object literal this key is no property.
  if (name === null || name === "__proto__") return closure;
  const property = make.createPropertyAssignment(make.createStringLiteral(name), closure);
  const holder = make.createObjectLiteralExpression([property]);
  return make.createElementAccessExpression(holder, make.createStringLiteral(name));
}

function inferredName(node: ts.Node): string | null {
  if (ts.isMethodDeclaration(node)) return textOf(node.name);
  if (!ts.isArrowFunction(node) && !(ts.isFunctionExpression(node) && !node.name)) return null;
  const { holder, held } = holderOf(node);
  if (isAssignment(holder)) return holder.right === held && namesRight(holder) ? textOf(holder.left) : null;
  const isNaming =
    ts.isVariableDeclaration(holder) ||
    ts.isParameter(holder) ||
    ts.isBindingElement(holder) ||
    ts.isPropertyAssignment(holder) ||
    ts.isPropertyDeclaration(holder);
  return isNaming && holder.initializer === held ? textOf(holder.name) : null;
}

/** `=`, `??=`, `||=` and `&&=`. */
function namesRight({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return (
    kind === ts.SyntaxKind.EqualsToken ||
    kind === ts.SyntaxKind.QuestionQuestionEqualsToken ||
    kind === ts.SyntaxKind.BarBarEqualsToken ||
    kind === ts.SyntaxKind.AmpersandAmpersandEqualsToken
  );
}

function textOf(name: ts.Node): string | null {
  if (ts.isIdentifier(name) || ts.isPrivateIdentifier(name)) return name.text;
  return ts.isStringLiteral(name) || ts.isNumericLiteral(name) ? name.text : null;
}
