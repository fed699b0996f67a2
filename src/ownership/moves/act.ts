import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { isModuleLevel } from "../../compiler/analysis/names.js";
import { textOf } from "../places/climb.js";
import type { Place } from "../places/place.js";
import type { ClosureUse } from "./closure-values.js";
import type { Consumption } from "./each.js";
import type { Keeper } from "./kept.js";
import type { Taker } from "./takes.js";

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
  readonly taker: Taker | Consumption | Keeper | ClosureUse | null;
  /** A closure that takes the value changes it. */
  readonly changed?: boolean;
}

/** How an act calls what an expression names. */
export function namedBy(
  expression: ts.Expression,
  analysis: Analysis,
): Pick<Act, "node" | "expression" | "text"> {
  return { node: expression, expression, text: textOf(expression, analysis) };
}

/** Whether a place belongs to a variable of a function; a closure's name is one. */
export function isLocal({ declaration }: Place): boolean {
  const isVariable =
    ts.isVariableDeclaration(declaration) ||
    ts.isParameter(declaration) ||
    ts.isBindingElement(declaration) ||
    ts.isFunctionDeclaration(declaration);
  return isVariable && !isModuleLevel(declaration);
}
