import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { boundNames, declarationOf } from "../../compiler/analysis/names.js";
import { argumentParameter } from "../../compiler/analysis/parameters.js";
import { givesAway } from "../closures/given-away.js";
import { lenderOf } from "../lent/lender.js";
import { accessAt } from "../places/access.js";
import type { Access } from "../places/climb.js";
import { goesThrough } from "../places/elements.js";
import { EACH_ELEMENT, partOf, SOME_ELEMENT } from "../places/place.js";
import { type Act, isLocal, namedBy } from "./act.js";
import { captured } from "./captures.js";
import { closureUse } from "./closure-values.js";
import { type Consumption, consumptionAt, consumptionsOf } from "./each.js";
import { keeperOf } from "./kept.js";
import { isMovable } from "./movable.js";
import { takerOf } from "./takes.js";

/** What a node on a path does, once its parts have been evaluated. */
export function actsOf(node: ts.Node, analysis: Analysis): readonly Act[] {
  if (ts.isVariableDeclaration(node))
    return boundNames(node.name).flatMap((name) => declared(name, analysis));
  const consumption = consumptionAt(node, analysis);
  if (consumption) return [usedUp(consumption)];
  const closure = ts.isFunctionDeclaration(node) ? undefined : analysis.closures.get(node);
  if (closure) return captured(closure, analysis);
  const access = accessAt(node, analysis);
  return access && isOwn(access) && !isIgnored(access) ? acted(access, analysis) : [];
}

/** Whether a function can give away what it names: a local variable, or the `this` that it may have taken. */
function isOwn({ place }: Access): boolean {
  return isLocal(place) || ts.isMethodDeclaration(place.declaration);
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
  const act = { place, ...namedBy(expression, analysis), taker: null };
  if (access.kind === "assigned") return [{ ...act, kind: "assigned", node: access.node }];
  const taker = takerOf(expression, analysis) ?? keeperOf(expression, analysis);
  if (taker && isMovable(analysis.checker.getTypeAtLocation(expression), analysis)) {
    if (lenderOf(expression, analysis)) return [{ ...act, kind: "used" }];
    return place.path.includes(SOME_ELEMENT) ? [] : [{ ...act, kind: "moved", taker }];
  }
  const closure = closureUse(expression, analysis);
  if (closure) return [{ ...act, kind: "moved", taker: closure }];
  const isGiven = ts.isIdentifier(expression) && givesAway(expression, analysis);
  const used: Act = { ...act, kind: isGiven ? "used" : "borrowed", ...namedBy(access.expression, analysis) };
  if (goesThrough(expression, analysis)) return [{ ...used, place: partOf(place, EACH_ELEMENT) }];
  const emptied = emptiedBy(access, analysis);
  if (emptied) return [used, { ...act, ...emptied, kind: "moved" }];
  return mutation ? [used, renewed(access)] : [used];
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

/** `void handle` says that the value is not wanted. */
function isIgnored({ expression }: Access): boolean {
  return ts.isVoidExpression(expression.parent);
}
