import ts = require("typescript");

import type { Analysis } from "../../analysis/analysis.js";
import { stdCallee } from "../../analysis/std.js";
import { stdTypeName } from "../../analysis/std-types.js";

/** What else a call of std's needs, at the call's name or at the whole `new`. */
export function missingArgument(node: ts.Node, analysis: Analysis): string | null {
  const call = ts.findAncestor(node, (at) => ts.isCallExpression(at) || ts.isNewExpression(at));
  if (!call || !(ts.isCallExpression(call) || ts.isNewExpression(call))) return null;
  const std = stdCallee(call, analysis);
  if (std === null) return null;
  if (ts.isNewExpression(call)) return toHold(std);
  return MISSING[std] ?? ordering(call, analysis);
}

function toHold(std: string): string | null {
  if (std === "Barrier") return "say how many threads come together: `new Barrier(2)`";
  return /^(Arc|Rc|Mutex|RwLock|Cell|RefCell|Atomic\w+)$/.test(std)
    ? `give it the value that it is to hold: \`new ${std}(${std === "AtomicBool" ? "false" : "0"})\``
    : null;
}

const MISSING: Readonly<Record<string, string>> = {
  syncChannel: "say how many messages have room: `mpsc.syncChannel(1)`",
  compareExchange:
    "it also takes two orderings, for success and for failure: `…, Ordering.SeqCst, Ordering.SeqCst`",
};

function ordering({ expression }: ts.CallExpression, analysis: Analysis): string | null {
  if (!ts.isPropertyAccessExpression(expression)) return null;
  const type = analysis.checker.getTypeAtLocation(expression.expression);
  const isAtomic = stdTypeName(type, analysis)?.startsWith("Atomic") ?? false;
  return isAtomic ? "it also takes an ordering, in the last place: `Ordering.SeqCst`" : null;
}
