import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { holderOf } from "../../compiler/analysis/expressions.js";
import { stdCallee } from "../../compiler/analysis/std.js";

/** The call of `move` that a closure is written in. */
export function moveAround(closure: ts.Node, analysis: Analysis): ts.CallExpression | null {
  if (!ts.isExpression(closure)) return null;
  const { holder, held } = holderOf(closure);
  if (!ts.isCallExpression(holder) || holder.expression === held) return null;
  return stdCallee(holder, analysis) === "move" ? holder : null;
}

/** Whether an expression becomes a thread that no scope waits for, which can take no references along. */
export function isDetached(expression: ts.Expression, { spawns }: Analysis): boolean {
  const { holder, held } = holderOf(expression);
  return spawns.some(({ call, argument, scope }) => call === holder && argument === held && scope === null);
}

export function isDetachedMove(closure: ts.Node, analysis: Analysis): boolean {
  const call = moveAround(closure, analysis);
  return call !== null && isDetached(call, analysis);
}
