import ts = require("typescript");

import { type StdScope, stdCallee } from "./std.js";

/** A call that starts a thread. */
export interface SpawnSite {
  readonly call: ts.CallExpression;
  /** The argument that becomes the thread. */
  readonly argument: ts.Expression;
  /** The scope whose end joins the thread, as the program names it; null for threads that may outlive everything. */
  readonly scope: ts.Expression | null;
}

/** All calls of `thread.spawn`, `Builder.spawn`, `Builder.spawnScoped` and `scope.spawn`, in source order. */
export function findSpawns(std: StdScope): readonly SpawnSite[] {
  const sites: SpawnSite[] = [];
  const visit = (node: ts.Node): void => {
    const site = ts.isCallExpression(node) ? spawnSite(node, std) : null;
    if (site) sites.push(site);
    ts.forEachChild(node, visit);
  };
  visit(std.sourceFile);
  return sites;
}

function spawnSite(call: ts.CallExpression, std: StdScope): SpawnSite | null {
  const name = stdCallee(call, std);
  const [first, second] = call.arguments;
  if (name === "spawnScoped" && first && second) return { call, argument: second, scope: first };
  if (name !== "spawn" || !first) return null;
  return { call, argument: first, scope: scopeReceiver(call.expression, std.checker) };
}

function scopeReceiver(callee: ts.Expression, checker: ts.TypeChecker): ts.Expression | null {
  if (!ts.isPropertyAccessExpression(callee)) return null;
  const isScope = checker.getTypeAtLocation(callee.expression).symbol?.name === "Scope";
  return isScope ? callee.expression : null;
}
