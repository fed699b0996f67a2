import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import type { Closure } from "../../compiler/analysis/closures.js";
import { declarationOf, encloses } from "../../compiler/analysis/names.js";
import { isDetachedMove } from "../closures/detached.js";
import type { Access } from "../places/climb.js";
import { changes, effectsOf } from "../places/effects.js";
import { type Act, isLocal } from "./act.js";
import { takerIn } from "./captured.js";
import { heldWith } from "./held-with.js";
import { isMovable } from "./movable.js";

/** What a closure does with variables around it when it is made. */
export function captured(closure: Closure, analysis: Analysis): readonly Act[] {
  const acts = new Map<string, Act>();
  for (const effect of effectsOf(closure, analysis)) {
    const { place, expression, text } = effect;
    const isMoved = takerIn(closure, effect, analysis) !== null;
    if (!isMoved && isNamedIn(closure.node, effect, analysis)) continue;
    const key = `${place.declaration.pos} ${place.path.join("")}`;
    const known = acts.get(key);
    if (!isLocal(place) || known?.kind === "moved") continue;
    const act = { place, node: closure.node, expression: known?.expression ?? expression, text, taker: null };
    const type = analysis.checker.getTypeAtLocation(expression);
    if (isMoved && isMovable(type, analysis))
      acts.set(key, { ...act, kind: "moved", changed: changes(effect, analysis) });
    else if (!known && effect.kind !== "assigned") acts.set(key, { ...act, kind: "borrowed" });
  }
  const taken = [...acts.values()];
  return isDetachedMove(closure.node, analysis)
    ? taken.flatMap((act) => [...(act.kind === "moved" ? heldWith(act, analysis) : []), act])
    : taken;
}

/** Whether a closure has a name of its own for what it uses, as a parameter for elements that it is called with. */
export function isNamedIn(closure: ts.Node, { use }: Access, { checker }: Analysis): boolean {
  const named = ts.isIdentifier(use) ? declarationOf(use, checker)?.declaration : undefined;
  return named !== undefined && encloses(closure, named);
}
