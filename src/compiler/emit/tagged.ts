import ts = require("typescript");

import type { Analysis } from "../analysis/analysis.js";
import type { Closure } from "../analysis/closures.js";
import { holderOf } from "../analysis/expressions.js";

/** A closure that carries a tag, with the number that stands for it in every thread. */
export interface Tagged {
  readonly id: number;
  readonly closure: Closure;
  /** The class whose `static` block makes it, for closures that use `#private` names. */
  readonly home: ts.ClassLikeDeclaration | null;
}

/** Numbers the closures that may reach another thread and can be made there. */
export function numberClosures(analysis: Analysis): ReadonlyMap<ts.Node, Tagged> {
  const tagged = new Map<ts.Node, Tagged>();
  for (const [node, closure] of analysis.closures) {
    if (closure.rooted || staysHere(closure.node, analysis)) continue;
    const home = homeOf(closure);
    if (home === "unreachable") continue;
    tagged.set(node, { id: tagged.size, closure, home });
  }
  return tagged;
}

/** Whether every thread makes this class by evaluating the module. */
export function isModuleClass(node: ts.ClassLikeDeclaration): boolean {
  if (ts.isClassDeclaration(node)) return ts.isSourceFile(node.parent);
  const statement = node.parent.parent?.parent;
  return ts.isVariableDeclaration(node.parent) && !!statement?.parent && ts.isSourceFile(statement.parent);
}

function homeOf(closure: Closure): ts.ClassLikeDeclaration | null | "unreachable" {
  const [home, ...others] = closure.privates;
  if (!home) return null;
  return others.length === 0 && isModuleClass(home) ? home : "unreachable";
}

/** A closure that is called where it stands, or by the ES library while the statement runs, never travels. */
function staysHere(node: Closure["node"], analysis: Analysis): boolean {
  if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) return false;
  const { holder, held } = holderOf(node);
  if (!ts.isCallExpression(holder)) return false;
  if (holder.expression === held) return true;
  return isLibraryCallback(holder, holder.arguments.indexOf(held), analysis);
}

function isLibraryCallback(
  call: ts.CallExpression,
  position: number,
  { checker, program }: Analysis,
): boolean {
  const declaration = checker.getResolvedSignature(call)?.declaration;
  if (!declaration || !program.isSourceFileDefaultLibrary(declaration.getSourceFile())) return false;
  const parameter = declaration.parameters[position];
  return (
    !!parameter && ts.isParameter(parameter) && !!parameter.type && ts.isFunctionTypeNode(parameter.type)
  );
}
