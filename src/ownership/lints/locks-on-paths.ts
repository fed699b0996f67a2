import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { declarationOf, encloses } from "../../compiler/analysis/names.js";
import { inlinedCallback } from "../closures/inlined.js";
import type { Knowledge } from "../paths/knowledge.js";
import { walkPaths } from "../paths/walk.js";
import { isGivenOn } from "./guards.js";
import { type HeldLock, livesAt, lockTakenBy } from "./held-locks.js";

type Held = readonly HeldLock[];

/** Hands over each node on a program's paths at which guards are alive, with those guards. */
export function withLocksHeld(analysis: Analysis, seen: (node: ts.Node, held: Held) => void): void {
  const knowledge = locksOnPaths(analysis, seen);
  const visit = (node: ts.Node): void => {
    const body = ts.isFunctionLike(node) && "body" in node ? node.body : undefined;
    if (body) walkPaths<Held>([body], [], knowledge);
    ts.forEachChild(node, visit);
  };
  if (/\.(lock|read|write)\(/.test(analysis.sourceFile.text)) visit(analysis.sourceFile);
}

function locksOnPaths(analysis: Analysis, seen: (node: ts.Node, held: Held) => void): Knowledge<Held> {
  return {
    after(node, held) {
      const alive = held.filter((one) => livesAt(one, node));
      if (alive.length > 0) seen(node, alive);
      if (ts.isIdentifier(node)) return without(held, node, analysis);
      const taken = ts.isCallExpression(node) ? lockTakenBy(node, analysis) : null;
      if (!taken) return held;
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
