import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { bare } from "../../compiler/analysis/expressions.js";
import { placeOf } from "../places/places.js";
import { type Act, isLocal } from "./act.js";
import { isMovable } from "./movable.js";
import { holdingOf } from "./owners.js";

/** What goes along with an object or array for good, because it was put there when that was written: `list` of `{ list }`. */
export function heldWith({ place }: Act, analysis: Analysis): readonly Act[] {
  const { declaration, path } = place;
  if (!ts.isVariableDeclaration(declaration) || !declaration.initializer) return [];
  return partsOf(bare(declaration.initializer), path[0]).flatMap((name): readonly Act[] => {
    const held = placeOf(name, analysis);
    if (!held || !isLocal(held) || held.path.length > 0) return [];
    if (holdingOf(held.declaration as ts.Declaration, analysis) !== "owned") return [];
    if (!isMovable(analysis.checker.getTypeAtLocation(name), analysis)) return [];
    const text = name.getText();
    return [
      { kind: "moved", place: held, node: name, expression: name, text, taker: { kind: "collection" } },
    ];
  });
}

/** The names that a literal puts into its value, or into that field of it. */
function partsOf(literal: ts.Expression, field: string | undefined): readonly ts.Identifier[] {
  if (ts.isArrayLiteralExpression(literal)) return literal.elements.filter(ts.isIdentifier);
  if (!ts.isObjectLiteralExpression(literal)) return [];
  return literal.properties.flatMap((property) => {
    if (field !== undefined && property.name && `.${property.name.getText()}` !== field) return [];
    if (ts.isShorthandPropertyAssignment(property)) return [property.name];
    const value = ts.isPropertyAssignment(property) ? bare(property.initializer) : null;
    return value && ts.isIdentifier(value) ? [value] : [];
  });
}
