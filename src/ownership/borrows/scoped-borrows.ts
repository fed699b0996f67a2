import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { bare } from "../../compiler/analysis/expressions.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { inlinedCallback } from "../closures/inlined.js";
import { isJoin, parallelSites } from "../closures/parallel-calls.js";
import type { Knowledge } from "../paths/knowledge.js";
import { walkPaths } from "../paths/walk.js";
import { accessAt, accessesBy } from "../places/access.js";
import { isMoved } from "../places/effects.js";
import { overlaps } from "../places/place.js";
import { complain } from "../rule.js";
import { type Borrow, type Borrows, borrowsAt, borrowsOf } from "./borrow.js";
import type { Conflict } from "./conflict.js";
import { type Loan, loanAgainst, loansAgain } from "./loans.js";
import { loansAt, loansOfJoin } from "./started.js";
import { wordingOf } from "./wording.js";

/** E0499, E0502, E0503, E0505, E0506: what a scoped thread or a closure of `join` borrows is borrowed for a while. */
export function scopedBorrows(analysis: Analysis): readonly Diagnostic[] {
  const isScoped = analysis.spawns.some(({ scope }) => scope !== null);
  if (!isScoped && !parallelSites(analysis).some(({ call }) => isJoin(call, analysis))) return [];
  const conflicts: Conflict[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && !isInlined(node, analysis)) conflicts.push(...conflictsIn(node, analysis));
    ts.forEachChild(node, visit);
  };
  visit(analysis.sourceFile);
  return conflicts.map((conflict) => complain(wordingOf(conflict, analysis), analysis));
}

/** The conflicts on the paths of one function, one for each variable that an expression or a closure uses. */
function conflictsIn(node: ts.SignatureDeclaration, analysis: Analysis): readonly Conflict[] {
  const body = "body" in node ? node.body : undefined;
  if (!body) return [];
  const found = new Map<string, Conflict>();
  const knowledge = loansOnPaths(analysis, (conflict) => {
    const key = keyOf(conflict);
    if (!found.has(key)) found.set(key, conflict);
  });
  walkPaths<readonly Loan[]>([...node.parameters, body], [], knowledge);
  return [...found.values()];
}

function keyOf({ borrow: { node, carriedBy, place } }: Conflict): string {
  return `${(carriedBy ?? node).pos} ${place.declaration.pos}`;
}

function loansOnPaths(analysis: Analysis, found: (conflict: Conflict) => void): Knowledge<readonly Loan[]> {
  return {
    after(node, loans) {
      const uses = borrowsOn(node, analysis);
      for (const borrows of uses) {
        const conflict = conflictOf(borrows, loans, analysis);
        if (conflict) found(conflict);
      }
      const left = loans.filter(
        (loan) => !isOver(loan, node) && !uses.some(([own]) => own && endsLoan(own, loan)),
      );
      const made = ts.isCallExpression(node) ? loansAt(node, analysis) : [];
      return [...left, ...made, ...loansOfJoin(node, analysis)];
    },
    join: (some, others) => [...new Set([...some, ...others])],
    again: loansAgain,
    caught: (before, after) => after ?? before,
    inlined: (call) => inlinedCallback(call, analysis),
    left: (loans, callback) => loans.filter(({ scope }) => scope?.parent !== callback),
  };
}

/** The first of the holds for one use that a loan forbids. */
function conflictOf(borrows: Borrows, loans: readonly Loan[], analysis: Analysis): Conflict | null {
  for (const borrow of borrows) {
    const loan = loanAgainst(borrow, loans);
    if (loan && !isToldBefore(loan, borrow) && !isMovedAgain(loan, borrow, analysis)) return { loan, borrow };
  }
  return null;
}

/** A closure that was made after the loan was refused then, and need not be again where it is named. */
function isToldBefore(loan: Loan, { carriedBy, node }: Borrow): boolean {
  return carriedBy !== null && !ts.isFunctionDeclaration(node) && node.pos > loan.spawn.pos;
}

/** A reference to a part of an array that two `move` closures take is gone after the first: E0382 says so. */
function isMovedAgain(loan: Loan, borrow: Borrow, analysis: Analysis): boolean {
  const isSame = loan.place.path.join() === borrow.place.path.join();
  return isSame && isMoved(loan.node, analysis) && isMoved(borrow.node, analysis);
}

/** A call that has returned has given back what it borrowed. */
function isOver({ spawn, until }: Loan, node: ts.Node): boolean {
  return spawn === node && until === "call returns";
}

/** After an assignment, refused as it is, there is nothing more to say about what was there before. */
function endsLoan({ kind, place }: Borrow, loan: Loan): boolean {
  return kind === "assignment" && overlaps(place, loan.place);
}

/** What a node on a path takes hold of, use by use. */
function borrowsOn(node: ts.Node, analysis: Analysis): readonly Borrows[] {
  const closure = ts.isFunctionDeclaration(node) ? undefined : analysis.closures.get(node);
  if (closure) return borrowsOf(closure, analysis);
  if (ts.isCallExpression(node))
    return accessesBy(node, analysis)
      .filter(({ expression }) => loansOfJoin(bare(expression), analysis).length === 0)
      .map((access) => borrowsAt(access, analysis));
  const access = accessAt(node, analysis);
  const isLater = access?.argument === null && access.call !== null;
  return access && !isLater ? [borrowsAt(access, analysis)] : [];
}

function isInlined(node: ts.Node, analysis: Analysis): boolean {
  const call = ts.findAncestor(node.parent, ts.isCallExpression);
  return call !== undefined && inlinedCallback(call, analysis)?.callback === node;
}
