import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { declarationOf, isReference } from "../../compiler/analysis/names.js";

/** The uses of a variable inside of a node, in source order. */
export function usesOf(
  variable: ts.Declaration,
  around: ts.Node,
  { checker }: Pick<Analysis, "checker">,
): readonly ts.Identifier[] {
  return inside(around, (node): node is ts.Identifier => {
    if (!ts.isIdentifier(node) || !isReference(node)) return false;
    return declarationOf(node, checker)?.declaration === variable;
  });
}

/** Each `this` of a method, those in its arrow functions too. */
export function receiversIn(method: ts.MethodDeclaration): readonly ts.ThisExpression[] {
  return inside(
    method.body,
    (node): node is ts.ThisExpression => node.kind === ts.SyntaxKind.ThisKeyword,
    (node) => (ts.isFunctionLike(node) && !ts.isArrowFunction(node)) || ts.isClassLike(node),
  );
}

function inside<Found extends ts.Node>(
  around: ts.Node | undefined,
  isMeant: (node: ts.Node) => node is Found,
  isClosed: (node: ts.Node) => boolean = () => false,
): readonly Found[] {
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (isMeant(node)) found.push(node);
    if (!isClosed(node)) ts.forEachChild(node, visit);
  };
  if (around) ts.forEachChild(around, visit);
  return found;
}
