import ts = require("typescript");

import type { Analysis } from "../../analysis/analysis.js";

/** The innermost node that has exactly the stretch of a diagnostic. */
export function nodeAt({ start = 0, length = 0 }: ts.Diagnostic, { sourceFile }: Analysis): ts.Node | null {
  const end = start + length;
  const find = (node: ts.Node): ts.Node | null => {
    if (node.end < end || node.getStart(sourceFile) > start) return null;
    const inner = ts.forEachChild(node, (child) => find(child) ?? undefined);
    return inner ?? (node.getStart(sourceFile) === start && node.end === end ? node : null);
  };
  return find(sourceFile);
}
