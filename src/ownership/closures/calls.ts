import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { oncePer } from "../once.js";

/** The calls of a function of the program, in source order. */
export function callsOf(target: ts.Node, analysis: Analysis): readonly ts.CallExpression[] {
  return callsByCallee(analysis).get(target) ?? [];
}

const callsByCallee = oncePer(({ sourceFile, checker }) => {
  const calls = new Map<ts.Node, ts.CallExpression[]>();
  const visit = (node: ts.Node): void => {
    const callee = ts.isCallExpression(node) ? checker.getResolvedSignature(node)?.declaration : undefined;
    if (ts.isCallExpression(node) && callee?.getSourceFile() === sourceFile)
      calls.set(callee, [...(calls.get(callee) ?? []), node]);
    ts.forEachChild(node, visit);
  };
  visit(sourceFile);
  return calls;
});
