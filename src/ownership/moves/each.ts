import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { bare } from "../../compiler/analysis/expressions.js";
import { declarationOf, isReference } from "../../compiler/analysis/names.js";
import { oncePer } from "../once.js";
import { collectionOf, libraryMethod } from "../places/elements.js";
import { EACH_ELEMENT, type Place, partOf } from "../places/place.js";
import { placeOf } from "../places/places.js";
import { isMovable } from "./movable.js";
import { takerOf } from "./takes.js";

/** A loop, or a call of a method such as `map`, that uses up every element of a collection. */
export interface Consumption {
  readonly by: ts.ForOfStatement | ts.CallExpression;
  readonly collection: ts.Expression;
  /** All elements of the collection. */
  readonly place: Place;
}

/** Methods of arrays that call a function with every element, whatever it returns. */
const VISITS_ALL = /^(forEach|map|flatMap|filter|reduce|reduceRight)$/;

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

function consumptionBy(node: ts.Node, analysis: Analysis): Consumption | null {
  if (ts.isForOfStatement(node))
    return consumedBy(node, node.expression, loopUsesUp(node, analysis), analysis);
  if (!ts.isCallExpression(node)) return null;
  const method = libraryMethod(node, analysis);
  if (!method || !VISITS_ALL.test(method.name.text)) return null;
  return consumedBy(node, method.expression, callbackUsesUp(node, method, analysis), analysis);
}

function consumedBy(
  by: Consumption["by"],
  elements: ts.Expression,
  usesUp: boolean,
  analysis: Analysis,
): Consumption | null {
  const collection = collectionOf(elements, analysis);
  const isWhole = !ts.isCallExpression(bare(elements));
  const place = usesUp && isWhole ? placeOf(collection, analysis) : null;
  return place && { by, collection, place: partOf(place, EACH_ELEMENT) };
}

function loopUsesUp({ initializer, statement }: ts.ForOfStatement, analysis: Analysis): boolean {
  if (!ts.isVariableDeclarationList(initializer)) return false;
  const [declaration] = initializer.declarations;
  return declaration !== undefined && !canLeave(statement) && usesUp(statement, declaration, analysis);
}

function callbackUsesUp(
  { arguments: [callback] }: ts.CallExpression,
  { name }: ts.PropertyAccessExpression,
  analysis: Analysis,
): boolean {
  const callee = callback && bare(callback);
  const called =
    callee && ts.isIdentifier(callee) ? declarationOf(callee, analysis.checker)?.declaration : callee;
  if (!called || !ts.isFunctionLike(called) || !("body" in called) || !called.body) return false;
  const parameter = called.parameters[name.text.startsWith("reduce") ? 1 : 0];
  return parameter !== undefined && !returnsEarly(called.body) && usesUp(called.body, parameter, analysis);
}

/** Whether a body takes the value of a variable whatever happens, short of a panic. */
function usesUp(
  body: ts.Node,
  variable: ts.VariableDeclaration | ts.ParameterDeclaration,
  analysis: Analysis,
): boolean {
  return alwaysEvaluated(body).some(
    (node) =>
      ts.isIdentifier(node) &&
      isReference(node) &&
      declarationOf(node, analysis.checker)?.declaration === variable &&
      isMovable(analysis.checker.getTypeAtLocation(node), analysis) &&
      takerOf(node, analysis) !== null,
  );
}

/** The names in a body that are reached in every case: not those in branches, in loops and in functions. */
function alwaysEvaluated(node: ts.Node): readonly ts.Node[] {
  if (ts.isIdentifier(node)) return [node];
  return partsInEveryCase(node).flatMap(alwaysEvaluated);
}

function partsInEveryCase(node: ts.Node): readonly ts.Node[] {
  if (ts.isFunctionLike(node) || ts.isClassLike(node) || ts.isIterationStatement(node, false)) return [];
  if (ts.isIfStatement(node) || ts.isSwitchStatement(node)) return [node.expression];
  if (ts.isConditionalExpression(node)) return [node.condition];
  if (ts.isTryStatement(node)) return [node.tryBlock];
  const mayStop = ts.isBinaryExpression(node) && /^(&&|\|\||\?\?)=?$/.test(node.operatorToken.getText());
  if (mayStop) return [node.left];
  const parts: ts.Node[] = [];
  ts.forEachChild(node, (child) => void parts.push(child));
  return parts;
}

/** Whether a loop's statement can end the loop before its last round. */
function canLeave(node: ts.Node): boolean {
  if (ts.isBreakOrContinueStatement(node) || ts.isReturnStatement(node) || ts.isThrowStatement(node))
    return true;
  if (ts.isFunctionLike(node)) return false;
  return ts.forEachChild(node, (child) => canLeave(child) || undefined) ?? false;
}

/** Whether a function can return before its end. */
function returnsEarly(body: ts.Node): boolean {
  if (!ts.isBlock(body)) return false;
  return body.statements.some((statement) => !ts.isReturnStatement(statement) && canLeave(statement));
}
