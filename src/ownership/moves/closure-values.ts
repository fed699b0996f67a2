import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import type { Closure } from "../../compiler/analysis/closures.js";
import { bare, holderOf } from "../../compiler/analysis/expressions.js";
import { declarationOf, isModuleLevel } from "../../compiler/analysis/names.js";
import { stdCallee } from "../../compiler/analysis/std.js";
import { isDetached } from "../closures/detached.js";
import { effectsOf } from "../places/effects.js";
import { overlaps } from "../places/place.js";
import type { Act } from "./act.js";
import { takerIn } from "./captured.js";
import { captured } from "./captures.js";

/** A closure is used as a value that there is once: it is called and gives away what it has, or becomes a thread. */
export interface ClosureUse {
  readonly kind: "call" | "thread";
  /** What the closure has taken. */
  readonly variable: string;
}

/** How a name uses up the closure that it stands for; null when the closure can be called, or copied, again. */
export function closureUse(use: ts.Expression, analysis: Analysis): ClosureUse | null {
  const closure = ts.isIdentifier(use) ? closureNamed(use, analysis) : undefined;
  if (!closure) return null;
  const { holder, held } = holderOf(use);
  const isCall = ts.isCallExpression(holder) && holder.expression === held;
  if (!isCall && !isDetached(use, analysis)) return null;
  const taken = captured(closure, analysis).filter(({ kind }) => kind === "moved");
  const lost = isCall ? taken.find((act) => isGivenOut(act, closure, analysis)) : taken[0];
  return lost ? { kind: isCall ? "call" : "thread", variable: lost.text } : null;
}

function closureNamed(name: ts.Identifier, analysis: Analysis): Closure | undefined {
  const declaration = declarationOf(name, analysis.checker)?.declaration;
  if (!declaration || isModuleLevel(declaration)) return undefined;
  if (ts.isFunctionDeclaration(declaration)) return analysis.closures.get(declaration);
  if (!ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
  const value = bare(declaration.initializer);
  const [moved] = ts.isCallExpression(value) && stdCallee(value, analysis) === "move" ? value.arguments : [];
  return analysis.closures.get(moved ? bare(moved) : value);
}

/** Whether a call of the closure gives away what it has taken, and puts nothing else there. */
function isGivenOut(act: Act, closure: Closure, analysis: Analysis): boolean {
  const effects = effectsOf(closure, analysis).filter(({ place }) => overlaps(place, act.place));
  if (effects.some(({ kind }) => kind === "assigned")) return false;
  return effects.some((effect) => {
    const taker = takerIn(closure, effect, analysis);
    return taker !== null && !(taker.kind === "closure" && taker.node === closure.node);
  });
}
