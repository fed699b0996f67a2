import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { holderOf } from "../../compiler/analysis/expressions.js";
import { argumentParameter, isOwn } from "../../compiler/analysis/parameters.js";
import { isStdDeclaration } from "../../compiler/analysis/std.js";
import { isDisposer } from "../lent/disposers.js";
import { isLentParameter } from "../lent/lent-parameters.js";
import { mutationOf } from "../mutations.js";
import { onceForEach, type PerKey } from "../once.js";
import { isReceiver } from "../places/messages.js";
import { receiversIn, usesOf } from "../places/uses.js";
import { isConsuming, isForOwner, isHolder, pathOf } from "./consuming.js";
import { becomesField, goesToThread, isKept } from "./kept-parameters.js";
import { isMovable } from "./movable.js";
import { fieldTaken, isMovablePart, partTaken, wholePart } from "./part-taken.js";

/** What takes a value at one of its uses: a parameter that keeps it, or a method for which it is `self`. */
export type Taker =
  | { readonly kind: "argument"; readonly parameter: ts.ParameterDeclaration }
  | {
      readonly kind: "method";
      readonly name: ts.MemberName;
      readonly path: string;
      /** What a method of the program's gives away; null for std's. */
      readonly gives: ts.Expression | null;
    }
  | { readonly kind: "loop" };

export function takerOf(use: ts.Expression, analysis: Analysis): Taker | null {
  const { holder, held } = holderOf(use);
  if (goesThroughAll(holder, held) && isReceiver(use, analysis)) return { kind: "loop" };
  if (ts.isPropertyAccessExpression(holder)) return consumingMethod(holder, analysis);
  if (!ts.isCallExpression(holder) && !ts.isNewExpression(holder)) return null;
  const parameter = argumentParameter(holder, held, analysis.checker);
  if (!parameter) return null;
  const isTaken = isOwn(parameter) || isHolder(holder, analysis) || isUsedUp(parameter, analysis);
  return isTaken ? { kind: "argument", parameter } : null;
}

/** `for (const x of rx)`, `[...rx]`: Rust's `into_iter`. */
function goesThroughAll(holder: ts.Node, held: ts.Expression): boolean {
  return (ts.isForOfStatement(holder) || ts.isSpreadElement(holder)) && holder.expression === held;
}

/** What a method of the program's gives away for good: its `this`, or a field of it. Then it takes Rust's `self`. */
const givenBy: PerKey<ts.MethodDeclaration, ts.Expression | null> = onceForEach(null, (method, analysis) => {
  const isTaken = (part: ts.Expression): boolean => takerOf(part, analysis) !== null;
  for (const self of receiversIn(method)) {
    const part = partTaken(self, isTaken, analysis);
    if (part) return part;
    const whole = wholePart(self, analysis);
    if (goesToThread(self, method, analysis) && isMovablePart(whole, analysis)) return whole;
  }
  return null;
});

/**
 * Whether a parameter that does not say so takes its value all the same: its function joins it, keeps it or passes it on
 * to be kept, or gives it to a thread that no scope waits for. Nobody can do that with what is only lent.
 */
const isUsedUp: PerKey<ts.ParameterDeclaration, boolean> = onceForEach(false, (parameter, analysis) => {
  const { checker, sourceFile } = analysis;
  if (parameter.getSourceFile() !== sourceFile || !ts.isIdentifier(parameter.name)) return false;
  const type = checker.getTypeAtLocation(parameter.name);
  const uses = usesOf(parameter, parameter.parent, analysis);
  // A parameter that gets another value, as a copy of its own, need not be the one that is given away.
  if (!isMovable(type, analysis) || uses.some((use) => mutationOf(use, analysis)?.kind === "assigned"))
    return false;
  // Nobody can give to a thread what is only lent: E0521 says so.
  const isLent = isLentParameter(parameter, analysis);
  return (
    becomesField(parameter, analysis) ||
    uses.some(
      (use) =>
        fieldTaken(use, (part) => isTakenForGood(part, analysis), analysis) !== null ||
        isKept(use, parameter.parent, analysis) ||
        (!isLent && goesToThread(use, parameter.parent, analysis)),
    )
  );
});

function isTakenForGood(part: ts.Expression, analysis: Analysis): boolean {
  const taker = takerOf(part, analysis);
  return taker?.kind === "argument" || (taker?.kind === "method" && isUsingUp(taker.name, analysis));
}

/** Whether a method is one that std lets only the owner call, whatever the value holds. */
function isUsingUp(name: ts.MemberName, { checker, sourceFile }: Analysis): boolean {
  const owner = checker.getSymbolAtLocation(name)?.declarations?.[0]?.parent;
  const type = owner && ts.isClassLike(owner) ? owner.name?.text : undefined;
  // Of the program's own methods, only those that give away what they have come here.
  if (owner?.getSourceFile() === sourceFile) return true;
  return type !== undefined && isForOwner(type, name.text);
}

function consumingMethod(access: ts.PropertyAccessExpression, analysis: Analysis): Taker | null {
  const { holder, held } = holderOf(access);
  if (!ts.isCallExpression(holder) || holder.expression !== held) return null;
  const method = analysis.checker.getSymbolAtLocation(access.name)?.declarations?.[0];
  const owner = method?.parent;
  if (!owner || !ts.isClassLike(owner) || !owner.name) return null;
  const isOfStd = isStdDeclaration(owner, analysis.program, analysis.sourceFile);
  const gives = isOfStd ? null : givenByOwn(method, analysis);
  if (isOfStd ? !isConsuming(owner.name.text, access.name.text) : gives === null) return null;
  const path = pathOf(owner.name.text, owner.typeParameters, access.name.text);
  return { kind: "method", name: access.name, path, gives };
}

function givenByOwn(method: ts.Declaration, analysis: Analysis): ts.Expression | null {
  const isOwn = ts.isMethodDeclaration(method) && method.getSourceFile() === analysis.sourceFile;
  return isOwn && !isDisposer(method) ? givenBy(method, analysis) : null;
}
