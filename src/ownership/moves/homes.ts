import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { holderOf, isAccess, isAssignment } from "../../compiler/analysis/expressions.js";
import { stdCallee } from "../../compiler/analysis/std.js";
import { libraryMethod } from "../places/elements.js";
import { baseOfFirst } from "../places/steps.js";

/** Where a value is put, to stay there. */
export type Home =
  /** An object or array that is made for it and given to somebody. */
  | { readonly kind: "argument"; readonly literal: ts.Expression }
  /** A new object, which a variable gets or a function returns. */
  | { readonly kind: "object"; readonly isReturned: boolean }
  /** A collection or a field; `isBehind` a lock, where other threads find it. */
  | { readonly kind: "part"; readonly of: ts.Expression; readonly isBehind: boolean };

/** The methods of collections that keep what they are given. */
const PUTS_IN = /^(push|unshift|add|set)$/;
/** What wraps a value up. */
const WRAPS = /^(Some|Ok|Err)$/;

/** Where the program puts what an expression names: by `list.push(v)`, `o.f = v`, `const o = { v }`, `tx.send({ v })`. */
export function homeOf(expression: ts.Expression, analysis: Analysis): Home | null {
  const literal = literalAround(expression, analysis);
  const whole = literal ?? expression;
  const part = collectionFor(whole, analysis) ?? fieldFor(whole);
  if (part) return { kind: "part", of: part, isBehind: baseOfFirst("behind", part, analysis) !== null };
  if (!literal) return null;
  const { holder } = holderOf(literal);
  if (ts.isCallExpression(holder) || ts.isNewExpression(holder)) return { kind: "argument", literal };
  // The elements of a list may be references, as those of `[a, b]` in `for (const one of list)`.
  if (ts.isArrayLiteralExpression(literal)) return null;
  const isKept = ts.isVariableDeclaration(holder) && ts.isIdentifier(holder.name);
  const isReturned = ts.isReturnStatement(holder) || ts.isArrowFunction(holder);
  return isKept || isReturned ? { kind: "object", isReturned } : null;
}

/** The collection that a method puts a value into. */
function collectionFor(value: ts.Expression, analysis: Analysis): ts.Expression | null {
  const { holder, held } = holderOf(value);
  if (!ts.isCallExpression(holder) || holder.expression === held) return null;
  const method = libraryMethod(holder, analysis);
  return method && PUTS_IN.test(method.name.text) ? method.expression : null;
}

/** The field or element that a value is assigned to. */
function fieldFor(value: ts.Expression): ts.Expression | null {
  const { holder, held } = holderOf(value);
  if (!isAssignment(holder) || holder.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return null;
  return holder.right === held && isAccess(holder.left) ? holder.left : null;
}

/** The outermost object, array or `Some(…)` in which a value stands as it is made. */
export function literalAround(value: ts.Expression, analysis: Analysis): ts.Expression | null {
  const literal = literalWith(value, analysis);
  return literal && (literalAround(literal, analysis) ?? literal);
}

function literalWith(value: ts.Expression, analysis: Analysis): ts.Expression | null {
  const { holder, held } = holderOf(value);
  if (ts.isArrayLiteralExpression(holder)) return holder;
  if (ts.isShorthandPropertyAssignment(holder)) return holder.parent;
  if (ts.isPropertyAssignment(holder)) return holder.initializer === held ? holder.parent : null;
  if (!ts.isCallExpression(holder) || holder.expression === held) return null;
  return WRAPS.test(stdCallee(holder, analysis) ?? "") ? holder : null;
}
