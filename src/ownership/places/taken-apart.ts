import type ts from "typescript";
import type { Analysis } from "../../compiler/analysis/analysis.js";
import { stdCallee } from "../../compiler/analysis/std.js";

/** An array of which a call gives references to parts. */
export interface TakenApart {
  readonly array: ts.Expression;
  /** Whether the parts are only to be looked at. */
  readonly isReadOnly: boolean;
}

const PARTS = new Set(["chunks", "splitAt"]);
const PARTS_MUT = new Set(["chunksMut", "splitAtMut"]);

/** `data` for `chunksMut(data, 2)`; null for calls of other functions than those that stand for Rust's methods of slices. */
export function takenApart(
  call: ts.CallExpression | ts.NewExpression,
  analysis: Analysis,
): TakenApart | null {
  const callee = stdCallee(call, analysis) ?? "";
  const array = call.arguments?.[0];
  if (!array || !(PARTS.has(callee) || PARTS_MUT.has(callee))) return null;
  return { array, isReadOnly: PARTS.has(callee) };
}
