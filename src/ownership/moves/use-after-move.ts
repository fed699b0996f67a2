import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { walkPaths } from "../paths/walk.js";
import { complain } from "../rule.js";
import { type Moved, movesOf, type UseAfterMove } from "./moved.js";
import { wordingOf } from "./wording.js";

/** E0382: what was moved is gone for the one who had it. */
export function useAfterMove(analysis: Analysis): readonly Diagnostic[] {
  const uses: UseAfterMove[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) uses.push(...usesIn(node, analysis));
    ts.forEachChild(node, visit);
  };
  visit(analysis.sourceFile);
  return uses.map((use) => complain(wordingOf(use, analysis), analysis));
}

/** The uses after moves on the paths of one function, each use told and each move blamed once. */
function usesIn(node: ts.SignatureDeclaration, analysis: Analysis): readonly UseAfterMove[] {
  const body = bodyOf(node);
  if (!body) return [];
  const uses: UseAfterMove[] = [];
  const blamed = new Set<ts.Node>();
  const found = (use: UseAfterMove): void => {
    const isTold = uses.some(({ act }) => act.node === use.act.node && act.place.root === use.act.place.root);
    if (isTold || use.moves.every(({ act }) => blamed.has(act.node))) return;
    for (const { act } of use.moves) blamed.add(act.node);
    uses.push(use);
  };
  walkPaths<Moved>([...node.parameters, body], new Map(), movesOf(analysis, found));
  return uses;
}

function bodyOf(node: ts.SignatureDeclaration): ts.Node | undefined {
  return "body" in node ? node.body : undefined;
}
