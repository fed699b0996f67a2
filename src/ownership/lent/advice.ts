import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { stdTypeName } from "../../compiler/analysis/std-types.js";
import { cloneOf } from "../moves/clones.js";
import type { MoveOut } from "./wording.js";

/** How to get a value out of where it lies, or to get by without. */
export function adviceOn(move: MoveOut, analysis: Analysis): string {
  const { expression } = move;
  const { checker } = analysis;
  const type = checker.getNonNullableType(checker.getTypeAtLocation(expression));
  const std = stdTypeName(type, analysis);
  const text = expression.getText();
  if (std === "Option") return `take the value out and leave \`None\` there: \`${text}.take()\``;
  const clone = isLostThere(move) ? "" : cloneOf(text, type, analysis);
  if (clone) return `consider cloning the value if the performance cost is acceptable: \`${clone}\``;
  return wayOut(move, analysis);
}

/** Whether a clone would be of no use: it is the value itself that is to end there. */
function isLostThere({ taker, lender: { kind } }: MoveOut): boolean {
  const called = taker.kind === "argument" ? ts.getNameOfDeclaration(taker.parameter.parent)?.getText() : "";
  return called === "drop" || kind === "receiver" || kind === "destroyed";
}

function wayOut({ expression, lender }: MoveOut, analysis: Analysis): string {
  switch (lender.kind) {
    case "collection": {
      const name = lender.collection.getText();
      return lender.isIndexed
        ? `go through all of them by value, \`for (const one of ${name})\`, or take one out first, as by \`${name}.pop()\` or \`${name}.shift()\``
        : `take it out of \`${name}\` first, as by \`pop()\` or \`shift()\` of an array`;
    }
    case "handle":
      return /^A?Rc$/i.test(lender.type)
        ? `all owners share what an \`${lender.type}\` holds: let one of them have it alone, or put it into a \`Mutex\` as \`Some(…)\`, and take it out under the lock by \`.take()\``
        : `${emptied(expression, analysis)}keep it in an \`Option\`, made by \`Some(…)\`: \`.value.take()\` takes it out and leaves \`None\` there`;
    case "reference":
      return "let the function own what it gives away: write the parameter's type as `Own<…>`, without `readonly`";
    case "receiver":
    case "destroyed":
      return `keep it in an \`Option\`, made by \`Some(…)\`: \`${expression.getText()}.take()\` takes it out and leaves \`None\` there; an array is emptied by \`.splice(0)\``;
  }
}

/** What a loop goes through can be taken out all at once. */
function emptied(expression: ts.Expression, { checker }: Analysis): string {
  const variable = ts.isIdentifier(expression) && checker.getSymbolAtLocation(expression)?.valueDeclaration;
  if (!variable || !ts.isForOfStatement(variable.parent.parent)) return "";
  return "empty the list first, and go through what that gives: `.value.splice(0)`; or ";
}
