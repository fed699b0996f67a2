import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { stdCallee } from "../../compiler/analysis/std.js";
import { typeArguments } from "../../compiler/analysis/std-types.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { complain } from "../rule.js";
import { notSync } from "./markers.js";
import { adviceOn, wordsFor } from "./wording.js";

/** E0277: several threads look at the elements of what `parIter` goes through, so these must be `Sync`. */
export function unsendableElements(analysis: Analysis): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (node: ts.Node): void => {
    const diagnostic = ts.isCallExpression(node) ? refused(node, analysis) : null;
    if (diagnostic) found.push(diagnostic);
    ts.forEachChild(node, visit);
  };
  visit(analysis.sourceFile);
  return found;
}

function refused(call: ts.CallExpression, analysis: Analysis): Diagnostic | null {
  const [source] = call.arguments;
  if (!source || stdCallee(call, analysis) !== "parIter") return null;
  const { checker } = analysis;
  const [element] = typeArguments(checker.getTypeAtLocation(call), checker);
  const culprit = element && notSync(element, analysis);
  if (!culprit) return null;
  const { message, lacking } = wordsFor(culprit, analysis);
  return complain(
    {
      code: "E0277",
      message,
      remarks: [
        { node: source, text: message },
        { node: call.expression, text: "required by a bound introduced by this call" },
      ],
      notes: [
        ...lacking,
        `required for \`&${checker.typeToString(checker.getTypeAtLocation(source))}\` to implement \`IntoParallelIterator\``,
        "required by a bound in `parIter`",
      ],
      help: adviceOn(culprit, analysis),
    },
    analysis,
  );
}
