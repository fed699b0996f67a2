import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import type { Closure } from "../../compiler/analysis/closures.js";
import { bare } from "../../compiler/analysis/expressions.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Access } from "../places/climb.js";
import { changes, effectsOf } from "../places/effects.js";
import { complain } from "../rule.js";
import { isOfParIter, parallelSites } from "./parallel-calls.js";

/** E0594, E0596: several threads call a closure of `parIter` at the same time, so it may not change what it captures. */
export function parallelClosures(analysis: Analysis): readonly Diagnostic[] {
  return parallelSites(analysis)
    .filter(({ call }) => isOfParIter(call, analysis))
    .flatMap(({ argument }) => analysis.closures.get(bare(argument)) ?? [])
    .flatMap((closure) => changesBy(closure, analysis));
}

/** The first change of each variable. */
function changesBy(closure: Closure, analysis: Analysis): readonly Diagnostic[] {
  const seen = new Set<ts.Node>();
  return effectsOf(closure, analysis).flatMap((effect) => {
    const { declaration } = effect.place;
    if (ts.isSourceFile(declaration) || seen.has(declaration) || !changes(effect, analysis)) return [];
    seen.add(declaration);
    return [report(effect, analysis)];
  });
}

function report({ use, kind }: Access, analysis: Analysis): Diagnostic {
  const isAssigned = kind === "assigned" || kind === "updated";
  const name = use.getText();
  return complain(
    {
      code: isAssigned ? "E0594" : "E0596",
      message: isAssigned
        ? `cannot assign to \`${name}\`, as it is a captured variable in a \`Fn\` closure`
        : `cannot borrow \`${name}\` as mutable, as it is a captured variable in a \`Fn\` closure`,
      remarks: [{ node: use, text: isAssigned ? "cannot assign" : "cannot borrow as mutable" }],
      notes: ["several threads call this closure at the same time"],
      help: "return what it makes, and put that together by `reduce`, `sum` or `collect`; or share it by an atomic or a `Mutex`",
    },
    analysis,
  );
}
