import ts = require("typescript");

import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Analysis } from "../analysis/analysis.js";
import { spanOf } from "../spans.js";
import { recipientOf } from "../temporaries/recipients.js";

/** Temporaries that would have to live on when their expression is left: they need a name. */
export function looseTemporaries(analysis: Analysis): readonly Diagnostic[] {
  return [...analysis.temporaries].flatMap(([temporary, extent]) => {
    if (!ts.isExpression(temporary)) return [];
    const pattern = patternOf(temporary);
    if (pattern) return [takenApart(temporary, pattern, analysis)];
    const pause = ts.isExpression(extent) ? yieldIn(extent) : null;
    return pause ? [paused(temporary, pause, analysis)] : [];
  });
}

/** The declared names that take a temporary apart; those of an assignment do so while it lives. */
function patternOf(temporary: ts.Expression): ts.BindingPattern | null {
  const { holder } = recipientOf(temporary);
  const declares = ts.isVariableDeclaration(holder) || ts.isParameter(holder) || ts.isBindingElement(holder);
  return declares && !ts.isIdentifier(holder.name) ? holder.name : null;
}

function yieldIn(node: ts.Node): ts.YieldExpression | null {
  if (ts.isYieldExpression(node)) return node;
  if (ts.isFunctionLike(node)) return null;
  return ts.forEachChild(node, (child) => yieldIn(child) ?? undefined) ?? null;
}

function takenApart(temporary: ts.Node, pattern: ts.Node, analysis: Analysis): Diagnostic {
  const span = spanOf(pattern, analysis);
  return {
    code: "loose_temporary",
    severity: "error",
    message: "a temporary cannot be taken apart by a declaration",
    span,
    labels: [
      { span, text: "these names do not keep it alive" },
      { span: spanOf(temporary, analysis), text: "nobody owns this value" },
    ],
    notes: [],
    help: `take out one part: \`const value = ${oneLine(temporary)}.value\`, or give it a name: \`using guard = ${oneLine(temporary)}\``,
  };
}

function paused(temporary: ts.Node, pause: ts.Node, analysis: Analysis): Diagnostic {
  const span = spanOf(pause, analysis);
  return {
    code: "loose_temporary",
    severity: "error",
    message: "a temporary cannot live across `yield`",
    span,
    labels: [
      { span, text: "the function pauses here, perhaps for ever" },
      { span: spanOf(temporary, analysis), text: "this value lives until the end of the statement" },
    ],
    notes: [],
    help: "yield first and keep the result in a variable, or give the value a name by `using`",
  };
}

function oneLine(node: ts.Node): string {
  return node.getText().replace(/\s*\n\s*/g, "");
}
