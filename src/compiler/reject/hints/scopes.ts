import ts = require("typescript");

import type { Analysis } from "../../analysis/analysis.js";
import { stdCallee } from "../../analysis/std.js";
import { nodeAt } from "./node-at.js";

/** `thread.scope(() => { s.spawn(…) })`: the scope has no name. */
export function scopeHint(diagnostic: ts.Diagnostic, analysis: Analysis): string | null {
  const name = nodeAt(diagnostic, analysis);
  if (!name || !ts.isIdentifier(name)) return null;
  const { parent } = name;
  const isSpawning = ts.isPropertyAccessExpression(parent) && /^spawn/.test(parent.name.text);
  const callback = isSpawning ? ts.findAncestor(parent, (at) => isNamelessScope(at, analysis)) : undefined;
  return callback ? `name the scope: \`thread.scope((${name.text}) => …)\`` : null;
}

function isNamelessScope(node: ts.Node, analysis: Analysis): boolean {
  if (!ts.isFunctionLike(node) || node.parameters.length > 0 || !ts.isCallExpression(node.parent))
    return false;
  return stdCallee(node.parent, analysis) === "scope";
}
