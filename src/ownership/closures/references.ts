import ts from "typescript";
import type { Analysis } from "../../compiler/analysis/analysis.js";
import type { Capture } from "../../compiler/analysis/closures.js";
import { bare, holderOf, isAccess } from "../../compiler/analysis/expressions.js";
import { declarationOf, isModuleLevel } from "../../compiler/analysis/names.js";
import { isOwn } from "../../compiler/analysis/parameters.js";
import { isCopy } from "../../compiler/analysis/types.js";
import { collectionFor } from "../places/elements.js";
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
    if (ts.isBindingElement(declaration)) return this.isOutside(declaration.parent.parent);
    const source = this.#sourceOf(declaration);
    return source !== null && this.#mayBeOutside(source);
  }

  #sourceOf(declaration: ts.Node): ts.Expression | null {
    if (ts.isParameter(declaration)) return collectionFor(declaration, this.#analysis);
    if (!ts.isVariableDeclaration(declaration)) return null;
    const loop = declaration.parent.parent;
    return ts.isForOfStatement(loop) ? loop.expression : (declaration.initializer ?? null);
  }

  #mayBeOutside(expression: ts.Expression): boolean {
    const value = bare(expression);
    if (value.kind === ts.SyntaxKind.ThisKeyword) return true;
    if (ts.isIdentifier(value)) return this.#isOutsideName(value);
    if (isAccess(value) || ts.isSpreadElement(value)) return this.#mayBeOutside(value.expression);
    if (ts.isArrayLiteralExpression(value)) return value.elements.some((one) => this.#mayBeOutside(one));
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

  /** What a function gives may be a part of what it was called on or with, unless that is a new text or number. */
  #mayGiveOutside(call: ts.CallExpression): boolean {
    if (isCopy(this.#analysis.checker.getTypeAtLocation(call))) return false;
    return [call.expression, ...call.arguments].some((part) => this.#mayBeOutside(part));
  }
}
