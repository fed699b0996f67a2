import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { isModuleLevel } from "../../compiler/analysis/names.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { usesOf } from "../places/uses.js";
import { complain } from "../rule.js";
import { type GuardKind, guardKind, isGivenOn } from "./guards.js";

/** A guard in a variable that is not declared by `using`, and that nobody drops: the lock stays taken. */
export function unreleasedGuards(analysis: Analysis): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (node: ts.Node): void => {
    const kind = ts.isVariableDeclaration(node) ? heldBy(node, analysis) : null;
    if (kind && ts.isVariableDeclaration(node)) found.push(report(node, kind, analysis));
    ts.forEachChild(node, visit);
  };
  visit(analysis.sourceFile);
  return found;
}

function heldBy(variable: ts.VariableDeclaration, analysis: Analysis): GuardKind | null {
  const { name, parent, initializer } = variable;
  if (!ts.isIdentifier(name) || !initializer || isUsing(parent) || isModuleLevel(variable)) return null;
  const kind = guardKind(analysis.checker.getTypeAtLocation(name), analysis);
  const around = ts.findAncestor(variable, ts.isFunctionLike);
  if (!kind || !around) return null;
  return usesOf(variable, around, analysis).some((use) => isGivenOn(use, analysis)) ? null : kind;
}

function isUsing({ flags }: ts.Node): boolean {
  return (flags & ts.NodeFlags.Using) === ts.NodeFlags.Using;
}

function report(
  { name, parent, initializer }: ts.VariableDeclaration,
  kind: GuardKind,
  analysis: Analysis,
): Diagnostic {
  const text = name.getText();
  const isConstant = (parent.flags & ts.NodeFlags.Const) !== 0;
  const what = kind === "guard" ? "this guard" : "the guard in this `Result`";
  return complain(
    {
      code: "unreleased_guard",
      severity: "warning",
      message: `nobody drops the guard in \`${text}\`: the lock stays taken`,
      remarks: [
        { node: name, text: `${what} is not dropped at the end of the block` },
        ...(initializer ? [{ node: initializer, text: "the lock is taken here" }] : []),
      ],
      notes: [
        "in Rust every variable drops its value at the end of its block; JavaScript does so for `using` alone",
      ],
      help: kind === "Result" ? opened(text, initializer) : adviceOn(text, isConstant),
    },
    analysis,
  );
}

function opened(name: string, initializer: ts.Expression | undefined): string {
  const source = /^_/.test(name) && initializer ? initializer.getText() : name;
  return `take the guard out where it is dropped again, \`using guard = ${source}.unwrap()\`, or drop it: \`drop(${name})\``;
}

function adviceOn(name: string, isConstant: boolean): string {
  return isConstant
    ? `declare it by \`using\`: \`using ${name} = …\`; or drop it: \`drop(${name})\``
    : `drop it where the lock is no longer needed: \`drop(${name})\``;
}
