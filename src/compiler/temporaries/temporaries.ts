import ts = require("typescript");

import type { StdScope } from "../analysis/std.js";
import { isDropped, isPassedOn, isShare, usesUp } from "./carriers.js";
import { type Extent, extentOf } from "./extents.js";
import { givesOwnership, isMaking } from "./owned-results.js";
import { owns, recipientOf } from "./recipients.js";

/** The expressions that make a value which nothing owns and which does something when it is dropped, each with how long that value lives. */
export type Temporaries = ReadonlyMap<ts.Node, Extent>;

/** Finds the values that Rust would drop at the end of their statement, as the guard of `m.lock().unwrap().value`. */
export function findTemporaries(std: StdScope): Temporaries {
  const found = new Map<ts.Node, Extent>();
  const visit = (node: ts.Node): void => {
    if (ts.isExpression(node) && isTemporary(node, std)) found.set(node, extentOf(node, std.checker));
    ts.forEachChild(node, visit);
  };
  visit(std.sourceFile);
  return found;
}

function isTemporary(node: ts.Expression, std: StdScope): boolean {
  if (!isMaking(node)) return false;
  const type = std.checker.getTypeAtLocation(node);
  const recipient = recipientOf(node);
  if (!isDropped(type, std) || (isShare(type, std) && isPassedOn(recipient, std))) return false;
  return !owns(recipient, std) && !usesUp(recipient, std) && givesOwnership(node, std);
}
