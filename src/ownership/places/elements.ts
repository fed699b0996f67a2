import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { bare, holderOf } from "../../compiler/analysis/expressions.js";
import { isLibraryMethod } from "../mutations.js";

/** Methods of arrays and maps that give one of the elements, and those that give the array itself. */
const ELEMENT = /^(at|get|find|findLast)$/;
const ITSELF = /^(sort|reverse|fill|copyWithin)$/;
/** Methods whose result goes through the same elements. */
const SAME_ELEMENTS = /^(values|entries|slice|filter|toSorted|toReversed|sort|reverse)$/;
/** Methods that call a function with one element after the other. */
const CALLS_WITH_ELEMENT = /^(forEach|map|flatMap|filter|find|findLast|findIndex|some|every)$/;
/** Those that call it with what came of the elements before, and with one element. */
const CALLS_WITH_RESULT = /^(reduce|reduceRight)$/;

/** The method of JavaScript's own library that is called, with its receiver. */
export function libraryMethod(
  call: ts.CallExpression,
  analysis: Analysis,
): ts.PropertyAccessExpression | null {
  const callee = bare(call.expression);
  return ts.isPropertyAccessExpression(callee) && isLibraryMethod(callee.name, analysis) ? callee : null;
}

export function givesElement({ name }: ts.PropertyAccessExpression): boolean {
  return ELEMENT.test(name.text);
}

export function givesItself({ name }: ts.PropertyAccessExpression): boolean {
  return ITSELF.test(name.text);
}

/** The collection through whose elements an expression goes: `list` of `[...list]`, `list.slice(1)`, `Object.values(list)`. */
export function collectionOf(expression: ts.Expression, analysis: Analysis): ts.Expression {
  const value = bare(expression);
  const inner = ts.isCallExpression(value) ? collectionOfCall(value, analysis) : spread(value);
  return inner ? collectionOf(inner, analysis) : value;
}

function spread(value: ts.Expression): ts.Expression | null {
  if (!ts.isArrayLiteralExpression(value) || value.elements.length !== 1) return null;
  const [only] = value.elements;
  return only && ts.isSpreadElement(only) ? only.expression : null;
}

function collectionOfCall(call: ts.CallExpression, analysis: Analysis): ts.Expression | null {
  const method = libraryMethod(call, analysis);
  if (!method) return null;
  const isObject = ts.isIdentifier(method.expression) && method.expression.text === "Object";
  if (isObject) return /^(values|entries)$/.test(method.name.text) ? (call.arguments[0] ?? null) : null;
  return SAME_ELEMENTS.test(method.name.text) ? method.expression : null;
}

/** The collection with whose elements the library calls a parameter's function one after the other. */
export function collectionFor(parameter: ts.ParameterDeclaration, analysis: Analysis): ts.Expression | null {
  const callback = parameter.parent;
  const call = callback.parent;
  if (!ts.isCallExpression(call) || !ts.isExpression(callback) || call.arguments[0] !== callback) return null;
  const method = libraryMethod(call, analysis);
  const calls = [CALLS_WITH_ELEMENT, CALLS_WITH_RESULT][callback.parameters.indexOf(parameter)];
  return method && calls?.test(method.name.text) ? method.expression : null;
}

/** Whether an expression is where something goes through its elements: the head of a loop, `list.map(…)`, `[...list]`. */
export function goesThrough(expression: ts.Expression, analysis: Analysis): boolean {
  const { holder, held } = holderOf(expression);
  if (ts.isForOfStatement(holder)) return holder.expression === held;
  if (ts.isSpreadElement(holder)) return true;
  if (!ts.isPropertyAccessExpression(holder) || !ts.isCallExpression(holder.parent)) return false;
  const method = libraryMethod(holder.parent, analysis);
  return method === holder && THROUGH_ELEMENTS.test(method.name.text);
}

const THROUGH_ELEMENTS = new RegExp(
  `${SAME_ELEMENTS.source}|${CALLS_WITH_ELEMENT.source}|^(reduce|reduceRight)$`,
);

const CALLS_BACK = /^(forEach|map|flatMap|filter|find\w*|some|every|reduce|reduceRight|from|sort|toSorted)$/;

/** The function, written in its place, that a call of the library calls any number of times before it returns. */
export function repeatedCallback(
  call: ts.CallExpression,
  analysis: Analysis,
): ts.ArrowFunction | ts.FunctionExpression | null {
  const callback = call.arguments.map(bare).find(isFunctionValue);
  const method = callback ? libraryMethod(call, analysis) : null;
  return callback && method && CALLS_BACK.test(method.name.text) ? callback : null;
}

export function isFunctionValue(node: ts.Node): node is ts.ArrowFunction | ts.FunctionExpression {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node);
}
