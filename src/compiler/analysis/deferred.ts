import ts = require("typescript");

import { holderOf } from "./expressions.js";
import { type StdScope, stdCallee } from "./std.js";

/**
 * Whether the insides of a node at the top level run later than the module. A callback of `map` and a function that is
 * called in place run at once; what std is given (`threadLocal`, `LazyLock`) waits.
 */
export function isDeferred(node: ts.Node, std: StdScope): boolean {
  if (ts.isPropertyDeclaration(node)) return !(ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Static);
  if (!ts.isArrowFunction(node) && !ts.isFunctionExpression(node)) return ts.isFunctionLike(node);
  const { holder, held } = holderOf(node);
  if (!ts.isCallExpression(holder)) return true;
  return holder.expression !== held && stdCallee(holder, std) !== null;
}
