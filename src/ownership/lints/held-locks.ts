import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { bare, holderOf, isAccess, isAssignment } from "../../compiler/analysis/expressions.js";
import { declarationOf, encloses } from "../../compiler/analysis/names.js";
import { stdCallee } from "../../compiler/analysis/std.js";
import { stdTypeName } from "../../compiler/analysis/std-types.js";
import { type Place, SOME_ELEMENT } from "../places/place.js";
import { placeOf } from "../places/places.js";

/** A lock that a thread has taken, or is about to take. */
export interface HeldLock {
  readonly lock: Place;
  /** The lock, as the program names it. */
  readonly text: string;
  readonly mode: "lock" | "read" | "write";
  readonly call: ts.CallExpression;
  /** The variable that has the guard; null for a temporary one. */
  readonly variable: ts.Declaration | null;
  /** Where the guard lives at the longest. */
  readonly extent: ts.Node;
}

/** The lock that a call takes, waiting for it; null for other calls, and where nobody can tell which lock it is. */
export function lockTakenBy(call: ts.CallExpression, analysis: Analysis): HeldLock | null {
  const callee = bare(call.expression);
  const mode = stdCallee(call, analysis);
  if (!ts.isPropertyAccessExpression(callee) || (mode !== "lock" && mode !== "read" && mode !== "write"))
    return null;
  const owner = stdTypeName(analysis.checker.getTypeAtLocation(callee.expression), analysis);
  const lock = owner === "Mutex" || owner === "RwLock" ? placeOf(callee.expression, analysis) : null;
  if (!lock || lock.path.includes(SOME_ELEMENT)) return null;
  const variable = variableFor(call, analysis);
  const extent = variable ? blockOf(variable) : temporaryExtent(call, analysis);
  return { lock, text: callee.expression.getText(), mode, call, variable, extent };
}

/** The variable that gets what a call gives, be it by `unwrap`. */
function variableFor(call: ts.Expression, analysis: Analysis): ts.Declaration | null {
  const { holder, held } = holderOf(call);
  if (ts.isVariableDeclaration(holder)) return holder.initializer === held ? holder : null;
  if (isAssignment(holder) && holder.right === held && ts.isIdentifier(holder.left))
    return declarationOf(holder.left, analysis.checker)?.declaration ?? null;
  const opened = openedBy(holder, held);
  return opened && variableFor(opened, analysis);
}

function openedBy(holder: ts.Node, held: ts.Expression): ts.CallExpression | null {
  if (!ts.isPropertyAccessExpression(holder) || holder.expression !== held) return null;
  const { holder: call } = holderOf(holder);
  return ts.isCallExpression(call) && /^(unwrap|expect)$/.test(holder.name.text) ? call : null;
}

function blockOf(variable: ts.Node): ts.Node {
  const isBlock = (at: ts.Node): boolean =>
    ts.isBlock(at) || ts.isCaseBlock(at) || ts.isSourceFile(at) || ts.isIterationStatement(at, false);
  return ts.findAncestor(variable.parent, isBlock) ?? variable.getSourceFile();
}

/** How long the guard lives that no variable has; just as long as the call itself when it is not known. */
function temporaryExtent(call: ts.CallExpression, { temporaries }: Analysis): ts.Node {
  for (let at: ts.Node = call; ts.isCallExpression(at) || isAccess(at); at = at.parent) {
    const extent = temporaries.get(at);
    if (extent) return extent;
  }
  return call;
}

/** Whether two locks are the same one, as far as their names tell. */
export function isSameLock({ lock: a }: HeldLock, { lock: b }: HeldLock): boolean {
  return a.root === b.root && a.path.join() === b.path.join();
}

/** Whether a guard can still be there at a node. */
export function livesAt({ extent }: HeldLock, node: ts.Node): boolean {
  return encloses(extent, node);
}
