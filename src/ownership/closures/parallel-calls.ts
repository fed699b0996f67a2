import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { bare } from "../../compiler/analysis/expressions.js";
import type { SpawnSite } from "../../compiler/analysis/spawns.js";
import { stdCallee } from "../../compiler/analysis/std.js";
import { stdTypeName } from "../../compiler/analysis/std-types.js";
import { oncePer } from "../once.js";
import { closuresIn, type Spawned } from "./spawned-closures.js";

/** The functions given to `join` and to the methods of `parIter`, which other threads call before the call returns. */
export const parallelSites = oncePer((analysis): readonly SpawnSite[] => {
  const sites: SpawnSite[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && (isJoin(node, analysis) || isOfParIter(node, analysis)))
      sites.push(...node.arguments.map((argument) => ({ call: node, argument, scope: null })));
    ts.forEachChild(node, visit);
  };
  visit(analysis.sourceFile);
  return sites;
});

/** The closures among them. */
export function parallelClosuresIn(analysis: Analysis): readonly Spawned[] {
  return parallelSites(analysis).flatMap(({ argument }) => closuresIn(argument, analysis));
}

/** Whether a call does two things at the same time; the `join` of a handle takes nothing. */
export function isJoin(call: ts.CallExpression, analysis: Analysis): boolean {
  return call.arguments.length === 2 && stdCallee(call, analysis) === "join";
}

/** Whether a call is that of a method of `ParIter`. */
export function isOfParIter({ expression }: ts.CallExpression, analysis: Analysis): boolean {
  const callee = bare(expression);
  if (!ts.isPropertyAccessExpression(callee)) return false;
  return stdTypeName(analysis.checker.getTypeAtLocation(callee.expression), analysis) === "ParIter";
}
