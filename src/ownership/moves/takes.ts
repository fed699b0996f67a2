import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { isClosureNode } from "../../compiler/analysis/closures.js";
import { holderOf } from "../../compiler/analysis/expressions.js";
import { declarationOf, isReference } from "../../compiler/analysis/names.js";
import { type ArgumentList, argumentParameter, isOwn } from "../../compiler/analysis/parameters.js";
import { isStdDeclaration, stdCallee } from "../../compiler/analysis/std.js";
import { isDetachedMove } from "../closures/detached.js";
import { mutationOf } from "../mutations.js";
import { onceForEach, type PerKey } from "../once.js";
import { isReceiver } from "../places/messages.js";
import { isMovable } from "./movable.js";

/** The methods of std that take `self`: calling them gives the value away. */
const OUTCOME =
  /^(unwrap|expect|unwrapErr|expectErr|unwrapOr|unwrapOrElse|map|mapErr|andThen|ok|err|filter)$/;
const USING_UP: Readonly<Record<string, RegExp>> = {
  JoinHandle: /^join$/,
  ScopedJoinHandle: /^join$/,
  Builder: /^(name|stackSize|spawn|spawnScoped)$/,
};
const CONSUMING: Readonly<Record<string, RegExp>> = { ...USING_UP, Result: OUTCOME, Option: OUTCOME };
const OF_ANY_TYPE = /^(intoInner|intoIter)$/;

/** What takes a value at one of its uses: a parameter that keeps it, or a method for which it is `self`. */
export type Taker =
  | { readonly kind: "argument"; readonly parameter: ts.ParameterDeclaration }
  | { readonly kind: "method"; readonly name: ts.MemberName; readonly path: string }
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

/** What std makes to hold a value has it for good. */
const HOLDERS = /^(Arc|Rc|Mutex|RwLock|Cell|RefCell)$/;

function isHolder(call: ArgumentList, analysis: Analysis): boolean {
  return ts.isNewExpression(call) && HOLDERS.test(stdCallee(call, analysis) ?? "");
}

/**
 * Whether a parameter that does not say so takes its value all the same: its function joins it, passes it on to be kept,
 * or gives it to a thread that no scope waits for. Nobody can do that with what is only lent.
 */
const isUsedUp: PerKey<ts.ParameterDeclaration, boolean> = onceForEach(false, (parameter, analysis) => {
  const { checker, sourceFile } = analysis;
  if (parameter.getSourceFile() !== sourceFile || !ts.isIdentifier(parameter.name)) return false;
  const type = checker.getTypeAtLocation(parameter.name);
  const uses = usesOf(parameter, analysis);
  // A parameter that gets another value, as a copy of its own, need not be the one that is given away.
  if (!isMovable(type, analysis) || uses.some((use) => mutationOf(use, analysis)?.kind === "assigned"))
    return false;
  return uses.some((use) => {
    const taker = takerOf(use, analysis);
    const isTaken =
      taker?.kind === "argument" || (taker?.kind === "method" && isUsingUp(taker.name, analysis));
    return isTaken || goesToThread(use, parameter.parent, analysis);
  });
});

function usesOf(parameter: ts.ParameterDeclaration, { checker }: Analysis): readonly ts.Identifier[] {
  const found: ts.Identifier[] = [];
  const visit = (node: ts.Node): void => {
    const isUse = ts.isIdentifier(node) && node !== parameter.name && isReference(node);
    if (isUse && declarationOf(node, checker)?.declaration === parameter) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(parameter.parent);
  return found;
}

/** Whether a method is one that std lets only the owner call, whatever the value holds. */
function isUsingUp(name: ts.MemberName, { checker }: Analysis): boolean {
  const owner = checker.getSymbolAtLocation(name)?.declarations?.[0]?.parent;
  const type = owner && ts.isClassLike(owner) ? owner.name?.text : undefined;
  return type !== undefined && (USING_UP[type]?.test(name.text) ?? false);
}

/** Whether a closure captures a use and moves it to a thread of its own. */
function goesToThread(use: ts.Node, limit: ts.Node, analysis: Analysis): boolean {
  const closure = ts.findAncestor(use.parent, (at) => at === limit || isClosureNode(at));
  if (!closure || closure === limit) return false;
  return isDetachedMove(closure, analysis) || goesToThread(closure, limit, analysis);
}

function consumingMethod(access: ts.PropertyAccessExpression, analysis: Analysis): Taker | null {
  const { holder, held } = holderOf(access);
  if (!ts.isCallExpression(holder) || holder.expression !== held) return null;
  const declaration = analysis.checker.getSymbolAtLocation(access.name)?.declarations?.[0];
  const owner = declaration?.parent;
  if (!owner || !ts.isClassLike(owner) || !owner.name) return null;
  if (!isStdDeclaration(owner, analysis.program, analysis.sourceFile)) return null;
  const { text } = access.name;
  if (!OF_ANY_TYPE.test(text) && !CONSUMING[owner.name.text]?.test(text)) return null;
  return { kind: "method", name: access.name, path: pathOf(owner.name.text, owner.typeParameters, text) };
}

/** rustc's spelling: `Result::<T, E>::unwrap`. */
function pathOf(
  owner: string,
  parameters: readonly ts.TypeParameterDeclaration[] | undefined,
  method: string,
): string {
  const names = parameters?.map(({ name }) => name.text).join(", ");
  return names ? `${owner}::<${names}>::${method}` : `${owner}::${method}`;
}
