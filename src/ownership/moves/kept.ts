import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { holderOf } from "../../compiler/analysis/expressions.js";
import { stdTypeName } from "../../compiler/analysis/std-types.js";
import { libraryMethod } from "../places/elements.js";
import { EACH_ELEMENT, overlaps, type Place, partOf } from "../places/place.js";
import { placeOf } from "../places/places.js";
import { consumptionsOf } from "./each.js";

/** A collection into which a value is put, and whose elements are used up somewhere: it has them for good. */
export interface Keeper {
  readonly kind: "collection";
}

const PUTS_IN = /^(push|unshift|add|set)$/;

/** The collection that takes a handle; others may be given references. */
export function keeperOf(expression: ts.Expression, analysis: Analysis): Keeper | null {
  const type = analysis.checker.getTypeAtLocation(expression);
  if (!/^(Scoped)?JoinHandle$/.test(stdTypeName(type, analysis) ?? "")) return null;
  const collection = collectionWith(expression, analysis);
  const isUsedUp =
    collection && [...consumptionsOf(analysis).values()].some(({ place }) => isOf(place, collection));
  return isUsedUp ? { kind: "collection" } : null;
}

function isOf(elements: Place, collection: Place): boolean {
  const all = partOf(collection, EACH_ELEMENT);
  return elements.path.length === all.path.length && overlaps(elements, all);
}

function collectionWith(expression: ts.Expression, analysis: Analysis): Place | null {
  const { holder, held } = holderOf(expression);
  if (ts.isArrayLiteralExpression(holder)) {
    const { holder: variable } = holderOf(holder);
    const name = ts.isVariableDeclaration(variable) && ts.isIdentifier(variable.name) ? variable.name : null;
    const symbol = name && analysis.checker.getSymbolAtLocation(name);
    return symbol ? { root: symbol, declaration: variable, path: [] } : null;
  }
  if (!ts.isCallExpression(holder) || holder.expression === held) return null;
  const method = libraryMethod(holder, analysis);
  return method && PUTS_IN.test(method.name.text) ? placeOf(method.expression, analysis) : null;
}
