import ts = require("typescript");

import type { Analysis } from "../../compiler/analysis/analysis.js";
import { bare, holderOf, isAccess, isAssignment } from "../../compiler/analysis/expressions.js";
import { encloses } from "../../compiler/analysis/names.js";
import type { SpawnSite } from "../../compiler/analysis/spawns.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { scopeParameter } from "../closures/scopes.js";
import { libraryMethod } from "../places/elements.js";
import { placeOf } from "../places/places.js";
import { complain } from "../rule.js";

/** E0521: the handle of a scoped thread belongs to its scope, and ends with it. */
export function escapingHandles(analysis: Analysis): readonly Diagnostic[] {
  return analysis.spawns.flatMap((site) => {
    const scope = scopeParameter(site.scope, analysis);
    const keeper = scope && keeperOf(site.call, analysis);
    if (!scope || !keeper || encloses(scope.parent, keeper)) return [];
    return [report(site, scope, keeper, analysis)];
  });
}

/** Where the variable is declared into which a value is put: by an assignment, or by a method such as `push`. */
function keeperOf(value: ts.Expression, analysis: Analysis): ts.Node | null {
  const { holder, held } = holderOf(value);
  if (isAssignment(holder)) return holder.right === held ? declared(holder.left, analysis) : null;
  if (ts.isArrayLiteralExpression(holder)) return keeperOf(holder, analysis);
  if (isAccess(holder)) {
    const { holder: call } = holderOf(holder);
    return ts.isCallExpression(call) && /\.(unwrap|expect)$/.test(holder.getText())
      ? keeperOf(call, analysis)
      : null;
  }
  if (!ts.isCallExpression(holder)) return null;
  const method = libraryMethod(holder, analysis);
  if (method)
    return /^(push|unshift|add|set)$/.test(method.name.text) ? declared(method.expression, analysis) : null;
  return ts.isIdentifier(bare(holder.expression)) && holder.expression.getText() === "Some"
    ? keeperOf(holder, analysis)
    : null;
}

function declared(variable: ts.Expression, analysis: Analysis): ts.Node | null {
  return placeOf(variable, analysis)?.declaration ?? null;
}

function report(
  { call }: SpawnSite,
  scope: ts.ParameterDeclaration,
  keeper: ts.Node,
  analysis: Analysis,
): Diagnostic {
  const name = ts.getNameOfDeclaration(keeper as ts.Declaration);
  const s = scope.name.getText();
  return complain(
    {
      code: "E0521",
      message: "borrowed data escapes outside of closure",
      remarks: [
        { node: call, text: `\`${s}\` escapes the closure body here` },
        { node: scope.name, text: `\`${s}\` is a reference that is only valid in the closure body` },
        ...(name
          ? [{ node: name, text: `\`${name.getText()}\` declared here, outside of the closure body` }]
          : []),
      ],
      notes: ["the handle of a scoped thread leads to its scope, which has joined all threads when it ends"],
      help: "join the threads inside of the scope, and let the scope's closure return what they found",
    },
    analysis,
  );
}
