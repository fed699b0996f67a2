import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import type { Closure } from "../../compiler/analysis/closures.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { effectsOf } from "../places/effects.js";
import { repeatedCallback } from "../places/elements.js";
import { type Complaint, complain, type Remark } from "../rule.js";
import type { Act } from "./act.js";
import { adviceOn } from "./advice.js";
import { type CaptureTaker, takerIn } from "./captured.js";
import { captured, isNamedIn } from "./captures.js";

/** E0507: a function that is called once for each element would move the same variable each time. */
export function repeatedMoves(analysis: Analysis): readonly Diagnostic[] {
  return [...analysis.closures.values()]
    .filter((closure) => isCalledBack(closure, analysis))
    .flatMap((closure) => refusedIn(closure, analysis));
}

function isCalledBack({ node }: Closure, analysis: Analysis): boolean {
  const call = ts.findAncestor(node.parent, ts.isCallExpression);
  return call !== undefined && repeatedCallback(call, analysis) === node;
}

function refusedIn(closure: Closure, analysis: Analysis): readonly Diagnostic[] {
  const moved = captured(closure, analysis).filter(({ kind }) => kind === "moved");
  return moved.flatMap((act) => {
    const access = effectsOf(closure, analysis).find(({ expression }) => expression === act.expression);
    if (!access || isNamedIn(closure.node, access, analysis)) return [];
    const taker = takerIn(closure, access, analysis);
    return taker ? [complain(wordingOf(act, taker, closure, analysis), analysis)] : [];
  });
}

function wordingOf(act: Act, taker: CaptureTaker, { node }: Closure, analysis: Analysis): Complaint {
  const { checker } = analysis;
  const { text, expression, place } = act;
  const because = `move occurs because \`${text}\` has type \`${checker.typeToString(checker.getTypeAtLocation(expression))}\`, which does not implement the \`Copy\` trait`;
  const name = ts.getNameOfDeclaration(place.declaration as ts.Declaration);
  return {
    code: "E0507",
    message: `cannot move out of \`${text}\`, a captured variable in an \`FnMut\` closure`,
    remarks: [
      ...takenHere(act, taker),
      { node, text: "captured by this `FnMut` closure" },
      ...(name ? [{ node: name, text: "captured outer variable" }] : []),
    ],
    notes: [
      because,
      "`Fn` and `FnMut` closures require captured values to be able to be consumed multiple times, but `FnOnce` closures may consume them only once",
    ],
    help: adviceOn({ ...act, taker: taker.kind === "closure" ? null : taker }, analysis),
  };
}

function takenHere({ text, expression }: Act, taker: CaptureTaker): readonly [Remark, ...Remark[]] {
  const moved = `\`${text}\` is moved here`;
  if (taker.kind === "closure") {
    return [
      { node: taker.node, text: moved },
      { node: expression, text: "variable moved due to use in closure" },
    ];
  }
  if (taker.kind !== "method") return [{ node: expression, text: moved }];
  return [
    { node: expression, text: moved },
    { node: taker.name, text: `\`${text}\` moved due to this method call` },
  ];
}
