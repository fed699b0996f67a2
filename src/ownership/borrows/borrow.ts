import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import type { Closure } from "../../compiler/analysis/closures.js";
import { encloses } from "../../compiler/analysis/names.js";
import { isCopy } from "../../compiler/analysis/types.js";
import { takerIn } from "../moves/captured.js";
import { isMovable } from "../moves/movable.js";
import { holdingOf } from "../moves/owners.js";
import { takerOf } from "../moves/takes.js";
import { onceForEach } from "../once.js";
import type { Access } from "../places/climb.js";
import { calledClosure, changes, closuresBetween, effectsOf, isMoved } from "../places/effects.js";
import { isPart, type Place, READ_ONLY } from "../places/place.js";

/** A hold that something takes on a place. */
export interface Borrow {
  readonly place: Place;
  /** A `use` copies a number or the like; an `assignment` puts something else there. */
  readonly kind: "mutable" | "immutable" | "use" | "assignment" | "move";
  /** What takes hold: an expression, or a closure. */
  readonly node: ts.Node;
  readonly text: string;
  /** The use for which a closure does; null for an expression. */
  readonly use: ts.Node | null;
  /** Where something else names the closure, and with it takes hold, too. */
  readonly carriedBy: ts.Node | null;
}

/** All holds for one use: the one on what is named and, where that is a closure, those that the closure has. */
export type Borrows = readonly Borrow[];

/** What an expression takes hold of. */
export function borrowsAt(access: Access, analysis: Analysis): Borrows {
  const { place, text, node } = access;
  const own = { place, text, node, kind: kindOf(access, analysis), use: null, carriedBy: null };
  return [own, ...carriedBorrows(access, analysis)];
}

/** What a closure takes hold of when it is made, beginning with what it changes. */
export function borrowsOf(closure: Closure, analysis: Analysis): readonly Borrows[] {
  const { node } = closure;
  const all = effectsOf(closure, analysis).map((access): Borrows => {
    const { place, text, expression: use } = access;
    const own = { place, text, node, kind: capturedAs(access, closure, analysis), use, carriedBy: null };
    return isMoved(node, analysis) ? [own] : [own, ...carriedBorrows(access, analysis)];
  });
  return [...all.filter(isStrong), ...all.filter((borrows) => !isStrong(borrows))];
}

function isStrong([own]: Borrows): boolean {
  return own?.kind === "mutable" || own?.kind === "move";
}

function carriedBorrows(access: Access, analysis: Analysis): Borrows {
  const closure = calledClosure(access, analysis);
  if (!closure || isMoved(closure.node, analysis)) return [];
  return heldBy(closure, analysis)
    .filter(({ place }) => isSameCall(place.declaration, access.use))
    .map((borrow) => ({ ...borrow, carriedBy: access.use }));
}

/** Whether a variable is that of the function around a use; another call of its function has another one. */
export function isSameCall(declaration: ts.Node, use: ts.Node): boolean {
  const owner = ts.isFunctionLike(declaration)
    ? declaration
    : ts.findAncestor(declaration, ts.isFunctionLike);
  return owner !== undefined && encloses(owner, use);
}

/** What a closure has a hold on as long as it is there, by itself or by another closure. */
const heldBy = onceForEach<Closure, Borrows>([], (closure, analysis) => {
  return effectsOf(closure, analysis).flatMap((effect): Borrows => {
    const { place, text, expression: use } = effect;
    const kind = changes(effect, analysis) ? "mutable" : "immutable";
    const own: Borrow = { place, text, node: closure.node, kind, use, carriedBy: null };
    return [own, ...carriedBorrows(effect, analysis)];
  });
});

function kindOf(access: Access, analysis: Analysis): Borrow["kind"] {
  const { kind } = access;
  if (kind === "assigned" || kind === "updated") return "assignment";
  if (kind === "copied") return "use";
  if (kind === "given away") return isMove(access, analysis) ? "move" : "immutable";
  return changes(access, analysis) ? "mutable" : "immutable";
}

/** Without `move` a closure takes what it gives away, and else a reference; with `move` it takes everything. */
function capturedAs(access: Access, closure: Closure, analysis: Analysis): Borrow["kind"] {
  const type = analysis.checker.getTypeAtLocation(access.expression);
  const around = [...closuresBetween(access.use, closure.node), closure.node];
  const owns = around.some((one) => isMoved(one, analysis));
  // What moves there is a reference, with which the array stays borrowed.
  if (owns && isPart(access.place)) return access.place.path.includes(READ_ONLY) ? "immutable" : "mutable";
  if (isMovable(type, analysis) && takerIn(closure, access, analysis)) return "move";
  if (owns) return isCopy(type) ? "use" : "immutable";
  const kind = kindOf(access, analysis);
  return kind === "assignment" ? "mutable" : kind === "use" ? "immutable" : kind;
}

/** Whether an access hands on the value itself for good; what is returned may be a reference to it. */
function isMove({ place, use, expression }: Access, analysis: Analysis): boolean {
  if (place.path.length > 0 || !isMovable(analysis.checker.getTypeAtLocation(use), analysis)) return false;
  if (!takerOf(expression, analysis)) return false;
  return holdingOf(place.declaration as ts.Declaration, analysis) === "owned";
}
