import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import type { Complaint, Remark } from "../rule.js";
import { adviceOn } from "./advice.js";
import type { Borrow } from "./borrow.js";
import type { Conflict } from "./conflict.js";
import type { Loan } from "./loans.js";
import { heldBefore, isSpawnedTwice, spawnedTwice, wasMadeBefore } from "./named-closures.js";
import { dueTo, heldBy, refusal, type Wording } from "./remarks.js";

/** What rustc says about a place that is borrowed until a scope ends, or a `join` returns. */
export function wordingOf(conflict: Conflict, analysis: Analysis): Complaint {
  const { loan, borrow } = conflict;
  if (isSpawnedTwice(conflict)) return spawnedTwice(loan, borrow);
  const told = wasMadeBefore(conflict) ? heldBefore(conflict) : inOrder(conflict);
  return {
    ...told,
    remarks: [...told.remarks, ...lastingOf(loan)],
    notes: [...otherNames(loan, borrow), noteOn(loan)],
    help: adviceOn(conflict, analysis),
  };
}

function inOrder({ loan, borrow }: Conflict): Wording {
  const { text } = borrow;
  switch (borrow.kind) {
    case "use":
      return usedWhile(loan, borrow);
    case "assignment":
      return {
        code: "E0506",
        message: `cannot assign to \`${text}\` because it is borrowed`,
        remarks: [
          { node: borrow.node, text: `\`${text}\` is assigned to here but it was already borrowed` },
          ...heldBy(loan, `\`${text}\` is borrowed here`, "borrow occurs due to use in closure"),
        ],
      };
    case "move":
      return {
        code: "E0505",
        message: `cannot move out of \`${text}\` because it is borrowed`,
        remarks: [
          { node: borrow.node, text: `move out of \`${text}\` occurs here` },
          ...dueTo(borrow, "move occurs due to use in closure"),
          ...heldBy(loan, `borrow of \`${text}\` occurs here`, "borrow occurs due to use in closure"),
        ],
      };
    case "mutable":
    case "immutable":
      return borrowedAgain(loan, { ...borrow, kind: borrow.kind });
  }
}

function usedWhile(loan: Loan, borrow: Borrow): Wording {
  const { text } = borrow;
  return {
    code: "E0503",
    message: `cannot use \`${text}\` because it was mutably borrowed`,
    remarks: [
      { node: borrow.node, text: `use of borrowed \`${loan.text}\`` },
      ...dueTo(borrow, "use occurs due to use in closure"),
      ...heldBy(
        loan,
        `\`${loan.text}\` is borrowed here`,
        `borrow occurs due to use of \`${loan.text}\` in closure`,
      ),
    ],
  };
}

type Reborrow = Borrow & { readonly kind: "mutable" | "immutable" };

function borrowedAgain(loan: Loan, borrow: Reborrow): Wording {
  if (loan.node === borrow.node && borrow.use) return inPreviousRound(loan, borrow);
  const both = loan.kind === "mutable" && borrow.kind === "mutable";
  const [first, second] = both ? ["first mutable", "second mutable"] : [loan.kind, borrow.kind];
  return {
    ...refusal(borrow.text, loan, borrow),
    remarks: [
      { node: borrow.node, text: `${second} borrow occurs here` },
      ...dueTo(borrow, `second borrow occurs due to use of \`${borrow.text}\` in closure`),
      ...heldBy(
        loan,
        `${first} borrow occurs here`,
        `first borrow occurs due to use of \`${loan.text}\` in closure`,
      ),
    ],
  };
}

/** Each round of a loop starts a thread with the same closure. */
function inPreviousRound(loan: Loan, borrow: Reborrow): Wording {
  const { text } = borrow;
  return {
    ...refusal(text, loan, borrow),
    remarks: [
      {
        node: borrow.node,
        text: `\`${text}\` was mutably borrowed here in the previous iteration of the loop`,
      },
      ...dueTo(borrow, `borrows occur due to use of \`${text}\` in closure`),
      ...(loan.earlier && ts.isFunctionLike(loan.earlier)
        ? [{ node: loan.earlier, text: "this runs once for each element" }]
        : []),
    ],
  };
}

function noteOn({ text, until }: Loan): string {
  return until === "scope ends"
    ? `\`${text}\` is borrowed until the scope ends: to join the thread earlier does not give it back`
    : `\`${text}\` is borrowed until \`join\` returns: both closures may run at the same time`;
}

/** Why the borrow is still there: the thread's closure has to live as long as the scope, or as the call. */
function lastingOf({ scope, spawn, text, until }: Loan): readonly Remark[] {
  if (until === "call returns")
    return [{ node: spawn.expression, text: "both borrows are used by this call" }];
  const named = scope ? [{ node: scope.name, text: "has type `&'1 Scope<'1, '_>`" }] : [];
  return [...named, { node: spawn, text: `argument requires that \`${text}\` is borrowed for \`'1\`` }];
}

/** Where the two names that are at odds begin as one. */
function otherNames(loan: Loan, borrow: Borrow): readonly string[] {
  const [first, second] = [loan.text, borrow.text].map((text) => /^[\w$]+/.exec(text)?.[0] ?? text);
  return first === second
    ? []
    : [`\`${loan.text}\` and \`${borrow.text}\` are the same object, or one is a part of the other`];
}
