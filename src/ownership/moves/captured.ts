import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import type { Closure } from "../../compiler/analysis/closures.js";
import { holderOf } from "../../compiler/analysis/expressions.js";
import { declarationOf, encloses } from "../../compiler/analysis/names.js";
import { isDetached, isDetachedMove, moveAround } from "../closures/detached.js";
import { givesAway } from "../closures/given-away.js";
import { isLentParameter } from "../lent/lent-parameters.js";
import type { Access } from "../places/climb.js";
import { changes, closuresBetween } from "../places/effects.js";
import { isUsedUpWhole } from "./each.js";
import { type Keeper, keeperOf } from "./kept.js";
import { type Holding, holdingOf } from "./owners.js";
import { type Taker, takerOf } from "./takes.js";

/** What takes a captured value: one of the closures around its use, or what it is used for. */
export type CaptureTaker = Taker | Keeper | { readonly kind: "closure"; readonly node: ts.Node };

/** For what a closure takes the value that it names when it is made; null when it only borrows it. */
export function takerIn({ node }: Closure, access: Access, analysis: Analysis): CaptureTaker | null {
  const named = declarationNamed(access, analysis);
  const isWithin = (closure: ts.Node): boolean => named !== undefined && encloses(closure, named);
  const taker = takerHere(access.expression, analysis);
  if (taker || isTakenApart(access.expression)) return isWithin(node) ? null : taker;
  const around = [...closuresBetween(access.use, node), node];
  const taking = around.find((closure) => !isWithin(closure) && takes(closure, access, analysis));
  return taking ? { kind: "closure", node: taking } : null;
}

/** What takes a value, or all that a collection has, where it is named. */
function takerHere(expression: ts.Expression, analysis: Analysis): Taker | Keeper | null {
  const taker = takerOf(expression, analysis) ?? keeperOf(expression, analysis);
  return taker ?? (isUsedUpWhole(expression, analysis) ? { kind: "loop" } : null);
}

/** The variable by which an access goes to its place, be it the place's own or another name. */
function declarationNamed({ use }: Access, { checker }: Analysis): ts.Declaration | undefined {
  return ts.isIdentifier(use) ? declarationOf(use, checker)?.declaration : undefined;
}

/** A pattern picks the fields that it wants, and leaves the value there. */
function isTakenApart(expression: ts.Expression): boolean {
  const { holder } = holderOf(expression);
  return ts.isVariableDeclaration(holder) && !ts.isIdentifier(holder.name);
}

function takes(closure: ts.Node, access: Access, analysis: Analysis): boolean {
  const holding = holdingOfPlace(access, analysis);
  if (moveAround(closure, analysis)) {
    if (isDetachedMove(closure, analysis) && isLent(access, analysis)) return false;
    // What a copy of the value undergoes, its maker does not see: whoever moves it to be changed has moved it.
    if (holding === "owned" || changes(access, analysis)) return true;
    return holding !== "uncertain" && isDetachedMove(closure, analysis);
  }
  if (holding === "uncertain" || !ts.isExpression(closure) || !isDetached(closure, analysis)) return false;
  const isItsOwn = closuresBetween(access.use, closure).length === 0;
  return isItsOwn && ts.isIdentifier(access.use) && givesAway(access.use, analysis);
}

/** What moves there is a reference, which E0521 is about. */
function isLent({ place: { declaration } }: Access, analysis: Analysis): boolean {
  return ts.isParameter(declaration) && isLentParameter(declaration, analysis);
}

/** How a variable has a value; another name for it, or for a part of it, may be a reference. */
function holdingOfPlace(access: Access, analysis: Analysis): Holding {
  const { declaration } = access.place;
  const holding = holdingOf(declaration as ts.Declaration, analysis);
  return declarationNamed(access, analysis) === declaration || holding === "uncertain" ? holding : "borrowed";
}
