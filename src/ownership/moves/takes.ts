import ts from "typescript";
import type { Analysis } from "../../compiler/analysis/analysis.js";
import { holderOf } from "../../compiler/analysis/expressions.js";
import { ownedParameter } from "../../compiler/analysis/parameters.js";
import { isStdDeclaration } from "../../compiler/analysis/std.js";

/** The methods of std that take `self`: calling them gives the value away. */
const OUTCOME =
  /^(unwrap|expect|unwrapErr|expectErr|unwrapOr|unwrapOrElse|map|mapErr|andThen|ok|err|filter)$/;
const CONSUMING: Readonly<Record<string, RegExp>> = {
  JoinHandle: /^join$/,
  ScopedJoinHandle: /^join$/,
  Builder: /^(name|stackSize|spawn|spawnScoped)$/,
  Result: OUTCOME,
  Option: OUTCOME,
};
const OF_ANY_TYPE = /^(intoInner|intoIter)$/;

/** What takes a variable's value at one of its uses: a parameter typed `Own<T>`, or a method for which it is `self`. */
export type Taker =
  | { readonly kind: "argument"; readonly parameter: ts.ParameterDeclaration }
  | { readonly kind: "method"; readonly name: ts.MemberName; readonly path: string };

export function takerOf(use: ts.Identifier, analysis: Analysis): Taker | null {
  const { holder, held } = holderOf(use);
  if (ts.isPropertyAccessExpression(holder)) return consumingMethod(holder, analysis);
  if (!ts.isCallExpression(holder) && !ts.isNewExpression(holder)) return null;
  const parameter = ownedParameter(holder, held, analysis.checker);
  return parameter && { kind: "argument", parameter };
}

function consumingMethod(access: ts.PropertyAccessExpression, analysis: Analysis): Taker | null {
  const { holder, held } = holderOf(access);
  if (!ts.isCallExpression(holder) || holder.expression !== held) return null;
  const declaration = analysis.checker.getSymbolAtLocation(access.name)?.declarations?.[0];
  const owner = declaration?.parent;
  if (!owner || !ts.isClassLike(owner) || !owner.name) return null;
  if (!isStdDeclaration(owner, analysis.program, analysis.sourceFile)) return null;
  const { text } = access.name;
  if (!OF_ANY_TYPE.test(text) && !CONSUMING[owner.name.text]?.test(text)) return null;
  return { kind: "method", name: access.name, path: pathOf(owner.name.text, owner.typeParameters, text) };
}

/** rustc's spelling: `Result::<T, E>::unwrap`. */
function pathOf(
  owner: string,
  parameters: readonly ts.TypeParameterDeclaration[] | undefined,
  method: string,
): string {
  const names = parameters?.map(({ name }) => name.text).join(", ");
  return names ? `${owner}::<${names}>::${method}` : `${owner}::${method}`;
}
