import ts from "typescript";
import type { StdScope } from "../analysis/std.js";
import { isDisposable } from "../analysis/types.js";
import { type Extent, extentOf } from "./extents.js";
import { givesOwnership, isMaking } from "./owned-results.js";
import { owns, recipientOf } from "./recipients.js";

/** The expressions that make a disposable value which nothing owns, each with how long that value lives. */
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
  if (!isMaking(node) || !isDisposable(std.checker.getTypeAtLocation(node), std.checker)) return false;
  return !owns(recipientOf(node), std) && givesOwnership(node, std);
}
