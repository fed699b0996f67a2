import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { bare, isAccess } from "../../compiler/analysis/expressions.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { accessesOf } from "../places/access.js";
import type { Access } from "../places/climb.js";
import { changes } from "../places/effects.js";
import { complain } from "../rule.js";
import { guardKind } from "./guards.js";

/** A change to what was taken out from under a lock by `const list = shared.lock().unwrap().value`. */
export function lostChanges(analysis: Analysis): readonly Diagnostic[] {
  const told = new Set<ts.Node>();
  return accessesOf(analysis).flatMap((access) => {
    const { declaration } = access.place;
    const guard = ts.isVariableDeclaration(declaration) ? guardBehind(declaration, analysis) : null;
    if (!guard || told.has(declaration) || isRebinding(access) || !changes(access, analysis)) return [];
    told.add(declaration);
    return [report(access, guard, analysis)];
  });
}

/** The temporary guard whose content a variable has got. */
function guardBehind(
  { name, initializer }: ts.VariableDeclaration,
  analysis: Analysis,
): ts.Expression | null {
  if (!initializer || !ts.isIdentifier(name)) return null;
  let at = bare(initializer);
  while (isAccess(at)) {
    at = bare(at.expression);
    const isGuard = guardKind(analysis.checker.getTypeAtLocation(at), analysis) === "guard";
    if (isGuard && ts.isCallExpression(at)) return analysis.temporaries.has(at) ? at : null;
  }
  return null;
}

function isRebinding({ kind, place }: Access): boolean {
  return kind === "assigned" && place.path.length === 0;
}

function report({ node, place }: Access, guard: ts.Expression, analysis: Analysis): Diagnostic {
  const name = ts.getNameOfDeclaration(place.declaration as ts.Declaration)?.getText() ?? "";
  return complain(
    {
      code: "lost_change",
      severity: "warning",
      message: `a change of \`${name}\` that nobody else will see`,
      remarks: [
        { node, text: "the lock was given back before" },
        { node: guard, text: "this guard is dropped at the end of the statement" },
      ],
      notes: [
        "what is kept of a value when its guard is gone is a copy of the thread's own; Rust's `&mut` would keep the guard, or be refused",
      ],
      help: `hold the guard, \`using guard = ${guard.getText()}\`, and change what it guards: \`guard.value\``,
    },
    analysis,
  );
}
