import ts = require("typescript");

import type { Complaint } from "../rule.js";
import type { Borrow } from "./borrow.js";
import type { Conflict } from "./conflict.js";
import type { Loan } from "./loans.js";
import { dueTo, refusal, type Wording } from "./remarks.js";

/** Whether a closure that is named after the spawn was made before it: then it is the one that was there first. */
export function wasMadeBefore({ loan, borrow }: Conflict): boolean {
  return borrow.carriedBy !== null && borrow.node !== loan.node && borrow.node.pos < loan.node.pos;
}

export function heldBefore({ loan, borrow }: Conflict): Wording {
  const isInClosure = ts.findAncestor(borrow.carriedBy ?? borrow.node, (at) => at === loan.node);
  const later = isInClosure ? "captured here by closure" : "used here";
  const both = loan.kind === "mutable" && borrow.kind === "mutable";
  const [first, second] = both ? ["first mutable", "second mutable"] : [borrow.kind, loan.kind];
  return {
    ...refusal(loan.text, borrow, loan),
    remarks: [
      { node: loan.node, text: `${second} borrow occurs here` },
      ...dueTo(loan, `second borrow occurs due to use of \`${loan.text}\` in closure`),
      ...dueTo(borrow, `first borrow occurs due to use of \`${borrow.text}\` in closure`),
      { node: borrow.node, text: `${first} borrow occurs here` },
      {
        node: borrow.carriedBy ?? borrow.node,
        text: `${both ? "first" : borrow.kind} borrow later ${later}`,
      },
    ],
  };
}

export function isSpawnedTwice({ loan, borrow }: Conflict): boolean {
  return borrow.carriedBy !== null && borrow.node === loan.node && loan.carriedBy === null;
}

/** Rust moves a closure into its thread, and one that changes what it captures has no copy. */
export function spawnedTwice(loan: Loan, { carriedBy, node, text }: Borrow): Complaint {
  const name = carriedBy?.getText() ?? "";
  const use = { node: carriedBy ?? node, text: "value used here after move" };
  const argument = loan.spawn.arguments.find((one) => one.getText() === name);
  const moved = { node: argument ?? loan.spawn.expression, text: "value moved here" };
  const again = { node: carriedBy ?? node, text: "value moved here, in previous iteration of loop" };
  return {
    code: "E0382",
    message: `use of moved value: \`${name}\``,
    remarks: loan.earlier ? [again, { node: loan.earlier, text: "inside of this loop" }] : [use, moved],
    notes: [
      `closure cannot be moved more than once as it is not \`Copy\` due to moving the variable \`${text}\` out of its environment`,
    ],
    help: `two threads would change \`${text}\`: write a closure for each, and share \`${text}\` in a \`Mutex\``,
  };
}
