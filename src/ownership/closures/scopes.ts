import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { declarationOf, encloses } from "../../compiler/analysis/names.js";

/** The parameter by which a program names a scope; null when it is no plain name. */
export function scopeParameter(
  scope: ts.Expression | null,
  { checker }: Analysis,
): ts.ParameterDeclaration | null {
  if (!scope || !ts.isIdentifier(scope)) return null;
  const declaration = declarationOf(scope, checker)?.declaration;
  return declaration && ts.isParameter(declaration) ? declaration : null;
}

/** Whether a variable ends before the scope does: it is declared by the scope's function, or inside of it. */
export function endsBefore(declaration: ts.Node, scope: ts.ParameterDeclaration): boolean {
  return declaration !== scope && encloses(scope.parent, declaration) && declaration !== scope.parent;
}
