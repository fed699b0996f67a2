import type ts from "typescript";
import type { Analysis } from "../../compiler/analysis/analysis.js";
import { bare } from "../../compiler/analysis/expressions.js";
import { stdCallee } from "../../compiler/analysis/std.js";
import type { Inlined } from "../paths/knowledge.js";
import { isFunctionValue, repeatedCallback } from "../places/elements.js";

/** The function that a call runs before it returns: a scope's once, a callback of the library's for each element. */
export function inlinedCallback(call: ts.CallExpression, analysis: Analysis): Inlined | null {
  const callback = call.arguments.map(bare).find(isFunctionValue);
  if (callback && stdCallee(call, analysis) === "scope") return { callback, repeats: false };
  const repeated = repeatedCallback(call, analysis);
  return repeated && { callback: repeated, repeats: true };
}
