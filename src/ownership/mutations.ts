import ts = require("typescript");

import type { Analysis } from "../compiler/analysis/analysis.js";
import { bare, isAssignment } from "../compiler/analysis/expressions.js";
import { oncePer } from "./once.js";

/** A place where the program changes something. */
export interface Mutation {
  /** What is assigned, or whose contents a method changes. */
  readonly target: ts.Expression;
  readonly kind: "assigned" | "borrowed as mutable";
  /** What does it: the assignment, the call. */
  readonly by: ts.Node;
}

const MUTATING = new Set(
  "push pop shift unshift splice sort reverse fill copyWithin set add delete clear append".split(" "),
);

/** All mutations of a file, in source order. */
export const findMutations = oncePer((analysis): readonly Mutation[] => {
  const found: Mutation[] = [];
  const visit = (node: ts.Node): void => {
    found.push(...mutationsAt(node, analysis));
    ts.forEachChild(node, visit);
  };
  visit(analysis.sourceFile);
  return found;
});

/** How the program changes what an expression names, if it does that directly. */
export function mutationOf(target: ts.Expression, analysis: Analysis): Mutation | null {
  return byTarget(analysis).get(target) ?? null;
}

const byTarget = oncePer(
  (analysis) => new Map(findMutations(analysis).map((mutation) => [mutation.target, mutation])),
);

function mutationsAt(node: ts.Node, analysis: Analysis): readonly Mutation[] {
  if (isAssignment(node)) return assigned(node.left, node);
  // `for (n of list)`: an expression in the head, and no declaration, is assigned in every round.
  if (ts.isForOfStatement(node) || ts.isForInStatement(node)) {
    return ts.isVariableDeclarationList(node.initializer) ? [] : assigned(node.initializer, node.initializer);
  }
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) {
    return isStep(node.operator) ? [{ target: bare(node.operand), kind: "assigned", by: node }] : [];
  }
  if (ts.isDeleteExpression(node)) return [{ target: bare(node.expression), kind: "assigned", by: node }];
  const changed = ts.isCallExpression(node) ? changedByCall(node, analysis) : null;
  return changed ? [{ target: bare(changed), kind: "borrowed as mutable", by: node }] : [];
}

function assigned(left: ts.Expression, by: ts.Node): readonly Mutation[] {
  return assignedIn(left).map((target) => ({ target, kind: "assigned", by }));
}

function isStep(operator: ts.SyntaxKind): boolean {
  return operator === ts.SyntaxKind.PlusPlusToken || operator === ts.SyntaxKind.MinusMinusToken;
}

/** The targets of an assignment, those inside patterns too. */
function assignedIn(left: ts.Expression): readonly ts.Expression[] {
  const target = bare(left);
  if (ts.isArrayLiteralExpression(target)) return target.elements.flatMap(assignedIn);
  if (ts.isObjectLiteralExpression(target)) return target.properties.flatMap(assignedByProperty);
  if (ts.isSpreadElement(target)) return assignedIn(target.expression);
  return ts.isBinaryExpression(target) ? assignedIn(target.left) : [target];
}

function assignedByProperty(property: ts.ObjectLiteralElementLike): readonly ts.Expression[] {
  if (ts.isPropertyAssignment(property)) return assignedIn(property.initializer);
  if (ts.isShorthandPropertyAssignment(property)) return [property.name];
  return ts.isSpreadAssignment(property) ? assignedIn(property.expression) : [];
}

function changedByCall(call: ts.CallExpression, analysis: Analysis): ts.Expression | null {
  const callee = bare(call.expression);
  if (!ts.isPropertyAccessExpression(callee) || !isLibraryMethod(callee.name, analysis)) return null;
  const owner = callee.expression;
  if (ts.isIdentifier(owner) && owner.text === "Object") {
    return /^(assign|define|setPrototypeOf)/.test(callee.name.text) ? (call.arguments[0] ?? null) : null;
  }
  return MUTATING.has(callee.name.text) ? owner : null;
}

/** Whether a method is one of JavaScript's own library. */
export function isLibraryMethod(name: ts.MemberName, { checker, program }: Analysis): boolean {
  const declaration = checker.getSymbolAtLocation(name)?.declarations?.[0];
  return declaration !== undefined && program.isSourceFileDefaultLibrary(declaration.getSourceFile());
}
