import ts = require("typescript");

import type { Analysis } from "../../analysis/analysis.js";
import { stdTypeName } from "../../analysis/std-types.js";
import { shortened } from "./spelling.js";

/** What to write in place of an assignment to a constant: a guard that gets another one, an atomic as if it were a number. */
export function constantHint(node: ts.Node, analysis: Analysis): string | null {
  if (!ts.isIdentifier(node)) return null;
  return usingHint(node, analysis) ?? atomicHint(node, analysis);
}

function usingHint(name: ts.Identifier, { checker }: Analysis): string | null {
  const declaration = checker.getSymbolAtLocation(name)?.valueDeclaration;
  const list = declaration?.parent;
  if (!list || !ts.isVariableDeclarationList(list) || !isReplaced(name)) return null;
  const isUsing = (list.flags & ts.NodeFlags.BlockScoped) === ts.NodeFlags.Using;
  return isUsing
    ? `what \`using\` declares stays as it is: write \`let ${name.text} = …\`, and \`drop(${name.text})\` when you are done with it`
    : null;
}

function isReplaced({ parent }: ts.Identifier): boolean {
  return ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
}

const METHODS: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.EqualsToken, "store"],
  [ts.SyntaxKind.PlusEqualsToken, "fetchAdd"],
  [ts.SyntaxKind.MinusEqualsToken, "fetchSub"],
  [ts.SyntaxKind.PlusPlusToken, "fetchAdd"],
  [ts.SyntaxKind.MinusMinusToken, "fetchSub"],
]);

function atomicHint(name: ts.Identifier, analysis: Analysis): string | null {
  const symbol = analysis.checker.getSymbolAtLocation(name);
  const type = symbol && analysis.checker.getTypeOfSymbol(symbol);
  if (!type?.symbol || !stdTypeName(type, analysis)?.startsWith("Atomic")) return null;
  const change = changeAt(name.parent);
  const method = change && METHODS.get(change.kind);
  return method ? `write \`${name.text}.${method}(${change.by}, Ordering.SeqCst)\`` : null;
}

function changeAt(node: ts.Node): { readonly kind: ts.SyntaxKind; readonly by: string } | null {
  if (ts.isBinaryExpression(node))
    return { kind: node.operatorToken.kind, by: shortened(node.right.getText()) };
  const counts = ts.isPostfixUnaryExpression(node) || ts.isPrefixUnaryExpression(node);
  return counts ? { kind: node.operator, by: "1" } : null;
}
