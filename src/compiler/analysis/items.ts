import ts = require("typescript");

import { isDeferred } from "./deferred.js";
import { bare } from "./expressions.js";
import { type StdScope, stdCallee } from "./std.js";

const STATICS = /^(Mutex|RwLock|Condvar|Barrier|Once|OnceLock|LazyLock|Arc|Atomic\w+)$/;

/** The expressions that make module-level handles of std, Rust's `static` items, in source order. */
export function findItems(std: StdScope): ReadonlySet<ts.Node> {
  const items = new Set<ts.Node>();
  const visit = (node: ts.Node): void => {
    if (isStatic(node, std) || isFilledWithStatics(node, std)) items.add(node);
    else if (!isDeferred(node, std)) ts.forEachChild(node, visit);
  };
  for (const statement of std.sourceFile.statements) {
    if (ts.isVariableStatement(statement) || ts.isClassDeclaration(statement)) visit(statement);
  }
  return items;
}

function isStatic(node: ts.Node, std: StdScope): boolean {
  return ts.isNewExpression(node) && STATICS.test(stdCallee(node, std) ?? "");
}

/** A call such as `Array.from({ length: 3 }, () => new Mutex(0))`: all that it makes is one item. */
function isFilledWithStatics(node: ts.Node, std: StdScope): boolean {
  if (!ts.isCallExpression(node)) return false;
  return [node.expression, ...node.arguments]
    .map(bare)
    .some((part) => ts.isFunctionLike(part) && !isDeferred(part, std) && holdsStatic(part, std));
}

function holdsStatic(node: ts.Node, std: StdScope): boolean {
  return (
    isStatic(node, std) || (ts.forEachChild(node, (child) => holdsStatic(child, std) || undefined) ?? false)
  );
}
