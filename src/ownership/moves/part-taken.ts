import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { holderOf, isAccess } from "../../compiler/analysis/expressions.js";
import { collectionFor, collectionOf } from "../places/elements.js";
import { isReplaced } from "../places/replaced.js";
import { stepOf } from "../places/steps.js";
import { usesOf } from "../places/uses.js";
import { isMovable } from "./movable.js";

type Named = ts.Identifier | ts.ThisExpression;

/** What is given away for good of what a name stands for: all of it, one of its fields, all elements of a field. */
export function partTaken(
  use: Named,
  isTaken: (expression: ts.Expression) => boolean,
  analysis: Analysis,
): ts.Expression | null {
  const field = fieldTaken(use, isTaken, analysis);
  if (field) return field;
  const emptied = partsOf(use, analysis).find((part) =>
    elementsOf(part, analysis).some((element) => partTaken(element, isTaken, analysis)),
  );
  return emptied && !isReplaced(emptied, analysis) ? emptied : null;
}

/** The same without elements. */
export function fieldTaken(
  use: Named,
  isTaken: (expression: ts.Expression) => boolean,
  analysis: Analysis,
): ts.Expression | null {
  const taken = partsOf(use, analysis).find((part) => isMovablePart(part, analysis) && isTaken(part));
  return taken && !isReplaced(taken, analysis) ? taken : null;
}

/** Whether a part certainly moves when it is given away; `this` has the type of its class. */
export function isMovablePart(part: ts.Expression, analysis: Analysis): boolean {
  const { checker } = analysis;
  const type = checker.getTypeAtLocation(part);
  const isSelf = part.kind === ts.SyntaxKind.ThisKeyword;
  return isMovable((isSelf && checker.getBaseConstraintOfType(type)) || type, analysis);
}

/** The largest part that a name leads to, by way of fields: `this.config.list` of `this.config.list.length`. */
export function wholePart(use: Named, analysis: Analysis): ts.Expression {
  return partsOf(use, analysis).at(-1) ?? use;
}

function partsOf(part: ts.Expression, analysis: Analysis): readonly ts.Expression[] {
  const { holder, held } = holderOf(part);
  if (!isAccess(holder) || holder.expression !== held) return [part];
  return stepOf(holder, analysis)?.kind === "field" ? [part, ...partsOf(holder, analysis)] : [part];
}

/** The uses of a variable that has one element of a collection after the other. */
function elementsOf(collection: ts.Expression, analysis: Analysis): readonly ts.Identifier[] {
  const { holder, held } = holderOf(collection);
  if (ts.isForOfStatement(holder) && holder.expression === held) {
    if (!ts.isVariableDeclarationList(holder.initializer)) return [];
    const [variable] = holder.initializer.declarations;
    return variable ? usesOf(variable, holder.statement, analysis) : [];
  }
  const call = isAccess(holder) && holder.expression === held ? holderOf(holder).holder : null;
  const callback = call && ts.isCallExpression(call) ? call.arguments[0] : undefined;
  const [parameter] = callback && ts.isArrowFunction(callback) ? callback.parameters : [];
  if (!parameter) return [];
  const source = collectionFor(parameter, analysis);
  return source && collectionOf(source, analysis) === collection
    ? usesOf(parameter, parameter.parent, analysis)
    : [];
}
