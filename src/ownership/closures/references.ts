import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import type { Capture } from "../../compiler/analysis/closures.js";
import { bare, holderOf, isAccess } from "../../compiler/analysis/expressions.js";
import { declarationOf, isModuleLevel } from "../../compiler/analysis/names.js";
import { isOwn } from "../../compiler/analysis/parameters.js";
import { isCopy } from "../../compiler/analysis/types.js";
import { collectionFor, libraryMethod } from "../places/elements.js";
import { endsBefore } from "./scopes.js";

/**
 * Whether a variable that ends before its scope is, or may be, only a reference to what outlives the scope, and is used
 * for that alone: `for (const row of table) s.spawn(() => row.length)` borrows the row, not the variable.
 */
export function isMereReference(
  { declaration, uses }: Capture,
  scope: ts.ParameterDeclaration,
  analysis: Analysis,
): boolean {
  if (!uses.every((use) => isFollowed(use, analysis))) return false;
  if (ts.isParameter(declaration) && declaration.parent === scope.parent) return !isOwn(declaration);
  return new Origins(scope, analysis).isOutside(declaration);
}

/** Whether a use goes to what the variable refers to. Numbers are no references, and printing takes the variable itself. */
function isFollowed(use: ts.Identifier, { checker, sourceFile }: Analysis): boolean {
  const { holder, held } = holderOf(use);
  const type = checker.getTypeAtLocation(use);
  const isText = (type.flags & ts.TypeFlags.StringLike) !== 0;
  if (isCopy(type) && !isText) return false;
  if (isAccess(holder)) return holder.expression === held;
  if (!ts.isCallExpression(holder)) return !isText && !ts.isTemplateSpan(holder);
  const callee = checker.getResolvedSignature(holder)?.declaration;
  return callee !== undefined && callee.getSourceFile() === sourceFile;
}

/** Where the values of variables come from. */
class Origins {
  readonly #scope: ts.ParameterDeclaration;
  readonly #analysis: Analysis;

  constructor(scope: ts.ParameterDeclaration, analysis: Analysis) {
    this.#scope = scope;
    this.#analysis = analysis;
  }

  /** Whether the first value of a variable may lie outside of the scope. */
  isOutside(declaration: ts.Node): boolean {
    if (ts.isBindingElement(declaration)) return this.#isPartOutside(declaration.parent.parent);
    if (ts.isParameter(declaration))
      return this.#areElementsOutside(collectionFor(declaration, this.#analysis));
    if (!ts.isVariableDeclaration(declaration)) return false;
    const loop = declaration.parent.parent;
    if (ts.isForOfStatement(loop)) return this.#areElementsOutside(loop.expression);
    return declaration.initializer !== undefined && this.#mayBeOutside(declaration.initializer);
  }

  /** The same for the parts that a pattern picks. */
  #isPartOutside(declaration: ts.Node): boolean {
    const isVariable = ts.isVariableDeclaration(declaration) && declaration.initializer;
    return (isVariable && this.#areElementsOutside(isVariable)) || this.isOutside(declaration);
  }

  /** A new collection may have elements that are there already. */
  #areElementsOutside(collection: ts.Expression | null): boolean {
    const value = collection && bare(collection);
    if (!value) return false;
    if (ts.isSpreadElement(value)) return this.#areElementsOutside(value.expression);
    if (ts.isArrayLiteralExpression(value))
      return value.elements.some((one) =>
        ts.isSpreadElement(one) ? this.#areElementsOutside(one) : this.#mayBeOutside(one),
      );
    if (ts.isCallExpression(value))
      return this.#sourcesOf(value).some((part) => this.#areElementsOutside(part));
    return this.#mayBeOutside(value);
  }

  #mayBeOutside(expression: ts.Expression): boolean {
    const value = bare(expression);
    if (value.kind === ts.SyntaxKind.ThisKeyword) return true;
    if (ts.isIdentifier(value)) return this.#isOutsideName(value);
    if (isAccess(value)) return this.#mayBeOutside(value.expression);
    if (ts.isConditionalExpression(value))
      return this.#mayBeOutside(value.whenTrue) || this.#mayBeOutside(value.whenFalse);
    if (ts.isBinaryExpression(value))
      return this.#mayBeOutside(value.left) || this.#mayBeOutside(value.right);
    return ts.isCallExpression(value) && this.#mayGiveOutside(value);
  }

  #isOutsideName(name: ts.Identifier): boolean {
    const declaration = declarationOf(name, this.#analysis.checker)?.declaration;
    if (!declaration) return false;
    return isModuleLevel(declaration) || !endsBefore(declaration, this.#scope) || this.isOutside(declaration);
  }

  /** What a function gives may be a part of what it was called on or with, unless that is a new text or list. */
  #mayGiveOutside(call: ts.CallExpression): boolean {
    const { checker } = this.#analysis;
    const type = checker.getTypeAtLocation(call);
    const isNewList = checker.isArrayType(type) && libraryMethod(call, this.#analysis) !== null;
    return !isCopy(type) && !isNewList && this.#sourcesOf(call).some((part) => this.#mayBeOutside(part));
  }

  /** What a call gets: its receiver and its arguments. */
  #sourcesOf({ expression, arguments: given }: ts.CallExpression): readonly ts.Expression[] {
    const callee = bare(expression);
    return ts.isPropertyAccessExpression(callee) ? [callee.expression, ...given] : given;
  }
}
