import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { bare } from "../../compiler/analysis/expressions.js";
import { boundNames, declarationOf, isReference } from "../../compiler/analysis/names.js";
import { oncePer } from "../once.js";
import { collectionOf, libraryMethod } from "../places/elements.js";
import { EACH_ELEMENT, type Place, partOf } from "../places/place.js";
import { placeOf } from "../places/places.js";
import { alwaysEvaluated, canLeave, returnsEarly } from "./every-case.js";
import { fieldTaken } from "./part-taken.js";
import { takerOf } from "./takes.js";

/** A loop, or a call of a method such as `map`, that uses up every element of a collection. */
export interface Consumption {
  readonly by: ts.ForOfStatement | ts.CallExpression;
  readonly collection: ts.Expression;
  /** All elements of the collection, or that field of each which is taken. */
  readonly place: Place;
}

/** Methods of arrays that call a function with every element, whatever it returns. */
const VISITS_ALL = /^(forEach|map|flatMap|filter|reduce|reduceRight)$/;

/** Methods of collections whose result has all of their elements. */
const GIVES_ALL = /^(values|entries|toSorted|toReversed|sort|reverse)$/;

/** What uses up all elements of a collection in every case; a loop that may stop early or choose does not. */
export const consumptionsOf = oncePer((analysis): ReadonlyMap<ts.Node, Consumption> => {
  const found = new Map<ts.Node, Consumption>();
  const visit = (node: ts.Node): void => {
    const consumption = consumptionBy(node, analysis);
    if (consumption) found.set(node, consumption);
    ts.forEachChild(node, visit);
  };
  visit(analysis.sourceFile);
  return found;
});

export function consumptionAt(node: ts.Node, analysis: Analysis): Consumption | null {
  return consumptionsOf(analysis).get(node) ?? null;
}

/** Whether an expression names a collection where something uses up all of its elements: Rust's `into_iter`. */
export function isUsedUpWhole(expression: ts.Expression, analysis: Analysis): boolean {
  return [...consumptionsOf(analysis).values()].some(({ collection }) => collection === expression);
}

function consumptionBy(node: ts.Node, analysis: Analysis): Consumption | null {
  if (ts.isForOfStatement(node))
    return consumedBy(node, node.expression, takenByLoop(node, analysis), analysis);
  if (!ts.isCallExpression(node)) return null;
  const method = libraryMethod(node, analysis);
  if (!method || !VISITS_ALL.test(method.name.text)) return null;
  return consumedBy(node, method.expression, takenByCallback(node, method, analysis), analysis);
}

function consumedBy(
  by: Consumption["by"],
  elements: ts.Expression,
  taken: ts.Expression | null,
  analysis: Analysis,
): Consumption | null {
  const collection = collectionOf(elements, analysis);
  const place = taken && hasAll(elements, analysis) ? placeOf(collection, analysis) : null;
  if (!taken || !place) return null;
  return { by, collection, place: partOf(place, EACH_ELEMENT, ...fieldsOf(taken, place, analysis)) };
}

/** The fields that lead from an element of a collection to what is taken of it. */
function fieldsOf(taken: ts.Expression, { root, path }: Place, analysis: Analysis): readonly string[] {
  const place = placeOf(taken, analysis);
  const steps = (place?.root === root ? place.path.slice(path.length + 1) : place?.path) ?? [];
  return steps.every((step) => step.startsWith(".")) ? steps : [];
}

/** Whether an expression goes through each element of its collection: `hs.slice(1)` and `hs.filter(…)` leave some out. */
function hasAll(elements: ts.Expression, analysis: Analysis): boolean {
  const value = bare(elements);
  if (!ts.isCallExpression(value)) return true;
  const method = libraryMethod(value, analysis);
  return method !== null && GIVES_ALL.test(method.name.text) && hasAll(method.expression, analysis);
}

function takenByLoop(
  { initializer, statement }: ts.ForOfStatement,
  analysis: Analysis,
): ts.Expression | null {
  if (!ts.isVariableDeclarationList(initializer)) return null;
  const [declaration] = initializer.declarations;
  return declaration && !canLeave(statement) ? takenOf(declaration, statement, analysis) : null;
}

function takenByCallback(
  { arguments: [callback] }: ts.CallExpression,
  { name }: ts.PropertyAccessExpression,
  analysis: Analysis,
): ts.Expression | null {
  const callee = callback && bare(callback);
  const called =
    callee && ts.isIdentifier(callee) ? declarationOf(callee, analysis.checker)?.declaration : callee;
  if (!called || !ts.isFunctionLike(called) || !("body" in called) || !called.body) return null;
  const parameter = called.parameters[name.text.startsWith("reduce") ? 1 : 0];
  return parameter && !returnsEarly(called.body) ? takenOf(parameter, called.body, analysis) : null;
}

/** What a body takes of a variable whatever happens, short of a panic: its value or a part of that. */
function takenOf(
  variable: ts.VariableDeclaration | ts.ParameterDeclaration,
  body: ts.Node,
  analysis: Analysis,
): ts.Expression | null {
  const names = boundNames(variable.name).map((name) => name.parent);
  const isTaken = (part: ts.Expression): boolean => takerOf(part, analysis) !== null;
  for (const node of alwaysEvaluated(body)) {
    if (!ts.isIdentifier(node) || !isReference(node)) continue;
    const named = declarationOf(node, analysis.checker)?.declaration;
    const taken = names.some((name) => name === named) ? fieldTaken(node, isTaken, analysis) : null;
    if (taken) return taken;
  }
  return null;
}
