import ts = require("typescript");

import type { ArgumentList } from "../../compiler/analysis/parameters.js";
import { type StdScope, stdCallee } from "../../compiler/analysis/std.js";

/** The methods of std that take `self`: calling them gives the value away. */
const OUTCOME =
  /^(unwrap|expect|unwrapErr|expectErr|unwrapOr|unwrapOrElse|map|mapErr|andThen|ok|err|filter)$/;
/** Those that only the owner of a value can call, whatever that holds. */
const USING_UP: Readonly<Record<string, RegExp>> = {
  JoinHandle: /^join$/,
  ScopedJoinHandle: /^join$/,
  Builder: /^(name|stackSize|spawn|spawnScoped)$/,
};
const CONSUMING: Readonly<Record<string, RegExp>> = { ...USING_UP, Result: OUTCOME, Option: OUTCOME };
const OF_ANY_TYPE = /^(intoInner|intoIter)$/;

/** Whether a method of std takes the value that it is called on. */
export function isConsuming(owner: string, method: string): boolean {
  return OF_ANY_TYPE.test(method) || (CONSUMING[owner]?.test(method) ?? false);
}

/** Whether a method is one that only the owner of a value can call, whatever that holds. */
export function isForOwner(owner: string, method: string): boolean {
  return USING_UP[owner]?.test(method) ?? false;
}

/** What std makes to hold a value has it for good. */
const HOLDERS = /^(Arc|Rc|Mutex|RwLock|Cell|RefCell)$/;

/** Whether a call makes such a value. */
export function isHolder(call: ArgumentList, analysis: StdScope): boolean {
  return ts.isNewExpression(call) && HOLDERS.test(stdCallee(call, analysis) ?? "");
}

/** rustc's spelling: `Result::<T, E>::unwrap`. */
export function pathOf(
  owner: string,
  parameters: readonly ts.TypeParameterDeclaration[] | undefined,
  method: string,
): string {
  const names = parameters?.map(({ name }) => name.text).join(", ");
  return names ? `${owner}::<${names}>::${method}` : `${owner}::${method}`;
}
