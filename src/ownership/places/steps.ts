import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { bare, isAccess } from "../../compiler/analysis/expressions.js";
import { stdTypeName } from "../../compiler/analysis/std-types.js";
import { isField } from "../types.js";
import { libraryMethod } from "./elements.js";
import { SOME_ELEMENT } from "./place.js";

/** Where one access leads inside of a value. */
export interface Step {
  readonly name: string;
  /** Rust tells fields apart, but an element stands for its whole collection. */
  readonly kind: "field" | "element" | "behind";
}

/** What gives its content by `.value` to be looked at only. */
const SHARING = new Set(["Arc", "Rc", "RwLockReadGuard", "LazyLock"]);

/** The step of `a.b` or `a[b]`; null where what it gives is made by an accessor, or is no part at all, as `length`. */
export function stepOf(
  access: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  analysis: Analysis,
): Step | null {
  return ts.isPropertyAccessExpression(access)
    ? propertyStep(access, analysis)
    : elementStep(access, analysis);
}

function propertyStep(access: ts.PropertyAccessExpression, analysis: Analysis): Step | null {
  const { checker, sourceFile } = analysis;
  if (access.name.text === "value") {
    const holder = checker.getNonNullableType(checker.getTypeAtLocation(access.expression));
    const std = stdTypeName(holder, analysis);
    if (std !== null) return { name: SHARING.has(std) ? `*${std}` : ".value", kind: "behind" };
  }
  const symbol = checker.getSymbolAtLocation(access.name);
  const declaration = symbol?.valueDeclaration ?? symbol?.declarations?.[0];
  if (!declaration) return isIndexed(access, analysis) ? { name: SOME_ELEMENT, kind: "element" } : null;
  const isOwn = declaration.getSourceFile() === sourceFile && isField(declaration);
  return isOwn ? { name: `.${access.name.text}`, kind: "field" } : null;
}

/** What the first access of a kind is to, in an expression: `shared` of `shared.value.list`, `list` of `list[0].name`. */
export function baseOfFirst(
  kind: Step["kind"],
  expression: ts.Expression,
  analysis: Analysis,
): ts.Expression | null {
  const value = bare(expression);
  const method = ts.isCallExpression(value) ? libraryMethod(value, analysis) : null;
  const base = isAccess(value) ? value.expression : (method?.expression ?? null);
  if (!base) return null;
  const isOne = isAccess(value) ? stepOf(value, analysis)?.kind === kind : kind === "element";
  return baseOfFirst(kind, base, analysis) ?? (isOne ? base : null);
}

/** `scores.ada` of a `Record<string, number>`. */
function isIndexed({ expression }: ts.PropertyAccessExpression, { checker }: Analysis): boolean {
  return checker.getIndexInfosOfType(checker.getTypeAtLocation(expression)).length > 0;
}

function elementStep(
  { expression, argumentExpression: key }: ts.ElementAccessExpression,
  { checker }: Analysis,
): Step {
  const type = checker.getTypeAtLocation(expression);
  if (ts.isNumericLiteral(key)) {
    return checker.isTupleType(type)
      ? { name: `.${key.text}`, kind: "field" }
      : { name: `[${key.text}]`, kind: "element" };
  }
  const isNamed = ts.isStringLiteralLike(key) && checker.getPropertyOfType(type, key.text)?.valueDeclaration;
  return isNamed ? { name: `.${key.text}`, kind: "field" } : { name: SOME_ELEMENT, kind: "element" };
}
