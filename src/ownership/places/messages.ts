import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { bare } from "../../compiler/analysis/expressions.js";
import { stdCallee } from "../../compiler/analysis/std.js";
import { stdTypeName } from "../../compiler/analysis/std-types.js";

/** What loops go through that give each value away. */
const MESSAGES = /^(iter|tryIter|intoIter)$/;

/** Whether a loop goes through messages, each of which nobody else has. */
export function goesThroughMessages({ expression }: ts.ForOfStatement, analysis: Analysis): boolean {
  const source = bare(expression);
  if (isReceiver(source, analysis)) return true;
  return ts.isCallExpression(source) && MESSAGES.test(stdCallee(source, analysis) ?? "");
}

/** Whether an expression is a channel's receiver: what comes out of it is no part of it. */
export function isReceiver(expression: ts.Expression, analysis: Analysis): boolean {
  return stdTypeName(analysis.checker.getTypeAtLocation(expression), analysis) === "Receiver";
}
