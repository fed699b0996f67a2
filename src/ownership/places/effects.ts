import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { type Closure, isClosureNode } from "../../compiler/analysis/closures.js";
import { bare } from "../../compiler/analysis/expressions.js";
import { declarationOf, encloses, isModuleLevel } from "../../compiler/analysis/names.js";
import { moveAround } from "../closures/detached.js";
import { onceForEach } from "../once.js";
import { accessesOf } from "./access.js";
import type { Access } from "./climb.js";
import { isShared } from "./place.js";
import { takenApart } from "./taken-apart.js";

/** Whether an access changes what lies at its place, by itself or through the function that it goes to. */
export function changes(access: Access, analysis: Analysis): boolean {
  return !isShared(access.part.place) && wouldChange(access, analysis);
}

/** The same, whether or not the place is only lent to be looked at. */
export function wouldChange(access: Access, analysis: Analysis): boolean {
  const { kind } = access;
  if (kind === "assigned" || kind === "updated" || kind === "changed") return true;
  const closure = calledClosure(access, analysis);
  if (closure && changesAnything(closure, analysis)) return true;
  if (kind !== "called" && kind !== "passed") return false;
  if (access.call && takenApart(access.call, analysis)?.isReadOnly === false) return true;
  const callee = calleeOf(access, analysis);
  if (!callee) return false;
  const target = kind === "called" ? receiverOf(callee) : parameterFor(access, callee);
  return target !== null && changesContent(target, analysis);
}

/** The local closure that an access names: by a variable of its own, or as the property that is called. */
export function calledClosure(access: Access, analysis: Analysis): Closure | null {
  const { use } = access;
  const named = ts.isIdentifier(use) ? declarationOf(use, analysis.checker)?.declaration : undefined;
  const closure = named && closureOf(named, analysis);
  if (closure) return closure;
  const callee = access.kind === "called" ? calleeOf(access, analysis) : null;
  if (!callee || isModuleLevel(callee) || receiverOf(callee) !== callee) return null;
  return analysis.closures.get(callee) ?? null;
}

/** What has the `this` of a method; an arrow function that is a field of a class shares that of the field. */
function receiverOf(method: ts.Node): ts.Node {
  const { parent } = method;
  return ts.isArrowFunction(method) && ts.isPropertyDeclaration(parent) ? parent : method;
}

function closureOf(declaration: ts.Node, { closures }: Analysis): Closure | undefined {
  const isDeclared = ts.isFunctionDeclaration(declaration) && !isModuleLevel(declaration);
  if (isDeclared) return closures.get(declaration);
  if (!ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
  return isModuleLevel(declaration) ? undefined : closures.get(bare(declaration.initializer));
}

/** The program's own function that an access is an argument or the receiver of. */
function calleeOf({ call }: Access, { checker, sourceFile }: Analysis): ts.SignatureDeclaration | null {
  const declaration = call && checker.getResolvedSignature(call)?.declaration;
  if (!declaration || ts.isJSDocSignature(declaration)) return null;
  return declaration.getSourceFile() === sourceFile ? declaration : null;
}

function parameterFor({ call, argument }: Access, callee: ts.SignatureDeclaration): ts.Node | null {
  const position = call?.arguments?.findIndex((one) => argument && encloses(one, argument)) ?? -1;
  return callee.parameters[position] ?? null;
}

/** Whether a function changes the content of a parameter, or a method that of its `this`; a closure with a copy does not. */
const changesContent = onceForEach<ts.Node, boolean>(false, (target, analysis) => {
  const owner = ts.isParameter(target) ? target.parent : target;
  return accessesIn(owner, analysis).some((access) => {
    const { place, use } = access;
    if (place.declaration !== target) return false;
    const isRebound = access.kind === "assigned" && place.path.length === 0;
    return !isRebound && changes(access, analysis) && !isInCopy(use, owner);
  });

  function isInCopy(use: ts.Node, around: ts.Node): boolean {
    return closuresBetween(use, around).some((closure) => isMoved(closure, analysis));
  }
});

/** Whether a closure changes variables of the functions around it. */
const changesAnything = onceForEach<Closure, boolean>(false, (closure, analysis) =>
  effectsOf(closure, analysis).some((effect) => changes(effect, analysis)),
);

/** What a closure does with variables of the functions around it, in source order. */
export const effectsOf = onceForEach<Closure, readonly Access[]>([], ({ node }, analysis) =>
  accessesIn(node, analysis).filter(({ place: { declaration } }) => {
    if (encloses(node, declaration)) return false;
    return ts.isSourceFile(declaration) || !isModuleLevel(declaration as ts.Declaration);
  }),
);

/** The accesses inside of a node: those of a file are in source order. */
function accessesIn({ pos, end }: ts.Node, analysis: Analysis): readonly Access[] {
  const all = accessesOf(analysis);
  return all.slice(firstFrom(all, pos), firstFrom(all, end));
}

/** The index of the first access that begins at a position or after it. */
function firstFrom(all: readonly Access[], position: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.use.pos ?? position) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The closures around a node inside of another one, innermost first. */
export function closuresBetween(node: ts.Node, limit: ts.Node): readonly ts.Node[] {
  const closure = ts.findAncestor(node.parent, (at) => at === limit || isClosureNode(at));
  return !closure || closure === limit ? [] : [closure, ...closuresBetween(closure, limit)];
}

/** Whether a closure is `move`'s: its variables are its own. */
export function isMoved(closure: ts.Node, analysis: Analysis): boolean {
  return moveAround(closure, analysis) !== null;
}
