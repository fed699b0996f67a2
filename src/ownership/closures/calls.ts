import ts from "typescript";
import type { Analysis } from "../../compiler/analysis/analysis.js";

/** The calls of a function of the program, in source order. */
export function callsOf(target: ts.Node, { sourceFile, checker }: Analysis): readonly ts.CallExpression[] {
  const calls: ts.CallExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && checker.getResolvedSignature(node)?.declaration === target)
      calls.push(node);
    ts.forEachChild(node, visit);
  };
  visit(sourceFile);
  return calls;
}
