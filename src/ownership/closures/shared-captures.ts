import type ts from "typescript";
import type { Analysis } from "../../compiler/analysis/analysis.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { findMutations } from "../mutations.js";
import { complain, type Remark } from "../rule.js";
import { type Access, type Conflict, conflictsOf } from "./conflicts.js";
import { spawnedClosures } from "./spawned-closures.js";

/** E0499, E0502, E0505: a variable that one closure changes and another one uses cannot cross with both. */
export function sharedCaptures(analysis: Analysis): readonly Diagnostic[] {
  const assigned = new Set<ts.Node>(findMutations(analysis).map(({ target }) => target));
  const conflicts = new Map<ts.Symbol, Conflict>();
  for (const spawned of spawnedClosures(analysis)) {
    for (const conflict of conflictsOf(spawned, assigned, analysis)) {
      const { symbol } = conflict[0].capture;
      if (!conflicts.has(symbol)) conflicts.set(symbol, conflict);
    }
  }
  return [...conflicts.values()].map((conflict) => report(conflict, analysis));
}

function report([first, second]: Conflict, analysis: Analysis): Diagnostic {
  const { name } = first.capture;
  return complain(
    {
      ...wording(first, second),
      notes: [`each closure takes a variable \`${name}\` of its own to the other thread`],
      help: `keep \`${name}\` in one closure, in a field of an object that both use, or in a \`Mutex\``,
    },
    analysis,
  );
}

interface Wording {
  readonly code: string;
  readonly message: string;
  readonly remarks: readonly [Remark, ...Remark[]];
}

function wording(first: Access, second: Access): Wording {
  if (first.kind === "move") return moveOut(first, second);
  if (second.kind === "move") return moveOut(second, first);
  const { name } = first.capture;
  if (first.kind !== second.kind) {
    const message = `cannot borrow \`${name}\` as ${second.kind} because it is also borrowed as ${first.kind}`;
    return { code: "E0502", message, remarks: borrows(first, second, [first.kind, second.kind, first.kind]) };
  }
  const message = `cannot borrow \`${name}\` as mutable more than once at a time`;
  const remarks = borrows(first, second, ["first mutable", "second mutable", "first"]);
  return { code: "E0499", message, remarks };
}

function borrows(
  first: Access,
  second: Access,
  [one, other, later]: readonly [string, string, string],
): Wording["remarks"] {
  const due = `borrow occurs due to use of \`${first.capture.name}\` in closure`;
  return [
    { node: second.closure.node, text: `${other} borrow occurs here` },
    { node: second.use, text: `second ${due}` },
    { node: first.use, text: `first ${due}` },
    { node: first.closure.node, text: `${one} borrow occurs here` },
    ...captured(first, `${later} borrow`),
  ];
}

function moveOut(moving: Access, borrowing: Access): Wording {
  const { name } = moving.capture;
  return {
    code: "E0505",
    message: `cannot move out of \`${name}\` because it is borrowed`,
    remarks: [
      { node: moving.closure.node, text: `move out of \`${name}\` occurs here` },
      { node: moving.use, text: "move occurs due to use in closure" },
      { node: borrowing.closure.node, text: `borrow of \`${name}\` occurs here` },
      { node: borrowing.use, text: "borrow occurs due to use in closure" },
      ...captured(borrowing, "borrow"),
    ],
  };
}

function captured({ carriedBy }: Access, what: string): readonly Remark[] {
  return carriedBy ? [{ node: carriedBy, text: `${what} later captured here by closure` }] : [];
}
