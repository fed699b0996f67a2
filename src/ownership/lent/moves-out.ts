import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { holderOf, isAccess } from "../../compiler/analysis/expressions.js";
import { isReference } from "../../compiler/analysis/names.js";
import { isOwn } from "../../compiler/analysis/parameters.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { isMovable } from "../moves/movable.js";
import { type Taker, takerOf } from "../moves/takes.js";
import { placeOf } from "../places/places.js";
import { isReplaced } from "../places/replaced.js";
import { complain } from "../rule.js";
import { GUARDS } from "../threads/markers.js";
import { lenderOf } from "./lender.js";
import { isStaticDeclaration } from "./lent-parameters.js";
import { type Return, wordingOf } from "./wording.js";

/** E0507, E0509: what is an element, is behind a reference or is wanted by a destructor cannot be given away from there. */
export function movesOut(analysis: Analysis): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (node: ts.Node): void => {
    const diagnostic = isNaming(node) ? refused(node, analysis) : null;
    if (diagnostic) found.push(diagnostic);
    ts.forEachChild(node, visit);
  };
  visit(analysis.sourceFile);
  return found;
}

/** A function that returns what an expression names, to somebody who wants it. */
function returnOf(expression: ts.Expression, { checker }: Analysis): Return | null {
  const { holder, held } = holderOf(expression);
  if (ts.isReturnStatement(holder)) return { kind: "return" };
  if (!ts.isArrowFunction(holder) || holder.body !== held) return null;
  const [signature] = checker.getContextualType(holder)?.getCallSignatures() ?? [];
  const isWanted = !signature || !(signature.getReturnType().flags & ts.TypeFlags.Void);
  return isWanted ? { kind: "return" } : null;
}

/** Whether a function that does not say that it takes a value gets a part of a constant: Rust's `&'static`. */
function mayBeLent(expression: ts.Expression, taker: Taker | Return, analysis: Analysis): boolean {
  if (taker.kind !== "argument" || isOwn(taker.parameter)) return false;
  const place = placeOf(expression, analysis);
  return place !== null && isStaticDeclaration(place.declaration);
}

function isNaming(node: ts.Node): node is ts.Expression {
  return (ts.isIdentifier(node) && isReference(node)) || isAccess(node) || ts.isCallExpression(node);
}

function refused(expression: ts.Expression, analysis: Analysis): Diagnostic | null {
  const taker = takerOf(expression, analysis) ?? returnOf(expression, analysis);
  if (!taker || !isMovable(analysis.checker.getTypeAtLocation(expression), analysis)) return null;
  if (mayBeLent(expression, taker, analysis)) return null;
  const lender = lenderOf(expression, analysis);
  // What is returned of other lenders may be a reference; that to a guard's content would be left without its guard.
  if (taker.kind === "return" && !(lender?.kind === "handle" && GUARDS.has(lender.type))) return null;
  if (!lender || isReplaced(expression, analysis)) return null;
  return complain(wordingOf({ expression, taker, lender }, analysis), analysis);
}
