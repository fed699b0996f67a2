import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { isModuleLevel } from "../../compiler/analysis/names.js";
import { isOwn } from "../../compiler/analysis/parameters.js";
import { callsOf } from "../closures/calls.js";
import { isMovable } from "../moves/movable.js";
import { onceForEach, type PerKey } from "../once.js";
import { placeOf } from "../places/places.js";
import { usesOf } from "../places/uses.js";
import { isReadonly } from "../types.js";

/**
 * Whether a parameter is a reference to what the caller has, in Rust's terms: its type does not say `Own<…>`, and what
 * is passed does not live as long as the program. What the library or another function calls back is not asked.
 */
export const isLentParameter: PerKey<ts.ParameterDeclaration, boolean> = onceForEach(
  false,
  (parameter, analysis) => {
    if (!parameter.type || isOwn(parameter) || parameter.dotDotDotToken) return false;
    if (ts.isParameterPropertyDeclaration(parameter, parameter.parent)) return false;
    return isBehindReference(parameter, analysis) && !mayBeStatic(parameter, analysis);
  },
);

/** Whether what a name of a parameter stands for is reached by the reference, and not copied out of it. */
export function isBehindReference(declaration: ts.Node, analysis: Analysis): boolean {
  const type = analysis.checker.getTypeAtLocation(declaration);
  return isReadonly(type) || isMovable(type, analysis);
}

/** Whether some caller passes a constant of the module, Rust's `&'static`, or nobody can tell who calls. */
function mayBeStatic(
  parameter: ts.ParameterDeclaration,
  analysis: Analysis,
  seen: ReadonlySet<ts.Node> = new Set(),
): boolean {
  const owner = parameter.parent;
  if (seen.has(parameter)) return false;
  if (isValue(owner, analysis)) return true;
  const position = owner.parameters.indexOf(parameter);
  return callsOf(owner, analysis).some((call) => {
    const argument = call.arguments[position];
    return argument !== undefined && isStatic(argument, analysis, new Set([...seen, parameter]));
  });
}

function isStatic(argument: ts.Expression, analysis: Analysis, seen: ReadonlySet<ts.Node>): boolean {
  const declaration = placeOf(argument, analysis)?.declaration;
  if (!declaration) return false;
  return (
    isStaticDeclaration(declaration) ||
    (ts.isParameter(declaration) && mayBeStatic(declaration, analysis, seen))
  );
}

/** Whether a place begins with a constant of the module. */
export function isStaticDeclaration(declaration: ts.Node): boolean {
  return ts.isVariableDeclaration(declaration) && isModuleLevel(declaration);
}

/** Whether a function is given to somebody, who may call it with anything. */
function isValue(owner: ts.SignatureDeclaration, analysis: Analysis): boolean {
  if (ts.isMethodDeclaration(owner) || ts.isConstructorDeclaration(owner)) return false;
  const named = ts.isVariableDeclaration(owner.parent) ? owner.parent : owner;
  if (!ts.isFunctionDeclaration(named) && !ts.isVariableDeclaration(named)) return true;
  return usesOf(named, analysis.sourceFile, analysis).some(
    (name) => !(ts.isCallExpression(name.parent) && name.parent.expression === name),
  );
}
