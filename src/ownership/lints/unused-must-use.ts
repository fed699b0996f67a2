import ts from "typescript";
import type { Analysis } from "../../compiler/analysis/analysis.js";
import { bare } from "../../compiler/analysis/expressions.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { complain } from "../rule.js";
import { stdTypeName } from "../types.js";

interface MustUse {
  readonly note: string;
  readonly help: string;
}

const MUST_USE: Readonly<Record<string, MustUse>> = {
  Result: {
    note: "this `Result` may be an `Err` variant, which should be handled",
    help: "handle it, as by `.unwrap()`, or use `void …` to ignore the resulting value",
  },
  Builder: {
    note: "must eventually spawn the thread",
    help: "call `.spawn(…)` on it, or use `void …` to ignore the resulting value",
  },
  MutexGuard: {
    note: "if unused the Mutex will immediately unlock",
    help: "give it a name, `using guard = …`, or use `void …` to ignore the resulting value",
  },
};

/** A result, builder or guard that a statement makes and forgets. */
export function unusedMustUse(analysis: Analysis): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (node: ts.Node): void => {
    const value = discarded(node, analysis);
    if (value) found.push(...report(value, analysis));
    ts.forEachChild(node, visit);
  };
  visit(analysis.sourceFile);
  return found;
}

/** The call whose value nobody gets: a statement of its own, or all that a callback is whose result is not asked for. */
function discarded(node: ts.Node, { checker }: Analysis): ts.Expression | null {
  const isForgetful = ts.isArrowFunction(node) && returnsNothing(checker.getContextualType(node));
  const value = ts.isExpressionStatement(node) ? node.expression : isForgetful ? node.body : null;
  if (value === null || ts.isBlock(value)) return null;
  const call = bare(value);
  return ts.isCallExpression(call) || ts.isNewExpression(call) ? call : null;
}

function returnsNothing(type: ts.Type | undefined): boolean {
  const [signature] = type?.getCallSignatures() ?? [];
  return signature !== undefined && (signature.getReturnType().flags & ts.TypeFlags.Void) !== 0;
}

function report(node: ts.Expression, analysis: Analysis): readonly Diagnostic[] {
  const name = stdTypeName(analysis.checker.getTypeAtLocation(node), analysis) ?? "";
  const known = MUST_USE[name];
  if (!known) return [];
  const complaint = {
    code: "unused_must_use",
    severity: "warning",
    message: `unused \`${name}\` that must be used`,
    remarks: [{ node, text: "nobody gets this value" }],
    notes: [known.note],
    help: known.help,
  } as const;
  return [complain(complaint, analysis)];
}
