import ts from "typescript";
import type { Analysis } from "../../compiler/analysis/analysis.js";
import { type Capture, type Closure, isClosureNode } from "../../compiler/analysis/closures.js";
import { holderOf } from "../../compiler/analysis/expressions.js";
import { stdCallee } from "../../compiler/analysis/std.js";
import { capturedPlace } from "../closures/captured-place.js";
import { givesAway } from "../closures/given-away.js";
import { type Holding, holdingOf } from "./owners.js";
import { takerOf } from "./takes.js";

/** The use for which a closure takes a captured variable's value when it is made; null when it only borrows it. */
export function takingUse(
  { node }: Closure,
  { declaration, uses }: Capture,
  analysis: Analysis,
): ts.Identifier | null {
  const holding = holdingOf(declaration, analysis);
  const takes = (use: ts.Identifier): boolean =>
    takerOf(use, analysis) !== null ||
    (capturedPlace(use, analysis) === use &&
      closuresAround(use, node).some((at) => owns(at, use, holding, analysis)));
  return uses.find(takes) ?? null;
}

/** The closures from `use` outwards to `limit`, which is the last of them. */
function closuresAround(use: ts.Node, limit: ts.Node): readonly ts.Node[] {
  const closure = ts.findAncestor(use.parent, isClosureNode) ?? limit;
  return closure === limit ? [closure] : [closure, ...closuresAround(closure, limit)];
}

function owns(closure: ts.Node, use: ts.Identifier, holding: Holding, analysis: Analysis): boolean {
  if (holding === "uncertain" || !ts.isExpression(closure)) return false;
  const { holder, held } = holderOf(closure);
  if (!ts.isCallExpression(holder) || holder.expression === held) return false;
  if (stdCallee(holder, analysis) === "move") return holding === "owned" || isDetached(holder, analysis);
  return isDetached(closure, analysis) && isGivenBack(closure, use, analysis);
}

/** A thread outside of any scope can take no references along: what it captures by value is moved. */
function isDetached(closure: ts.Expression, { spawns }: Analysis): boolean {
  const { holder, held } = holderOf(closure);
  return spawns.some(({ call, argument, scope }) => call === holder && argument === held && scope === null);
}

function isGivenBack(closure: ts.Node, use: ts.Identifier, analysis: Analysis): boolean {
  return ts.findAncestor(use.parent, isClosureNode) === closure && givesAway(use, analysis);
}
