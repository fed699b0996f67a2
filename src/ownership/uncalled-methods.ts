import ts = require("typescript");

import type { Analysis } from "../compiler/analysis/analysis.js";
import { holderOf } from "../compiler/analysis/expressions.js";
import { isStdDeclaration } from "../compiler/analysis/std.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { complain } from "./rule.js";

/** E0615: `handle.join` without brackets does nothing, and a method of std is of no use without its object. */
export function uncalledMethods(analysis: Analysis): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && isUncalled(node) && isStdMethod(node.name, analysis))
      found.push(report(node, analysis));
    ts.forEachChild(node, visit);
  };
  visit(analysis.sourceFile);
  return found;
}

function isUncalled(access: ts.PropertyAccessExpression): boolean {
  const { holder, held } = holderOf(access);
  return !(ts.isCallExpression(holder) && holder.expression === held) && !ts.isTypeQueryNode(holder);
}

function isStdMethod(name: ts.MemberName, { checker, program, sourceFile }: Analysis): boolean {
  const method = checker.getSymbolAtLocation(name)?.declarations?.[0];
  if (!method || !ts.isMethodDeclaration(method) || !ts.isClassLike(method.parent)) return false;
  if (ts.getCombinedModifierFlags(method) & ts.ModifierFlags.Static) return false;
  return isStdDeclaration(method, program, sourceFile);
}

function report(access: ts.PropertyAccessExpression, analysis: Analysis): Diagnostic {
  const { checker } = analysis;
  const type = checker.typeToString(checker.getTypeAtLocation(access.expression));
  const { holder } = holderOf(access);
  const isGiven = ts.isCallExpression(holder) || ts.isNewExpression(holder);
  const closure = isGiven ? ", or, to let somebody else call it, write a closure: `() => …`" : "";
  return complain(
    {
      code: "E0615",
      message: `attempted to take value of method \`${access.name.text}\` on type \`${type}\``,
      remarks: [{ node: access.name, text: "method, not a field" }],
      notes: ["without brackets nothing is called"],
      help: `use parentheses to call the method: \`${access.getText()}()\`${closure}`,
    },
    analysis,
  );
}
