import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { declarationOf, isModuleLevel, isReference } from "../../compiler/analysis/names.js";
import { stdTypeName } from "../../compiler/analysis/std-types.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { complain } from "../rule.js";

/** A thread's handle that gets a name, which nobody uses. */
export function unusedHandles(analysis: Analysis): readonly Diagnostic[] {
  const named = new Set<ts.Identifier>();
  const used = new Set<ts.Declaration>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && isHandle(node, analysis) && ts.isIdentifier(node.name))
      named.add(node.name);
    const use = ts.isIdentifier(node) && isReference(node) ? declarationOf(node, analysis.checker) : null;
    if (use) used.add(use.declaration);
    ts.forEachChild(node, visit);
  };
  visit(analysis.sourceFile);
  return [...named]
    .filter(({ parent, text }) => !used.has(parent as ts.Declaration) && !text.startsWith("_"))
    .map((name) => report(name, analysis));
}

function isHandle(variable: ts.VariableDeclaration, analysis: Analysis): boolean {
  const std = stdTypeName(analysis.checker.getTypeAtLocation(variable.name), analysis);
  return /^(Scoped)?JoinHandle$/.test(std ?? "") && !isModuleLevel(variable);
}

function report(name: ts.Identifier, analysis: Analysis): Diagnostic {
  return complain(
    {
      code: "unused_variables",
      severity: "warning",
      message: `unused variable: \`${name.text}\``,
      remarks: [{ node: name, text: "nobody waits for this thread" }],
      help: `join it, or, if this is intentional, prefix it with an underscore: \`_${name.text}\``,
    },
    analysis,
  );
}
