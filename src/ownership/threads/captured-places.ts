import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import type { Capture, Closure } from "../../compiler/analysis/closures.js";
import { bare } from "../../compiler/analysis/expressions.js";
import { stdCallee } from "../../compiler/analysis/std.js";
import { capturedPlace } from "../closures/captured-place.js";
import { givesAway } from "../closures/given-away.js";
import type { Spawned } from "../closures/spawned-closures.js";
import { holdingOf } from "../moves/owners.js";
import { changes, effectsOf } from "../places/effects.js";
import { type Culprit, GUARDS, notSend, notSync } from "./markers.js";

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
  const own = spawned.closure.captures.flatMap((capture) => unfitPart(capture, spawned, analysis));
  return [...own, ...unfitInside(spawned, analysis)];
}

function unfitPart(capture: Capture, spawned: Spawned, analysis: Analysis): readonly Unfit[] {
  if (ts.isFunctionDeclaration(capture.declaration) || ts.isClassLike(capture.declaration)) return [];
  return capture.uses.flatMap((use) => unfit(use, capture, spawned, analysis)).slice(0, 1);
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

/** What is captured by closures that a borrowing closure captures: a reference to a closure shares all that this has. */
function unfitInside({ closure: root, moved }: Spawned, analysis: Analysis): readonly Unfit[] {
  if (moved) return [];
  return root.captures.flatMap(({ declaration, uses: [use] }): readonly Unfit[] => {
    const held = closureHeldBy(declaration, analysis);
    if (!held || !use) return [];
    const parts = held.captures.flatMap(({ uses: [inner] }) => {
      const place = inner ? capturedPlace(inner, analysis) : null;
      const type = place && analysis.checker.getTypeAtLocation(place);
      const culprit = type && notSync(type, analysis);
      return culprit ? [{ use, type, culprit, moved: false }] : [];
    });
    return parts.slice(0, 1);
  });
}

/** The closure that a variable is declared with, be it `move`'s or not. */
function closureHeldBy(declaration: ts.Declaration, analysis: Analysis): Closure | undefined {
  if (ts.isFunctionDeclaration(declaration)) return analysis.closures.get(declaration);
  if (!ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
  const value = bare(declaration.initializer);
  const isMove = ts.isCallExpression(value) && stdCallee(value, analysis) === "move";
  const [moved] = isMove ? value.arguments : [];
  return analysis.closures.get(moved ? bare(moved) : value);
}

/** Whether the closure changes the variable's content, and so has the only reference to it. */
function isChanged({ uses }: Capture, closure: Closure, analysis: Analysis): boolean {
  return effectsOf(closure, analysis).some(
    (effect) => uses.some((use) => use === effect.use) && changes(effect, analysis),
  );
}

function isGuard({ type }: Culprit): boolean {
  return GUARDS.has(type.symbol.name);
}

function isOwner({ declaration }: Capture, analysis: Analysis): boolean {
  return holdingOf(declaration, analysis) === "owned";
}
