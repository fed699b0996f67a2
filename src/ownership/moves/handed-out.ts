import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { bare } from "../../compiler/analysis/expressions.js";
import { stdCallee } from "../../compiler/analysis/std.js";
import { goesThroughMessages } from "../places/messages.js";

/** Functions of std that return several things at once, each the caller's. */
export const PAIRS = /^(channel|syncChannel)$/;

/**
 * Whether a variable is one of the ends of a channel, or has a message or a part of one: `const [tx, rx] =
 * mpsc.channel()`, `for (const { n, reply } of rx)`. `isGivenOut` says so of a call.
 */
export function isHandedOut(
  declaration: ts.Declaration,
  isGivenOut: (call: ts.CallExpression) => boolean,
  analysis: Analysis,
): boolean {
  const variable = variableAround(declaration);
  if (!variable) return false;
  const loop = variable.parent.parent;
  if (ts.isForOfStatement(loop)) return goesThroughMessages(loop, analysis);
  const value = variable.initializer && bare(variable.initializer);
  if (!value || !ts.isCallExpression(value) || variable === declaration) return false;
  return PAIRS.test(stdCallee(value, analysis) ?? "") || isGivenOut(value);
}

/** The declaration whose pattern a name stands in, or the name's own. */
function variableAround(declaration: ts.Node): ts.VariableDeclaration | null {
  let at = declaration;
  while (ts.isBindingElement(at)) at = at.parent.parent;
  return ts.isVariableDeclaration(at) ? at : null;
}
