import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { isClosureNode } from "../../compiler/analysis/closures.js";
import { encloses } from "../../compiler/analysis/names.js";
import { isDetachedMove } from "../closures/detached.js";
import { placeOf } from "../places/places.js";
import { isHandle } from "./handles.js";
import { homeOf } from "./homes.js";

/** Whether a parameter of a constructor becomes a field, which has what is there once. */
export function becomesField(parameter: ts.ParameterDeclaration, analysis: Analysis): boolean {
  if (!ts.isParameterPropertyDeclaration(parameter, parameter.parent)) return false;
  return isHandle(analysis.checker.getTypeAtLocation(parameter.name), analysis);
}

/** Whether a handle is put into what is there when the function has ended: its result, a field of `this`, a parameter's list. */
export function isKept(use: ts.Identifier, owner: ts.Node, analysis: Analysis): boolean {
  if (!isHandle(analysis.checker.getTypeAtLocation(use), analysis)) return false;
  const home = homeOf(use, analysis);
  if (home?.kind === "object") return home.isReturned;
  const place = home?.kind === "part" ? placeOf(home.of, analysis) : null;
  return place !== null && (ts.isParameter(place.declaration) || !isInside(owner, place.declaration));
}

function isInside(owner: ts.Node, declaration: ts.Node): boolean {
  return declaration !== owner && encloses(owner, declaration);
}

/** Whether a closure captures a use and moves it to a thread of its own. */
export function goesToThread(use: ts.Node, limit: ts.Node, analysis: Analysis): boolean {
  const closure = ts.findAncestor(use.parent, (at) => at === limit || isClosureNode(at));
  if (!closure || closure === limit) return false;
  return isDetachedMove(closure, analysis) || goesToThread(closure, limit, analysis);
}
