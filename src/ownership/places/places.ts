import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { bare, isAccess } from "../../compiler/analysis/expressions.js";
import { declarationOf, isAssignable } from "../../compiler/analysis/names.js";
import { isCopy } from "../../compiler/analysis/types.js";
import { findMutations } from "../mutations.js";
import { onceForEach, oncePer } from "../once.js";
import { isReadonly } from "../types.js";
import { collectionFor, collectionOf, givesElement, givesItself, libraryMethod } from "./elements.js";
import { isReceiver } from "./messages.js";
import { elementNamedBy, isElement, type Place, partOf, partsBy, READ_ONLY, SOME_ELEMENT } from "./place.js";
import { isReplaced } from "./replaced.js";
import { stepOf } from "./steps.js";
import { type TakenApart, takenApart } from "./taken-apart.js";

/** A use of a variable, or of `this`. */
export type Reference = ts.Identifier | ts.ThisExpression;

type Variable = ts.VariableDeclaration | ts.BindingElement | ts.ParameterDeclaration;

/** The place that an expression names; null for a value that is made on the way. */
export function placeOf(expression: ts.Expression, analysis: Analysis): Place | null {
  const place = namedPlace(bare(expression), analysis);
  return place && asTyped(place, expression, analysis);
}

/** The place as a name or expression of it shows it: what has a `readonly` type is behind a shared reference. */
export function asTyped(place: Place, named: ts.Node, { checker }: Analysis): Place {
  if (place.path.includes(READ_ONLY) || !isReadonly(checker.getTypeAtLocation(named))) return place;
  return partOf(place, READ_ONLY);
}

function namedPlace(value: ts.Expression, analysis: Analysis): Place | null {
  if (isThis(value) || ts.isIdentifier(value)) return placeOfReference(value, analysis);
  if (isAccess(value)) return placeOfPart(value, analysis);
  return ts.isCallExpression(value) ? placeOfResult(value, analysis) : null;
}

/** The place that a name or `this` stands for: that of the value for which a `const` is only another name. */
export function placeOfReference(use: Reference, analysis: Analysis): Place | null {
  if (isThis(use)) return placeOfThis(use);
  const named = declarationOf(use, analysis.checker);
  if (!named || !(isVariable(named.declaration) || ts.isFunctionDeclaration(named.declaration))) return null;
  const { symbol, declaration } = named;
  const place = aliasedPlace(declaration, analysis) ?? { root: symbol, declaration, path: [] };
  return asTyped(place, use, analysis);
}

export function isThis(node: ts.Node): node is ts.ThisExpression {
  return node.kind === ts.SyntaxKind.ThisKeyword;
}

function placeOfThis(use: ts.ThisExpression): Place {
  const owner = ts.findAncestor(use.parent, hasReceiver) ?? use.getSourceFile();
  return { root: owner, declaration: owner, path: [] };
}

function hasReceiver(node: ts.Node): boolean {
  if (ts.isArrowFunction(node)) return false;
  return ts.isFunctionLike(node) || ts.isPropertyDeclaration(node) || ts.isClassStaticBlockDeclaration(node);
}

function placeOfPart(
  access: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  analysis: Analysis,
): Place | null {
  const whole = placeOf(access.expression, analysis);
  const step = whole && stepOf(access, analysis);
  return step && partOf(whole, step.name);
}

function placeOfResult(call: ts.CallExpression, analysis: Analysis): Place | null {
  const taken = takenApart(call, analysis);
  if (taken) return placeOfParts(taken, call, analysis);
  const method = libraryMethod(call, analysis);
  if (!method || !(givesElement(method) || givesItself(method))) return null;
  const collection = placeOf(method.expression, analysis);
  return collection && givesElement(method) ? partOf(collection, SOME_ELEMENT) : collection;
}

function placeOfParts(
  { array, isReadOnly }: TakenApart,
  call: ts.CallExpression,
  analysis: Analysis,
): Place | null {
  const place = placeOf(array, analysis);
  return place && partOf(place, partsBy(call), ...(isReadOnly ? [READ_ONLY] : []));
}

/** What a variable is only another name for: `a` for `const b = a`, an element of `t` for `for (const r of t)`. */
const aliasedPlace = onceForEach<ts.Node, Place | null>(null, (declaration, analysis) => {
  if (!isVariable(declaration) || isReassigned(declaration, analysis)) return null;
  if (isCopy(analysis.checker.getTypeAtLocation(declaration.name))) return null;
  const place = sourceOf(declaration, analysis);
  return place && !isReassigned(place.declaration, analysis) && !isTakenOut(place, analysis) ? place : null;
});

/** Whether elements are taken out of a collection somewhere: a name for an element may then be all that has it. */
function isTakenOut({ declaration, path }: Place, analysis: Analysis): boolean {
  return path.some(isElement) && emptied(analysis).has(declaration);
}

const TAKES_OUT = /^(pop|shift|splice|delete|clear)$/;

/** Where the collections are declared out of which elements are taken. */
const emptied = oncePer((analysis) => {
  const calls = findMutations(analysis).flatMap(({ by }) => (ts.isCallExpression(by) ? [by] : []));
  return new Set<ts.Node | undefined>(
    calls.map((call) => {
      const method = libraryMethod(call, analysis);
      return method && TAKES_OUT.test(method.name.text) ? rootOf(method.expression, analysis) : undefined;
    }),
  );
});

/** Where the variable is declared that an expression begins with. */
function rootOf(expression: ts.Expression, analysis: Analysis): ts.Node | undefined {
  const value = bare(expression);
  if (isAccess(value)) return rootOf(value.expression, analysis);
  return ts.isIdentifier(value) ? declarationOf(value, analysis.checker)?.declaration : undefined;
}

function isVariable(node: ts.Node): node is Variable {
  return ts.isVariableDeclaration(node) || ts.isBindingElement(node) || ts.isParameter(node);
}

function sourceOf(variable: Variable, analysis: Analysis): Place | null {
  if (ts.isBindingElement(variable)) return boundPart(variable, analysis);
  if (ts.isParameter(variable)) return elementOf(collectionFor(variable, analysis), variable, analysis);
  const loop = variable.parent.parent;
  if (ts.isForOfStatement(loop)) return elementOf(loop.expression, variable, analysis);
  const { initializer } = variable;
  // Who keeps what was there, and puts something else there, has the only name for it.
  const place = initializer && !isReplaced(initializer, analysis) ? placeOf(initializer, analysis) : null;
  return (
    place && { ...place, path: place.path.map((step) => (step === "[_]" ? elementNamedBy(variable) : step)) }
  );
}

function elementOf(collection: ts.Expression | null, variable: ts.Node, analysis: Analysis): Place | null {
  const whole = collection && collectionOf(collection, analysis);
  const place = whole && !isReceiver(whole, analysis) ? placeOf(whole, analysis) : null;
  return place && partOf(place, elementNamedBy(variable));
}

/** `a` of `const { a } = o`, and of `const [a] = list`; a rest element is a new collection. */
function boundPart(element: ts.BindingElement, analysis: Analysis): Place | null {
  const { parent: pattern, dotDotDotToken, initializer } = element;
  const whole = dotDotDotToken || initializer ? null : sourceOf(pattern.parent, analysis);
  if (!whole) return null;
  if (ts.isArrayBindingPattern(pattern)) return partOf(whole, `[${pattern.elements.indexOf(element)}]`);
  const key = element.propertyName ?? element.name;
  return ts.isIdentifier(key) ? partOf(whole, `.${key.text}`) : null;
}

/** Whether a variable gets another value after its first. */
function isReassigned(declaration: ts.Node, analysis: Analysis): boolean {
  return isVariable(declaration) && isAssignable(declaration) && reassigned(analysis).has(declaration);
}

const reassigned = oncePer((analysis) => {
  const names = findMutations(analysis).filter(
    ({ kind, target }) => kind === "assigned" && ts.isIdentifier(target),
  );
  return new Set<ts.Node | undefined>(
    names.map(({ target }) => analysis.checker.getSymbolAtLocation(target)?.valueDeclaration),
  );
});
