import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { stdTypeName, typeArguments } from "../../compiler/analysis/std-types.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { complain } from "../rule.js";
import { GUARDS } from "../threads/markers.js";

/** A lock that is taken and let go of at once: `void` is Rust's `let _ =`, and rustc denies that for locks. */
export function letUnderscoreLock(analysis: Analysis): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVoidExpression(node) && isGuard(node.expression, analysis)) found.push(report(node, analysis));
    ts.forEachChild(node, visit);
  };
  visit(analysis.sourceFile);
  return found;
}

/** Whether a call gives a guard, or a `Result` with one. */
function isGuard(expression: ts.Expression, analysis: Analysis): boolean {
  if (!ts.isCallExpression(expression)) return false;
  const type = analysis.checker.getTypeAtLocation(expression);
  const [inner] = stdTypeName(type, analysis) === "Result" ? typeArguments(type, analysis.checker) : [type];
  return inner !== undefined && GUARDS.has(stdTypeName(inner, analysis) ?? "");
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
