import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { complain } from "../rule.js";
import { type HeldLock, isSameLock, lockTakenBy } from "./held-locks.js";
import { withLocksHeld } from "./locks-on-paths.js";

/** A thread that takes a lock of which it has a guard: it waits for itself, or, where both only read, may do so. */
export function lockWhileHeld(analysis: Analysis): readonly Diagnostic[] {
  const found = new Map<ts.Node, Diagnostic>();
  withLocksHeld(analysis, (node, held) => {
    const taken = ts.isCallExpression(node) ? lockTakenBy(node, analysis) : null;
    const known = taken && held.find((one) => isSameLock(one, taken));
    if (known && !found.has(taken.call)) found.set(taken.call, report(taken, known, analysis));
  });
  return [...found.values()];
}

const READ_TWICE = [
  "if a thread that wants to write comes to wait in between, this read may wait behind it, and it waits for the first guard: a deadlock that most runs do not show",
  "rustc compiles this without a word; the documentation of `RwLock::read` says that it may panic or deadlock",
];
const TAKEN_TWICE = [
  "the lock is free when its guard is dropped, and who waits here does not come to drop it",
  "rustc compiles this without a word; the documentation of std says that it panics or never returns",
];

function report(one: HeldLock, other: HeldLock, analysis: Analysis): Diagnostic {
  // An assignment is evaluated from left to right here, though its right side comes first on paths.
  const isFirst = other.variable === null && one.call.pos < other.call.pos;
  const [held, taken] = isFirst ? [one, other] : [other, one];
  const isRead = taken.mode === "read" && held.mode === "read";
  const name = held.variable && ts.getNameOfDeclaration(held.variable)?.getText();
  const first = name ? `\`${name}\`` : "the first guard";
  return complain(
    {
      code: "lock_while_held",
      severity: "warning",
      message: `this thread already holds a guard of \`${taken.text}\``,
      remarks: [
        { node: taken.call, text: isRead ? "this may wait for ever" : "this waits for ever" },
        { node: held.call, text: name ? `\`${name}\` has the lock from here` : "the lock is taken here" },
      ],
      notes: isRead ? READ_TWICE : TAKEN_TWICE,
      help: name
        ? `use ${first} for both, or give it back before: \`drop(${name})\``
        : `take the lock once, in a statement before: \`using guard = ${held.call.getText()}.unwrap()\``,
    },
    analysis,
  );
}
