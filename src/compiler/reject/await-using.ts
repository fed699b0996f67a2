import ts = require("typescript");

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Analysis } from "../analysis/analysis.js";
import { spanBetween } from "../spans.js";

/** `await using`: what a thread holds, it lets go by itself, and nobody awaits that. */
export function awaitUsing(analysis: Analysis): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (node: ts.Node): void => {
    if (isAwaitUsing(node)) found.push(refused(node, analysis));
    ts.forEachChild(node, visit);
  };
  visit(analysis.sourceFile);
  return found;
}

// The flag of `await using` has the bits of `const` and of `using`.
function isAwaitUsing(node: ts.Node): node is ts.VariableDeclarationList {
  return (
    ts.isVariableDeclarationList(node) && (node.flags & ts.NodeFlags.AwaitUsing) === ts.NodeFlags.AwaitUsing
  );
}

function refused(list: ts.VariableDeclarationList, { file, sourceFile }: Analysis): Diagnostic {
  const start = list.getStart(sourceFile);
  const names = list.declarations[0]?.getStart(sourceFile) ?? list.end;
  const end = sourceFile.text.slice(0, names).trimEnd().length;
  const span = spanBetween(file, sourceFile, start, end);
  return {
    code: "no_async",
    severity: "error",
    message: "threads block, they do not await",
    span,
    labels: [{ span, text: "`await using` here" }],
    notes: ["what `using` holds is dropped at the end of its block, at once: there is nothing to wait for"],
    help: "write `using`",
  };
}
