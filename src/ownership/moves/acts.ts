import ts from "typescript";
import type { Analysis } from "../../compiler/analysis/analysis.js";
import type { Closure } from "../../compiler/analysis/closures.js";
import { boundNames, declarationOf, encloses, isModuleLevel } from "../../compiler/analysis/names.js";
import { argumentParameter } from "../../compiler/analysis/parameters.js";
import { givesAway } from "../closures/given-away.js";
import { accessAt } from "../places/access.js";
import { type Access, textOf } from "../places/climb.js";
import { changes, effectsOf } from "../places/effects.js";
import { goesThrough } from "../places/elements.js";
import { EACH_ELEMENT, type Place, partOf, SOME_ELEMENT } from "../places/place.js";
import { takerIn } from "./captured.js";
import { type Consumption, consumptionAt, consumptionsOf } from "./each.js";
import { type Keeper, keeperOf } from "./kept.js";
import { isMovable } from "./movable.js";
import { type Taker, takerOf } from "./takes.js";

/** What a step on a path does with a local variable or a part of one. */
export interface Act {
  readonly kind: "assigned" | "borrowed" | "used" | "moved";
  readonly place: Place;
  /** The step: an expression, or a closure that captures it. */
  readonly node: ts.Node;
  /** The expression that names the place. */
  readonly expression: ts.Expression;
  readonly text: string;
  /** What takes the value; null for a closure, which takes what it captures. */
  readonly taker: Taker | Consumption | Keeper | null;
  /** A closure that takes the value changes it. */
  readonly changed?: boolean;
}

export function actsOf(node: ts.Node, analysis: Analysis): readonly Act[] {
  if (ts.isVariableDeclaration(node))
    return boundNames(node.name).flatMap((name) => declared(name, analysis));
  const consumption = consumptionAt(node, analysis);
  if (consumption) return [usedUp(consumption)];
  const closure = ts.isFunctionDeclaration(node) ? undefined : analysis.closures.get(node);
  if (closure) return captured(closure, analysis);
  const access = accessAt(node, analysis);
  return access && isLocal(access.place) && !isIgnored(access) ? acted(access, analysis) : [];
}

function declared(name: ts.Identifier, { checker }: Analysis): readonly Act[] {
  const found = declarationOf(name, checker);
  if (!found) return [];
  const place = { root: found.symbol, declaration: found.declaration, path: [] };
  return [{ kind: "assigned", place, node: name, expression: name, text: name.text, taker: null }];
}

function usedUp(taker: Consumption): Act {
  const { collection, place } = taker;
  return {
    kind: "moved",
    place,
    node: collection,
    expression: collection,
    text: collection.getText(),
    taker,
  };
}

function acted(access: Access, analysis: Analysis): readonly Act[] {
  const { mutation, part } = access;
  const { expression, place } = part;
  const act = { place, ...namedBy(expression), taker: null };
  if (access.kind === "assigned") return [{ ...act, kind: "assigned", node: access.node }];
  const taker = takerOf(expression, analysis) ?? keeperOf(expression, analysis);
  if (taker && isMovable(analysis.checker.getTypeAtLocation(expression), analysis))
    return place.path.includes(SOME_ELEMENT) ? [] : [{ ...act, kind: "moved", taker }];
  const isGiven = ts.isIdentifier(expression) && givesAway(expression, analysis);
  const used: Act = { ...act, kind: isGiven ? "used" : "borrowed", ...namedBy(access.expression) };
  if (goesThrough(expression, analysis)) return [{ ...used, place: partOf(place, EACH_ELEMENT) }];
  const emptied = emptiedBy(access, analysis);
  if (emptied) return [used, { ...act, ...emptied, kind: "moved" }];
  return mutation ? [used, renewed(access)] : [used];
}

function namedBy(expression: ts.Expression): Pick<Act, "node" | "expression" | "text"> {
  return { node: expression, expression, text: textOf(expression) };
}

/** A collection whose elements the function that gets it uses up. */
function emptiedBy(access: Access, analysis: Analysis): Pick<Act, "place" | "taker"> | null {
  const { call, argument, part } = access;
  const parameter = call && argument && argumentParameter(call, argument, analysis.checker);
  if (!parameter || argument !== part.expression) return null;
  const isEmptied = [...consumptionsOf(analysis).values()].some(
    ({ place: { declaration, path } }) => declaration === parameter && path.length === 1,
  );
  return isEmptied
    ? { place: partOf(part.place, EACH_ELEMENT), taker: { kind: "argument", parameter } }
    : null;
}

/** Once a collection, or one of its elements, is changed, nobody knows which elements it has. */
function renewed({ place, expression, text }: Access): Act {
  const elements = partOf(place, EACH_ELEMENT);
  return { kind: "assigned", place: elements, node: expression, expression, text, taker: null };
}

/** What a closure does with variables around it when it is made. */
export function captured(closure: Closure, analysis: Analysis): readonly Act[] {
  const acts = new Map<string, Act>();
  for (const effect of effectsOf(closure, analysis)) {
    const { place, expression, text } = effect;
    const isMoved = takerIn(closure, effect, analysis) !== null;
    if (!isMoved && isNamedIn(closure.node, effect, analysis)) continue;
    const key = `${place.declaration.pos} ${place.path.join("")}`;
    const known = acts.get(key);
    if (!isLocal(place) || known?.kind === "moved") continue;
    const act = { place, node: closure.node, expression: known?.expression ?? expression, text, taker: null };
    const type = analysis.checker.getTypeAtLocation(expression);
    if (isMoved && isMovable(type, analysis))
      acts.set(key, { ...act, kind: "moved", changed: changes(effect, analysis) });
    else if (!known && effect.kind !== "assigned") acts.set(key, { ...act, kind: "borrowed" });
  }
  return [...acts.values()];
}

/** Whether a closure has a name of its own for what it uses, as a parameter for elements that it is called with. */
export function isNamedIn(closure: ts.Node, { use }: Access, { checker }: Analysis): boolean {
  const named = ts.isIdentifier(use) ? declarationOf(use, checker)?.declaration : undefined;
  return named !== undefined && encloses(closure, named);
}

function isLocal({ declaration }: Place): boolean {
  const isVariable =
    ts.isVariableDeclaration(declaration) || ts.isParameter(declaration) || ts.isBindingElement(declaration);
  return isVariable && !isModuleLevel(declaration);
}

/** `void handle` says that the value is not wanted. */
function isIgnored({ expression }: Access): boolean {
  return ts.isVoidExpression(expression.parent);
}
