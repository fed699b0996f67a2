import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { holderOf } from "../../compiler/analysis/expressions.js";
import type { SpawnSite } from "../../compiler/analysis/spawns.js";

/** A thread for which its spawner waits before doing anything else. */
export interface JoinedAtOnce {
  readonly site: SpawnSite;
  /** The name of the method that waits. */
  readonly join: ts.MemberName;
}

export function joinsAtOnce(analysis: Analysis): readonly JoinedAtOnce[] {
  return analysis.spawns.flatMap((site) => {
    const join = joinOf(site.call, analysis);
    return join ? [{ site, join }] : [];
  });
}

/** `spawn(…).join()`, also behind `unwrap()`, or `const h = spawn(…);` and a next statement that begins by `h.join()`. */
function joinOf(handle: ts.Expression, analysis: Analysis): ts.MemberName | null {
  const { holder, held } = holderOf(handle);
  if (ts.isVariableDeclaration(holder)) return joinAfter(holder, analysis);
  if (!ts.isPropertyAccessExpression(holder) || holder.expression !== held) return null;
  const { holder: call, held: callee } = holderOf(holder);
  if (!ts.isCallExpression(call) || call.expression !== callee) return null;
  if (holder.name.text === "join") return holder.name;
  return holder.name.text === "unwrap" || holder.name.text === "expect" ? joinOf(call, analysis) : null;
}

function joinAfter(declaration: ts.VariableDeclaration, { checker }: Analysis): ts.MemberName | null {
  const list = declaration.parent;
  if (!ts.isVariableDeclarationList(list) || list.declarations.at(-1) !== declaration) return null;
  const statement = list.parent;
  if (!ts.isVariableStatement(statement)) return null;
  const { parent } = statement;
  if (!ts.isBlock(parent)) return null;
  const next = parent.statements[parent.statements.indexOf(statement) + 1];
  const first = next && firstCallIn(next);
  if (!first || !ts.isPropertyAccessExpression(first.expression)) return null;
  const { expression: receiver, name } = first.expression;
  if (!ts.isIdentifier(receiver) || name.text !== "join") return null;
  return checker.getSymbolAtLocation(receiver)?.valueDeclaration === declaration ? name : null;
}

/** The call that a statement evaluates first: the innermost one at its left. */
function firstCallIn(node: ts.Node): ts.CallExpression | null {
  if (ts.isFunctionLike(node)) return null;
  const inner = ts.forEachChild(node, (child) => firstCallIn(child) ?? undefined);
  return inner ?? (ts.isCallExpression(node) ? node : null);
}
