import ts = require("typescript");

import { calleeName, holderOf } from "./expressions.js";
import type { StdScope } from "./std.js";

/** A function that the source gives a name. */
export interface Named {
  readonly name: ts.Identifier;
  readonly body: ts.Node;
}

/** The named function whose result an expression is; null where it is nobody's, or that of a function without a name. */
export function returnerOf(expression: ts.Expression): Named | null {
  const { holder, held } = holderOf(expression);
  if (ts.isConditionalExpression(holder)) return holder.condition === held ? null : returnerOf(holder);
  if (ts.isArrowFunction(holder)) return holder.body === held ? namedFunction(holder) : null;
  if (!ts.isReturnStatement(holder)) return null;
  const around = ts.findAncestor(holder, ts.isFunctionLike);
  return around === undefined ? null : namedFunction(around);
}

/** `f` of `function f() { … }` and `const f = () => …`. */
function namedFunction(node: ts.SignatureDeclaration): Named | null {
  if (ts.isFunctionDeclaration(node)) return node.name ? { name: node.name, body: node } : null;
  if (!ts.isArrowFunction(node) && !ts.isFunctionExpression(node)) return null;
  const { holder, held } = holderOf(node);
  const isValue = ts.isVariableDeclaration(holder) && holder.initializer === held;
  return isValue && ts.isIdentifier(holder.name) ? { name: holder.name, body: node } : null;
}

/** Where others call a function by its name. */
export function callsOf(
  { name, body }: Named,
  { checker, sourceFile }: StdScope,
): readonly ts.CallExpression[] {
  const symbol = checker.getSymbolAtLocation(name);
  const calls: ts.CallExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (node === body) return;
    if (ts.isCallExpression(node) && checker.getSymbolAtLocation(calleeName(node.expression)) === symbol)
      calls.push(node);
    ts.forEachChild(node, visit);
  };
  if (symbol !== undefined) visit(sourceFile);
  return calls;
}
