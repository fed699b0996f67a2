import ts = require("typescript");

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Analysis } from "../analysis/analysis.js";
import { spanOf } from "../spans.js";

const RESERVED = new Set(["$rt", "$std", "$v", "$o", "$args"]);

/** The names that compiled code itself uses. */
export function reservedNames(analysis: Analysis): readonly Diagnostic[] {
  // Hardly any program holds a `$`-name, and the walk can then be spared.
  if (!/\$(?:rt|std|v|o|args)\b/.test(analysis.sourceFile.text)) return [];
  const found: Diagnostic[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && RESERVED.has(node.text)) found.push(reserved(node, analysis));
    ts.forEachChild(node, visit);
  };
  visit(analysis.sourceFile);
  return found;
}

function reserved(node: ts.Identifier, analysis: Analysis): Diagnostic {
  const span = spanOf(node, analysis);
  return {
    code: "reserved_name",
    severity: "error",
    message: `the name \`${node.text}\` is reserved`,
    span,
    labels: [{ span, text: "compiled programs use this name themselves" }],
    notes: [],
    help: "choose another name",
  };
}
