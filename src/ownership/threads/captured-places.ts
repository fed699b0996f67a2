import ts from "typescript";
import type { Analysis } from "../../compiler/analysis/analysis.js";
import type { Capture, Closure } from "../../compiler/analysis/closures.js";
import { bare } from "../../compiler/analysis/expressions.js";
import { capturedPlace } from "../closures/captured-place.js";
import { givesAway } from "../closures/given-away.js";
import type { Spawned } from "../closures/spawned-closures.js";
import { holdingOf } from "../moves/owners.js";
import { findMutations } from "../mutations.js";
import { type Culprit, notSend, notSync } from "./markers.js";

/** A part of a variable that a closure captures and a thread may not get. */
export interface Unfit {
  readonly use: ts.Identifier;
  readonly type: ts.Type;
  readonly culprit: Culprit;
  /** The closure has the value itself; otherwise a reference to it. */
  readonly moved: boolean;
}

/** What a spawned closure captures that keeps it from crossing, at most one part of each variable. */
export function unfitCaptures(spawned: Spawned, analysis: Analysis): readonly Unfit[] {
  const { captures } = spawned.closure;
  return captures.flatMap((capture) => {
    if (ts.isFunctionDeclaration(capture.declaration) || ts.isClassLike(capture.declaration)) return [];
    return capture.uses.flatMap((use) => unfit(use, capture, spawned, analysis)).slice(0, 1);
  });
}

function unfit(
  use: ts.Identifier,
  capture: Capture,
  { closure, moved }: Spawned,
  analysis: Analysis,
): readonly Unfit[] {
  const place = capturedPlace(use, analysis);
  if (!place) return [];
  const type = analysis.checker.getTypeAtLocation(place);
  const taken = moved || capture.uses.some((one) => givesAway(one, analysis));
  const culprit =
    taken || isChanged(capture, closure, analysis) ? notSend(type, analysis) : notSync(type, analysis);
  if (!culprit || (isGuard(culprit) && !isOwner(capture, analysis))) return [];
  return [{ use, type, culprit, moved: taken }];
}

/** Whether the closure changes the variable's content, and so has the only reference to it. */
function isChanged({ symbol, declaration }: Capture, { node }: Closure, analysis: Analysis): boolean {
  const { checker } = analysis;
  return findMutations(analysis).some(({ target }) => {
    const root = rootOf(target);
    const isInside = ts.findAncestor(root, (at) => at === node) !== undefined;
    return isInside && checker.getSymbolAtLocation(root) === symbol && declaration !== root.parent;
  });
}

function rootOf(target: ts.Expression): ts.Expression {
  const place = bare(target);
  const isPart = ts.isPropertyAccessExpression(place) || ts.isElementAccessExpression(place);
  return isPart ? rootOf(place.expression) : place;
}

function isGuard({ type }: Culprit): boolean {
  return type.symbol.name === "MutexGuard";
}

function isOwner({ declaration }: Capture, analysis: Analysis): boolean {
  return holdingOf(declaration, analysis) === "owned";
}
