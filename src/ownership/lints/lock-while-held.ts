import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { declarationOf, encloses } from "../../compiler/analysis/names.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { inlinedCallback } from "../closures/inlined.js";
import type { Knowledge } from "../paths/knowledge.js";
import { walkPaths } from "../paths/walk.js";
import { complain } from "../rule.js";
import { isGivenOn } from "./guards.js";
import { type HeldLock, isSameLock, livesAt, lockTakenBy } from "./held-locks.js";

type Held = readonly HeldLock[];

/** A thread that takes a lock of which it has a guard: it waits for itself, or, where both only read, may do so. */
export function lockWhileHeld(analysis: Analysis): readonly Diagnostic[] {
  const found = new Map<ts.Node, Diagnostic>();
  const knowledge = locksOnPaths(analysis, (taken, held) => {
    if (!found.has(taken.call)) found.set(taken.call, report(taken, held, analysis));
  });
  const visit = (node: ts.Node): void => {
    const body = ts.isFunctionLike(node) && "body" in node ? node.body : undefined;
    if (body) walkPaths<Held>([body], [], knowledge);
    ts.forEachChild(node, visit);
  };
  if (/\.(lock|read|write)\(/.test(analysis.sourceFile.text)) visit(analysis.sourceFile);
  return [...found.values()];
}

function locksOnPaths(analysis: Analysis, found: (taken: HeldLock, held: HeldLock) => void): Knowledge<Held> {
  return {
    after(node, held) {
      if (ts.isIdentifier(node)) return without(held, node, analysis);
      const taken = ts.isCallExpression(node) ? lockTakenBy(node, analysis) : null;
      if (!taken) return held;
      const alive = held.filter((one) => livesAt(one, node));
      const known = alive.find((one) => isSameLock(one, taken));
      if (known) found(taken, known);
      return [...alive.filter(({ variable }) => variable === null || variable !== taken.variable), taken];
    },
    join: both,
    again: (held, loop) => held.filter(({ extent }) => !encloses(loop, extent)),
    caught: (before, after) => (after ? both(before, after) : before),
    inlined: (call) => inlinedCallback(call, analysis),
    left: (held, callback) => held.filter(({ extent }) => !encloses(callback, extent)),
  };
}

/** What is left when a name has given its guard away. */
function without(held: Held, use: ts.Identifier, analysis: Analysis): Held {
  if (held.length === 0) return held;
  const declaration = declarationOf(use, analysis.checker)?.declaration;
  return held.filter(({ variable }) => !variable || variable !== declaration || !isGivenOn(use, analysis));
}

/** What is held on both ways. */
function both(a: Held, b: Held): Held {
  return a.filter(({ call }) => b.some((one) => one.call === call));
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
