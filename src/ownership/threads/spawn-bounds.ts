import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import type { ClosureNode } from "../../compiler/analysis/closures.js";
import { bare } from "../../compiler/analysis/expressions.js";
import type { SpawnSite } from "../../compiler/analysis/spawns.js";
import { stdCallee } from "../../compiler/analysis/std.js";
import { parallelSites } from "../closures/parallel-calls.js";
import type { Remark } from "../rule.js";

/** The call that a closure is written in, as it is or under `move`. */
export function siteOf(closure: ClosureNode, analysis: Analysis): SpawnSite | null {
  const sites = [...analysis.spawns, ...parallelSites(analysis)];
  return sites.find(({ argument }) => closureIn(argument, analysis) === closure) ?? null;
}

function closureIn(argument: ts.Expression, analysis: Analysis): ts.Node {
  const value = bare(argument);
  if (!ts.isCallExpression(value) || stdCallee(value, analysis) !== "move") return value;
  const [closure] = value.arguments;
  return closure ? bare(closure) : value;
}

/** What rustc calls the function whose bound a thread does not meet. */
export function boundOf(site: SpawnSite | null, analysis: Analysis): string {
  const name = site && calledMember(site);
  if (!name) return `required by a bound in \`${(site && stdCallee(site.call, analysis)) ?? "spawn"}\``;
  const declaration = analysis.checker.getSymbolAtLocation(name)?.declarations?.[0];
  const owner = declaration && ts.isMethodDeclaration(declaration) ? declaration.parent : null;
  const type = owner && ts.isClassLike(owner) ? owner.name?.text : undefined;
  if (type === "Scope") return "required by a bound in `Scope::<'scope, 'env>::spawn`";
  return `required by a bound in \`${type ? `${type}::` : ""}${name.text}\``;
}

/** The part of the call that names the function: `spawn` of a method, all of `thread.spawn`. */
export function calleeOf({ call }: SpawnSite, { checker }: Analysis): ts.Node {
  const name = calledMember({ call });
  const declaration = name && checker.getSymbolAtLocation(name)?.declarations?.[0];
  const isMethod = declaration && ts.isMethodDeclaration(declaration);
  return name && isMethod ? name : call.expression;
}

export function introducedBy(site: SpawnSite | null, analysis: Analysis): readonly Remark[] {
  if (!site) return [];
  return [{ node: calleeOf(site, analysis), text: "required by a bound introduced by this call" }];
}

function calledMember({ call }: Pick<SpawnSite, "call">): ts.MemberName | null {
  const callee = bare(call.expression);
  return ts.isPropertyAccessExpression(callee) ? callee.name : null;
}
