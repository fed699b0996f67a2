import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { holderOf } from "../../compiler/analysis/expressions.js";
import { isField } from "../types.js";

/**
 * What a closure captures by a use of a variable. Rust takes fields, not whole structs: `config.limit` of
 * `config.limit.toFixed()`. Null where a pattern picks the fields.
 */
export function capturedPlace(use: ts.Identifier, { checker }: Analysis): ts.Expression | null {
  let place: ts.Expression = use;
  for (;;) {
    const { holder, held } = holderOf(place);
    if (ts.isVariableDeclaration(holder)) return ts.isIdentifier(holder.name) ? place : null;
    if (!ts.isPropertyAccessExpression(holder) || holder.expression !== held) return place;
    const field = checker.getSymbolAtLocation(holder.name)?.valueDeclaration;
    if (field?.getSourceFile() !== use.getSourceFile() || !isField(field)) return place;
    place = holder;
  }
}
