import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import type { Closure } from "../../compiler/analysis/closures.js";
import { bare } from "../../compiler/analysis/expressions.js";
import { isAssignable } from "../../compiler/analysis/names.js";
import { crossingWith } from "../closures/crossing-closures.js";
import { parallelClosuresIn } from "../closures/parallel-calls.js";
import { spawnedClosures } from "../closures/spawned-closures.js";
import { literalAround } from "../moves/homes.js";
import { onceForEach, oncePer } from "../once.js";
import { accessAt } from "../places/access.js";
import type { Access } from "../places/climb.js";
import { effectsOf, isMoved } from "../places/effects.js";

/** A variable of the functions around a closure to which the closure assigns. */
export interface Assigned {
  readonly closure: ts.Node;
  readonly access: Access;
}

/** What a closure assigns to as long as it is there; what goes to other threads, other rules know. */
export const assignedBy = onceForEach<Closure, readonly Assigned[]>([], (closure, analysis) => {
  const { node } = closure;
  if (isMoved(node, analysis) || crossing(analysis).has(node)) return [];
  return effectsOf(closure, analysis)
    .filter(({ kind, place }) => (kind === "assigned" || kind === "updated") && place.path.length === 0)
    .map((access) => ({ closure: node, access }));
});

const crossing = oncePer((analysis): ReadonlySet<ts.Node> => {
  const started = [...spawnedClosures(analysis), ...parallelClosuresIn(analysis)];
  const all = started.flatMap(({ closure }) => crossingWith(closure, analysis));
  return new Set(all.map(({ closure }) => closure.node));
});

/** The closures with which a variable begins that keeps them: its value, or what an object or list is made with. */
export function closuresKept(variable: ts.Node, analysis: Analysis): readonly Closure[] {
  return byVariable(analysis).get(variable) ?? [];
}

const byVariable = oncePer((analysis): ReadonlyMap<ts.Node, readonly Closure[]> => {
  const found = new Map<ts.Node, Closure[]>();
  for (const [node, closure] of analysis.closures) {
    const variable = ts.isExpression(node) ? variableWith(node, analysis) : null;
    if (variable) found.set(variable, [...(found.get(variable) ?? []), closure]);
  }
  return found;
});

function variableWith(value: ts.Expression, analysis: Analysis): ts.VariableDeclaration | null {
  const whole = literalAround(value, analysis) ?? value;
  const variable = ts.findAncestor(whole.parent, (at) => !ts.isExpression(at));
  if (!variable || !ts.isVariableDeclaration(variable) || isAssignable(variable)) return null;
  return variable.initializer && bare(variable.initializer) === whole ? variable : null;
}

/** The variables that a node on a path uses or takes along, and those that the closures in them use. */
export function variablesUsed(node: ts.Node, analysis: Analysis): ReadonlySet<ts.Node> {
  const closure = analysis.closures.get(node);
  const access = closure ? null : accessAt(node, analysis);
  const used = new Set(closure ? usedBy(closure, analysis) : access ? [access.place.declaration] : []);
  // A set also visits what is added on the way.
  for (const variable of used)
    for (const kept of closuresKept(variable, analysis))
      for (const further of usedBy(kept, analysis)) used.add(further);
  return used;
}

const usedBy = onceForEach<Closure, readonly ts.Node[]>([], (closure, analysis) =>
  effectsOf(closure, analysis).map(({ place }) => place.declaration),
);
