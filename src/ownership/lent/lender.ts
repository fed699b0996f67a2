import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { bare, isAccess } from "../../compiler/analysis/expressions.js";
import { declarationOf } from "../../compiler/analysis/names.js";
import { isOwn } from "../../compiler/analysis/parameters.js";
import { stdTypeName } from "../../compiler/analysis/std-types.js";
import { givesElement, libraryMethod } from "../places/elements.js";
import { type Place, READ_ONLY } from "../places/place.js";
import { placeOf } from "../places/places.js";
import { stepOf } from "../places/steps.js";
import { disposerOf, isDisposer } from "./disposers.js";

/** What has a value, and only lets others look at it or change it where it lies. */
export type Lender =
  | { readonly kind: "collection"; readonly collection: ts.Expression; readonly isIndexed: boolean }
  | { readonly kind: "handle"; readonly handle: ts.Expression; readonly type: string }
  | { readonly kind: "reference"; readonly declaration: ts.Node }
  | { readonly kind: "receiver"; readonly method: ts.MethodDeclaration }
  | { readonly kind: "destroyed"; readonly type: string };

/**
 * Who has what an expression names, so that nobody can take it from there: a collection its elements, an `Arc` or a
 * guard its content, a `readonly` parameter all that it leads to. Null for what can be moved.
 */
export function lenderOf(expression: ts.Expression, analysis: Analysis): Lender | null {
  const value = bare(expression);
  if (isAccess(value)) return lenderOfPart(value, analysis);
  if (ts.isIdentifier(value)) return lenderOfName(value, analysis);
  if (!ts.isCallExpression(value)) return null;
  const method = libraryMethod(value, analysis);
  if (!method || !givesElement(method) || isMade(method.expression)) return null;
  return { kind: "collection", collection: method.expression, isIndexed: false };
}

function lenderOfPart(
  access: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  analysis: Analysis,
): Lender | null {
  const { expression: base } = access;
  const type = analysis.checker.getNonNullableType(analysis.checker.getTypeAtLocation(base));
  switch (stepOf(access, analysis)?.kind) {
    case "element":
      return isMade(base) ? null : { kind: "collection", collection: base, isIndexed: true };
    case "behind":
      return { kind: "handle", handle: base, type: stdTypeName(type, analysis) ?? "" };
    case "field":
      return lenderOfField(base, type, analysis);
    case undefined:
      return null;
  }
}

/** Whether a collection is there for this expression alone, as that of `handles.splice(0, 1)[0]`: Rust's `remove`. */
function isMade(collection: ts.Expression): boolean {
  const value = bare(collection);
  return ts.isCallExpression(value) || ts.isArrayLiteralExpression(value);
}

/** A field goes with its object, unless a destructor will want it there. */
function lenderOfField(object: ts.Expression, type: ts.Type, analysis: Analysis): Lender | null {
  const place = placeOf(object, analysis);
  const byReference = place && referenceTo(place);
  if (byReference) return byReference;
  const outer = lenderOf(object, analysis);
  if (outer) return outer;
  return disposerOf(type, analysis) ? { kind: "destroyed", type: type.symbol.name } : null;
}

/** `h` of `const h = handles[0]`, and of `for (const h of handles)` where somebody else has the handles. */
function lenderOfName(name: ts.Identifier, analysis: Analysis): Lender | null {
  const declaration = declarationOf(name, analysis.checker)?.declaration;
  const place = declaration && placeOf(name, analysis);
  if (!place || place.declaration === declaration) return null;
  const byReference = referenceTo(place);
  if (byReference) return byReference;
  if (!ts.isVariableDeclaration(declaration)) return null;
  const loop = declaration.parent.parent;
  const value = ts.isForOfStatement(loop) ? loop.expression : declaration.initializer;
  return value ? lenderOf(value, analysis) : null;
}

/** What keeps all of a place from being moved, by the way that leads there. */
function referenceTo({ declaration, path }: Place): Lender | null {
  const isLent = ts.isParameter(declaration) && !isOwn(declaration) && path.includes(READ_ONLY);
  if (isLent) return { kind: "reference", declaration };
  return isDisposer(declaration) ? { kind: "receiver", method: declaration } : null;
}
