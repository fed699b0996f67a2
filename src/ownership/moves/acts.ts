import ts from "typescript";
import type { Analysis } from "../../compiler/analysis/analysis.js";
import type { Capture, Closure } from "../../compiler/analysis/closures.js";
import { isAssignment } from "../../compiler/analysis/expressions.js";
import { boundNames, declarationOf, isModuleLevel, isReference } from "../../compiler/analysis/names.js";
import { givesAway } from "../closures/given-away.js";
import { takingUse } from "./captured.js";
import { isMovable } from "./movable.js";
import { type Taker, takerOf } from "./takes.js";

/** What a step on a path does with a local variable. */
export interface Act {
  readonly kind: "assigned" | "borrowed" | "used" | "moved";
  readonly symbol: ts.Symbol;
  readonly declaration: ts.Declaration;
  /** The step: a name, or a closure that captures it. */
  readonly node: ts.Node;
  readonly use: ts.Identifier;
  /** What takes the value; null for a closure, which takes what it captures. */
  readonly taker: Taker | null;
}

export function actsOf(node: ts.Node, analysis: Analysis): readonly Act[] {
  if (ts.isVariableDeclaration(node))
    return boundNames(node.name).flatMap((name) => declared(name, analysis));
  const closure = ts.isFunctionDeclaration(node) ? undefined : analysis.closures.get(node);
  if (closure) return closure.captures.flatMap((capture) => captured(closure, capture, analysis));
  return ts.isIdentifier(node) && isReference(node) ? named(node, analysis) : [];
}

function declared(name: ts.Identifier, analysis: Analysis): readonly Act[] {
  const found = declarationOf(name, analysis.checker);
  return found ? [{ kind: "assigned", ...found, node: name, use: name, taker: null }] : [];
}

function named(use: ts.Identifier, analysis: Analysis): readonly Act[] {
  const found = declarationOf(use, analysis.checker);
  if (!found || !isLocal(found.declaration) || ts.isVoidExpression(use.parent)) return [];
  const act = { ...found, node: use, use, taker: null };
  if (isAssigned(use)) return [{ ...act, kind: "assigned" }];
  const taker = takerOf(use, analysis);
  if (taker && isMovable(analysis.checker.getTypeAtLocation(use), analysis))
    return [{ ...act, kind: "moved", taker }];
  return [{ ...act, kind: givesAway(use, analysis) ? "used" : "borrowed" }];
}

function captured(closure: Closure, capture: Capture, analysis: Analysis): readonly Act[] {
  const { symbol, declaration, uses } = capture;
  if (!isLocal(declaration)) return [];
  const act = { symbol, declaration, node: closure.node, taker: null };
  const taken = takingUse(closure, capture, analysis);
  if (taken && isMovable(analysis.checker.getTypeOfSymbol(symbol), analysis)) {
    return [{ ...act, kind: "moved", use: uses[0] ?? taken }];
  }
  const use = uses.find((one) => !isAssigned(one));
  return use ? [{ ...act, kind: "borrowed", use }] : [];
}

function isLocal(declaration: ts.Declaration): boolean {
  const isVariable =
    ts.isVariableDeclaration(declaration) || ts.isParameter(declaration) || ts.isBindingElement(declaration);
  return isVariable && !isModuleLevel(declaration);
}

/** Whether a name stands where a new value is put, directly or in a pattern. */
function isAssigned(node: ts.Node): boolean {
  const { parent } = node;
  if (isAssignment(parent)) {
    return parent.left === node && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  }
  if (ts.isForOfStatement(parent) || ts.isForInStatement(parent)) return parent.initializer === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node && isAssigned(parent.parent);
  if (ts.isShorthandPropertyAssignment(parent)) return isAssigned(parent.parent);
  const isPart =
    ts.isArrayLiteralExpression(parent) ||
    ts.isObjectLiteralExpression(parent) ||
    ts.isSpreadElement(parent) ||
    ts.isSpreadAssignment(parent) ||
    ts.isParenthesizedExpression(parent);
  return isPart && isAssigned(parent);
}
