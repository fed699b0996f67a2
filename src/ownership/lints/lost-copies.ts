import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import type { Capture, Closure } from "../../compiler/analysis/closures.js";
import { bare, holderOf, isAssignment } from "../../compiler/analysis/expressions.js";
import { isCopy } from "../../compiler/analysis/types.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { moveAround } from "../closures/detached.js";
import { complain } from "../rule.js";

/** A moved closure that changes its copy of a number or the like, and never looks at it. */
export function lostCopies(analysis: Analysis): readonly Diagnostic[] {
  return [...analysis.closures.values()]
    .filter(({ node }) => moveAround(node, analysis) !== null)
    .flatMap((closure) =>
      closure.captures
        .filter((capture) => isLost(capture, closure, analysis))
        .map((capture) => report(capture, analysis)),
    );
}

function isLost({ symbol, uses }: Capture, { node }: Closure, { checker }: Analysis): boolean {
  return isCopy(checker.getTypeOfSymbol(symbol)) && uses.every((use) => isOnlyWritten(use, node));
}

/** `n = 1;`, `n += 1;` and `n++;`, whose own value nobody gets either. */
function isOnlyWritten(use: ts.Identifier, closure: ts.Node): boolean {
  const { holder, held } = holderOf(use);
  const isWritten = isAssignment(holder)
    ? bare(holder.left) === use && held === holder.left
    : isCount(holder);
  if (!isWritten || ts.findAncestor(use, ts.isFunctionLike) !== closure) return false;
  return ts.isExpressionStatement(holderOf(holder as ts.Expression).holder);
}

function isCount(node: ts.Node): boolean {
  if (!ts.isPrefixUnaryExpression(node) && !ts.isPostfixUnaryExpression(node)) return false;
  return node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken;
}

function report({ name, uses: [use], declaration }: Capture, analysis: Analysis): Diagnostic {
  return complain(
    {
      code: "unused_assignments",
      severity: "warning",
      message: `value captured by \`${name}\` is never read`,
      remarks: [
        { node: use ?? declaration, text: `this changes the closure's own copy of \`${name}\`` },
        {
          node: ts.getNameOfDeclaration(declaration) ?? declaration,
          text: `this \`${name}\` stays as it is`,
        },
      ],
      help: "did you mean to share it? Put it into a `Mutex` in an `Arc`, or return the result from the closure",
    },
    analysis,
  );
}
