import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { stdCallee } from "../../compiler/analysis/std.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type Complaint, complain } from "../rule.js";

/** Which orders a function of std has no use for, and rustc's words about that. */
interface Refusal {
  /** Where the order stands among the arguments. */
  readonly position: number;
  readonly orders: readonly string[];
  readonly message: string;
  readonly help: string;
}

const exchange = (rust: string): Refusal => ({
  position: 3,
  orders: ["Release", "AcqRel"],
  message: `\`${rust}\`'s failure ordering may not be \`Release\` or \`AcqRel\`, since a failed \`${rust}\` does not result in a write`,
  help: "consider using `Acquire` or `Relaxed` failure ordering instead",
});

const update = (rust: string): Refusal => ({ ...exchange(rust), position: 1 });

const REFUSALS: Readonly<Record<string, Refusal>> = {
  load: {
    position: 0,
    orders: ["Release", "AcqRel"],
    message: "atomic loads cannot have `Release` or `AcqRel` ordering",
    help: "consider using ordering modes `Acquire`, `SeqCst` or `Relaxed`",
  },
  store: {
    position: 1,
    orders: ["Acquire", "AcqRel"],
    message: "atomic stores cannot have `Acquire` or `AcqRel` ordering",
    help: "consider using ordering modes `Release`, `SeqCst` or `Relaxed`",
  },
  fence: {
    position: 0,
    orders: ["Relaxed"],
    message: "memory fences cannot have `Relaxed` ordering",
    help: "consider using ordering modes `Acquire`, `Release`, `AcqRel` or `SeqCst`",
  },
  compareExchange: exchange("compare_exchange"),
  compareExchangeWeak: exchange("compare_exchange_weak"),
  fetchUpdate: update("fetch_update"),
};

/** An order that the operation cannot have, which rustc denies where it sees it; where it does not, it is a panic. */
export function invalidAtomicOrdering(analysis: Analysis): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (node: ts.Node): void => {
    const complaint = ts.isCallExpression(node) ? complaintOn(node, analysis) : null;
    if (complaint) found.push(complain(complaint, analysis));
    ts.forEachChild(node, visit);
  };
  visit(analysis.sourceFile);
  return found;
}

function complaintOn(call: ts.CallExpression, analysis: Analysis): Complaint | null {
  const refusal = REFUSALS[stdCallee(call, analysis) ?? ""];
  const order = refusal && call.arguments[refusal.position];
  if (!order) return null;
  const type = analysis.checker.getTypeAtLocation(order);
  if (!type.isStringLiteral() || !refusal.orders.includes(type.value)) return null;
  const { message, help } = refusal;
  return {
    code: "invalid_atomic_ordering",
    message,
    remarks: [{ node: order, text: "invalid ordering" }],
    help,
  };
}
