import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import type { Closure } from "../../compiler/analysis/closures.js";
import { stdCallee } from "../../compiler/analysis/std.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { complain } from "../rule.js";
import { type Borrow, borrows, moved } from "./borrowed-captures.js";
import { closuresIn } from "./spawned-closures.js";

/** E0597: a panic hook lives as long as the program, and so must what its closure borrows. */
export function hookCaptures(analysis: Analysis): readonly Diagnostic[] {
  return hooks(analysis)
    .flatMap((hook) => closuresIn(hook, analysis))
    .filter((found) => !found.moved)
    .flatMap(({ closure }) => borrows(closure, analysis).map((borrow) => report(closure, borrow, analysis)));
}

/** The arguments of all calls of `panic.setHook`. */
function hooks(analysis: Analysis): readonly ts.Expression[] {
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && stdCallee(node, analysis) === "setHook") found.push(...node.arguments);
    ts.forEachChild(node, visit);
  };
  visit(analysis.sourceFile);
  return found;
}

function report({ node }: Closure, { name, use, declaration }: Borrow, analysis: Analysis): Diagnostic {
  const binding = ts.isVariableDeclaration(declaration) ? [declaration.name] : [];
  return complain(
    {
      code: "E0597",
      message: `\`${name}\` does not live long enough`,
      remarks: [
        { node: use, text: "borrowed value does not live long enough" },
        { node, text: "value captured here" },
        ...binding.map((at) => ({ node: at, text: `binding \`${name}\` declared here` })),
      ],
      notes: ["a panic hook must outlive `'static`: it stays when the function that sets it has returned"],
      help: `to force the closure to take ownership of \`${name}\`, use the \`move\` keyword: \`${moved(node)}\``,
    },
    analysis,
  );
}
