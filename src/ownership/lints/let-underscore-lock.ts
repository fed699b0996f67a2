import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { complain } from "../rule.js";
import { guardKind } from "./guards.js";

/** A lock that is taken and let go of at once: `void` is Rust's `let _ =`, and rustc denies that for locks. */
export function letUnderscoreLock(analysis: Analysis): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVoidExpression(node) && isLock(node.expression, analysis)) found.push(report(node, analysis));
    ts.forEachChild(node, visit);
  };
  visit(analysis.sourceFile);
  return found;
}

function isLock(expression: ts.Expression, analysis: Analysis): boolean {
  const type = analysis.checker.getTypeAtLocation(expression);
  return ts.isCallExpression(expression) && guardKind(type, analysis) !== null;
}

function report(node: ts.VoidExpression, analysis: Analysis): Diagnostic {
  return complain(
    {
      code: "let_underscore_lock",
      message: "non-binding let on a synchronization lock",
      remarks: [{ node, text: "this lock is not assigned to a binding and is immediately dropped" }],
      help: "hold it to the end of the block by `using guard = …`, or say that it is to be dropped: `drop(…)`",
    },
    analysis,
  );
}
