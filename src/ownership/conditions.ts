import ts = require("typescript");

import type { Analysis } from "../compiler/analysis/analysis.js";
import { bare } from "../compiler/analysis/expressions.js";
import { stdTypeName } from "../compiler/analysis/std-types.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { complain } from "./rule.js";

/** E0308, E0600: a condition is a `bool`; what std makes is an object, which JavaScript takes for true. */
export function conditions(analysis: Analysis): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (node: ts.Node): void => {
    for (const asked of askedBy(node)) {
      const diagnostic = refused(asked, analysis);
      if (diagnostic) found.push(diagnostic);
    }
    ts.forEachChild(node, visit);
  };
  visit(analysis.sourceFile);
  return found;
}

/** What a node asks whether it is true; the parts of a condition ask for themselves. */
function askedBy(node: ts.Node): readonly ts.Expression[] {
  if (ts.isIfStatement(node) || ts.isWhileStatement(node) || ts.isDoStatement(node))
    return leavesOf(node.expression);
  if (ts.isForStatement(node)) return node.condition ? leavesOf(node.condition) : [];
  if (ts.isConditionalExpression(node)) return leavesOf(node.condition);
  if (ts.isPrefixUnaryExpression(node))
    return node.operator === ts.SyntaxKind.ExclamationToken ? [node.operand] : [];
  return ts.isBinaryExpression(node) && isLogical(node) ? leftsOf(node) : [];
}

/** A condition's operands, as far as they are not asked as the left side of an operator. */
function leavesOf(condition: ts.Expression): readonly ts.Expression[] {
  const value = bare(condition);
  return ts.isBinaryExpression(value) && isLogical(value) ? leavesOf(value.right) : [value];
}

function leftsOf({ left }: ts.BinaryExpression): readonly ts.Expression[] {
  const value = bare(left);
  return ts.isBinaryExpression(value) && isLogical(value) ? leavesOf(value.right) : [value];
}

function isLogical({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken;
}

function refused(asked: ts.Expression, analysis: Analysis): Diagnostic | null {
  const { checker } = analysis;
  const type = declaredType(asked, analysis);
  const std = type.flags & ts.TypeFlags.Object ? stdTypeName(type, analysis) : null;
  if (std === null || type.getCallSignatures().length + type.getConstructSignatures().length > 0) return null;
  const name = checker.typeToString(type);
  const isNegated = ts.isPrefixUnaryExpression(asked.parent);
  return complain(
    {
      code: isNegated ? "E0600" : "E0308",
      message: isNegated ? `cannot apply unary operator \`!\` to type \`${name}\`` : "mismatched types",
      remarks: [
        {
          node: isNegated ? asked.parent : asked,
          text: isNegated ? "cannot apply unary operator `!`" : `expected \`bool\`, found \`${name}\``,
        },
      ],
      notes: [
        `an object is always true in JavaScript, whatever is in it, so this would always be ${!isNegated}`,
      ],
      help: adviceOn(asked.getText(), std),
    },
    analysis,
  );
}

/** The type of a variable or a field as it was declared: what is known of it at this point may be less than it can be. */
function declaredType(asked: ts.Expression, { checker }: Analysis): ts.Type {
  const value = bare(asked);
  const isPlain = ts.isIdentifier(value) || ts.isPropertyAccessExpression(value);
  const symbol = isPlain ? checker.getSymbolAtLocation(value) : undefined;
  const declared = symbol && checker.getTypeOfSymbol(symbol);
  // What a generic class declares is told by the expression alone.
  return declared?.isUnion() ? declared : checker.getTypeAtLocation(asked);
}

/** How to ask what was meant, by type: what is put behind the value. */
const QUESTIONS: Readonly<Record<string, string>> = {
  Result: ".isOk()",
  Option: ".isSome()",
  JoinHandle: ".isFinished()",
  ScopedJoinHandle: ".isFinished()",
  BarrierWaitResult: ".isLeader()",
  WaitTimeoutResult: ".timedOut()",
  Once: ".isCompleted()",
  OnceLock: ".get().isSome()",
  Mutex: ".lock().unwrap().value",
  RwLock: ".read().unwrap().value",
  Cell: ".get()",
};

function adviceOn(text: string, std: string): string {
  const question = std.startsWith("Atomic") ? ".load(Ordering.SeqCst)" : (QUESTIONS[std] ?? ".value");
  return `ask what you want to know, as by \`${text}${question}\``;
}
