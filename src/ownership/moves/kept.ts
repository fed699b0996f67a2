import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { holderOf } from "../../compiler/analysis/expressions.js";
import { stdTypeName } from "../../compiler/analysis/std-types.js";
import { EACH_ELEMENT, isElement, overlaps, type Place, partOf } from "../places/place.js";
import { placeOf } from "../places/places.js";
import { consumptionsOf } from "./each.js";
import { isHandle } from "./handles.js";
import { homeOf } from "./homes.js";
import { holdingOf } from "./owners.js";
import { type Taker, takerOf } from "./takes.js";

/** A collection, an object or a lock into which a value is put: it has the value for good. */
export interface Keeper {
  readonly kind: "collection";
}

const KEEPER: Keeper = { kind: "collection" };

/** What keeps a value, or takes it with the literal that it stands in; others may be given references. */
export function keeperOf(expression: ts.Expression, analysis: Analysis): Taker | Keeper | null {
  if (isListed(expression, analysis)) return KEEPER;
  const place = placeOf(expression, analysis);
  if (!place || place.path.some(isElement)) return null;
  return holdingOf(place.declaration as ts.Declaration, analysis) === "owned"
    ? keptBy(expression, analysis)
    : null;
}

/** The same, whoever has the value: only its owner can do that. */
export function keptBy(expression: ts.Expression, analysis: Analysis): Taker | Keeper | null {
  const home = homeOf(expression, analysis);
  if (home?.kind === "argument") return takerOf(home.literal, analysis);
  if (!home) return null;
  // What lies behind a lock goes from thread to thread: a second name for it would not show what they make of it.
  const isGone = home.kind === "part" && home.isBehind;
  return isGone || isHandle(analysis.checker.getTypeAtLocation(expression), analysis) ? KEEPER : null;
}

/** Whether a handle of a thread stands in a list whose elements are used up somewhere. */
function isListed(expression: ts.Expression, analysis: Analysis): boolean {
  const type = analysis.checker.getTypeAtLocation(expression);
  if (!/^(Scoped)?JoinHandle$/.test(stdTypeName(type, analysis) ?? "")) return false;
  const list = listWith(expression, analysis);
  return list !== null && [...consumptionsOf(analysis).values()].some(({ place }) => isOf(place, list));
}

function isOf(elements: Place, list: Place): boolean {
  const all = partOf(list, EACH_ELEMENT);
  return elements.path.length === all.path.length && overlaps(elements, all);
}

/** The variable with a list that is written with an expression as one of its elements. */
function listWith(expression: ts.Expression, analysis: Analysis): Place | null {
  const { holder } = holderOf(expression);
  if (!ts.isArrayLiteralExpression(holder)) return null;
  const { holder: variable } = holderOf(holder);
  const name = ts.isVariableDeclaration(variable) && ts.isIdentifier(variable.name) ? variable.name : null;
  const symbol = name && analysis.checker.getSymbolAtLocation(name);
  return symbol ? { root: symbol, declaration: variable, path: [] } : null;
}
