import type ts from "typescript";
import { encloses } from "../../compiler/analysis/names.js";
import { afterRound, overlaps } from "../places/place.js";
import type { Borrow } from "./borrow.js";

/** What a thread has borrowed: one of a scope until that ends, a closure of `join` until the call returns. */
export interface Loan extends Borrow {
  /** The call that started the thread. */
  readonly spawn: ts.CallExpression;
  readonly until: "scope ends" | "call returns";
  readonly scope: ts.ParameterDeclaration | null;
  /** The loop in an earlier round of which that was. */
  readonly earlier: ts.Node | null;
}

/** The loan that keeps something from being borrowed, moved or assigned. */
export function loanAgainst({ place, kind }: Borrow, loans: readonly Loan[]): Loan | null {
  const isExclusive = kind === "mutable" || kind === "assignment" || kind === "move";
  const against = (loan: Loan): boolean =>
    overlaps(loan.place, place) && (loan.kind === "mutable" || isExclusive);
  return loans.find(against) ?? null;
}

/** The loans that the next round of a loop finds. */
export function loansAgain(loans: readonly Loan[], loop: ts.Node): readonly Loan[] {
  return loans.flatMap((loan) => {
    if (!encloses(loop, loan.spawn)) return [loan];
    const place = afterRound(loan.place, loop);
    return place ? [{ ...loan, place, earlier: loan.earlier ?? loop }] : [];
  });
}
